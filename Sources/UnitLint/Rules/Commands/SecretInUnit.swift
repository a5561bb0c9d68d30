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
        ],
        accepted: [
            "[Service]\nLoadCredential=db:/etc/web/db\nExecStart=/usr/bin/web --password-file=%d/db\n",
            "[Service]\nEnvironment=KEYMAP=de TOKEN_FILE=/run/t\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.exec(5)")

    private static let words = [
        "PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESS_KEY",
        "PRIVATE_KEY", "CREDENTIALS",
    ]
    private static let harmless = ["_FILE", "_PATH", "_DIR", "_COMMAND", "_URL"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for line in unit.newest.values(of: "Environment", in: .service) {
            guard case .environment(let assignments) = line.value else { continue }
            for assignment in assignments where Self.isSecret(assignment.text) {
                sink.advise(
                    Self.self, "everybody on the machine can read \(quoted(assignment.name))",
                    help: "put it into a file and use LoadCredential=", at: line)
            }
        }
        for command in unit.commands {
            for argument in command.arguments
            where argument.text.hasPrefix("-") && Self.isSecret(argument.text) {
                let name = argument.text.prefix { $0 != "=" }
                sink.advise(
                    Self.self, "everybody on the machine can read the value of \(quoted(name))",
                    help: "put it into a file and use LoadCredential=", at: argument, of: command)
            }
        }
    }

    /// Whether a text is `NAME=value` with a name that speaks of a secret, and a value in clear.
    private static func isSecret(_ text: String) -> Bool {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return false }
        let name = text[..<equals].uppercased().replacingDashes()
        let value = text[text.index(after: equals)...]
        return !value.isEmpty && !value.contains("$") && !value.hasPrefix("/")
            && !value.hasPrefix("%") && words.contains { name.contains($0) }
            && !harmless.contains { name.hasSuffix($0) }
    }
}

extension String {
    fileprivate func replacingDashes() -> String {
        String(
            decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
}
