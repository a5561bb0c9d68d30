import UnitCatalog
import UnitModel
import UnitValues

/// Flags passwords and keys in a unit file.
struct SecretInUnit: LintRule {
    static let info = RuleInfo(
        id: "secret-in-unit",
        severity: .warning,
        summary: "a password, token or key in Environment= or a command",
        rationale: """
            Unit files may be read by everybody, and so may the environment and the arguments of a \
            service, over D-Bus and in /proc. `LoadCredential=` hands secrets to a service as files that \
            only it can read.
            """,
        flagged: [
            "[Service]\nEnvironment=DB_PASSWORD=hunter2\nExecStart=/usr/bin/web\n",
            "[Service]\nExecStart=/usr/bin/web --password=hunter2\n",
            "[Service]\nEnvironment=DATABASE_URL=postgres://web:hunter2@db/web\nExecStart=/usr/bin/web\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/curl -u web:hunter2 https://example.org/\n",
        ],
        accepted: [
            "[Service]\nLoadCredential=db:/etc/web/db\nExecStart=/usr/bin/web --password-file=%d/db\n",
            "[Service]\nEnvironment=KEYMAP=de TOKEN_FILE=/run/t\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.exec(5)")

    private static let help = "put it into a file and use LoadCredential="

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for line in unit.newest.values(of: "Environment", in: .service) {
            guard case .environment(let assignments) = line.value else { continue }
            for assignment in assignments where Secrets.isSecret(assignment.text) {
                sink.advise(
                    Self.self, "everybody on the machine can read \(quoted(assignment.name))",
                    help: Self.help, at: line)
            }
        }
        for line in unit.newest.values(of: "SetCredential", in: unit.newest.kind.ownSection) {
            guard case .inlineCredential(let credential) = line.value, !credential.data.isEmpty
            else { continue }
            sink.advise(
                Self.self,
                "everybody on the machine can read the credential \(quoted(credential.name.text))",
                help: "use LoadCredential=, or SetCredentialEncrypted=", at: line)
        }
        for command in unit.commands where Secrets.mayBe(in: command) {
            guard let (argument, what) = Secrets.argument(of: command) else { continue }
            sink.advise(
                Self.self, "everybody on the machine can read \(what)", help: Self.help,
                at: argument, of: command)
        }
    }
}

/// What in variables and arguments looks like a secret in clear.
private enum Secrets {
    private static let words = [
        "PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESS_KEY",
        "PRIVATE_KEY", "CREDENTIALS", "REQUIREPASS",
    ]
    private static let endings = ["_PWD", "_PASS"]
    private static let harmless = ["_FILE", "_PATH", "_DIR", "_COMMAND"]
    /// Programs with an option that a password follows, some after the name of a user.
    private static func option(of program: String) -> (option: String, needsColon: Bool)? {
        switch program {
        case "curl": ("-u", true)
        case "sshpass": ("-p", false)
        case "ldapsearch": ("-w", false)
        case "smbclient": ("-U", true)
        default: nil
        }
    }

    /// Four letters, in lower case, of which every word and ending above has some, and a header.
    private static let stems = (words + endings + ["AUTHORIZATION"]).map { word in
        word.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1.lowercased) }
    }

    /// The bits of all stems, so that most windows are known to be none after one look.
    private static let signature = stems.reduce(0 as UInt64) { $0 | bit(of: $1) }

    private static func bit(of window: UInt32) -> UInt64 {
        1 << UInt64((window &* 0x9E37_79B1) >> 26)
    }

    /// Whether a program has arguments that have to be looked at one by one.
    static func mayBe(in command: LintedCommand) -> Bool {
        !command.isVerbatim || option(of: command.programName) != nil || mayBe(in: command.value)
    }

    /// Whether some bytes have a word that speaks of a secret, or an address.
    private static func mayBe(in bytes: some Sequence<UInt8>) -> Bool {
        let stems = stems
        let signature = signature
        var window: UInt32 = 0
        return bytes.contains { byte in
            let isDash = byte == UInt8(ascii: "-")
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            window = window << 8 | UInt32(isDash ? UInt8(ascii: "_") : isUpper ? byte | 0x20 : byte)
            return signature & bit(of: window) != 0 && stems.contains(window)
                || window & 0xFF_FFFF == 0x3A_2F2F  // ://
        }
    }

    static func isSecret(name: String) -> Bool {
        let name = name.uppercased().replacingDashes()
        return (words.contains { name.contains($0) } || endings.contains { name.hasSuffix($0) })
            && !harmless.contains { name.hasSuffix($0) } && !name.hasSuffix("_URL")
    }

    /// Whether a text is `NAME=value` with a name that speaks of a secret, or a value that has
    /// one in it.
    static func isSecret(_ text: String) -> Bool {
        guard mayBe(in: text.utf8), let equals = text.utf8.firstIndex(of: UInt8(ascii: "="))
        else { return false }
        let value = text[text.index(after: equals)...]
        return isClear(value) && isSecret(name: String(text[..<equals]))
            || hasPasswordInAddress(value)
    }

    /// The first argument that is a secret, and what it is.
    static func argument(of command: LintedCommand) -> (ExecArgument, what: String)? {
        let known = option(of: command.programName)
        var previous = ""
        var previousMayBe = false
        for argument in command.arguments {
            let text = argument.text
            let mayBe = mayBe(in: text.utf8)
            defer {
                previous = text
                previousMayBe = mayBe
            }
            guard mayBe || previousMayBe || known?.option == previous else { continue }
            if text.hasPrefix("-"), isSecret(text), !hasPasswordInAddress(text[...]) {
                return (argument, "the value of \(quoted(text.prefix { $0 != "=" }))")
            }
            if hasPasswordInAddress(text[...]) { return (argument, "the password in an address") }
            if text.contains("Authorization: "), !text.contains("$") {
                return (argument, "the header 'Authorization'")
            }
            guard isClear(text[...]), !text.hasPrefix("-") else { continue }
            if previous.hasPrefix("--"), !previous.contains("="), isSecret(name: previous) {
                return (argument, "the value of \(quoted(previous))")
            }
            if let known, known.option == previous,
                !known.needsColon || text.contains(":") || text.contains("%")
            {
                return (argument, "the password after \(quoted(previous))")
            }
        }
        return nil
    }

    private static func isClear(_ value: Substring) -> Bool {
        !value.isEmpty && !value.utf8.contains(UInt8(ascii: "$")) && !value.hasPrefix("/")
            && !value.hasPrefix("%")
    }

    /// Whether a text has `://user:password@` in it.
    private static func hasPasswordInAddress(_ text: Substring) -> Bool {
        guard let address = text.suffix(after: "://") else { return false }
        let authority = address.prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@"),
            let colon = authority[..<at].firstIndex(of: ":")
        else { return false }
        return isClear(authority[authority.index(after: colon)..<at])
    }
}

extension String {
    fileprivate func replacingDashes() -> String {
        String(
            decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
}
