import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service that needs an address, or a server, and does not wait for the network.
struct AddressBeforeNetwork: LintRule {
    static let info = RuleInfo(
        id: "address-before-network",
        severity: .warning,
        summary: "a fixed address or network mount in a command that waits for no network",
        rationale: """
            `network.target` says that the network is being set up, not that there are addresses. A program \
            that binds one of them, or mounts from a server, fails when it is early. \
            `network-online.target` waits for them; binding `0.0.0.0`, or `FreeBind=yes` in a \
            socket, needs neither.
            """,
        flagged: [
            "[Unit]\nAfter=network.target\n[Service]\nExecStart=/usr/bin/web --bind 10.0.0.1\n",
            "[Unit]\nAfter=network.target\n[Service]\nType=oneshot\nExecStart=/bin/mount -t nfs srv:/x /mnt\n",
        ],
        accepted: [
            "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nExecStart=/usr/bin/web --bind 10.0.0.1\n",
            "[Unit]\nAfter=network.target\n[Service]\nExecStart=/usr/bin/web --bind 127.0.0.1\n",
        ],
        reference: "systemd.special(7)")

    /// Words of options that say which address to bind.
    private static let words = ["listen", "bind", "host", "address", "addr"]
    private static let networkTypes: WordSet = [
        "nfs", "nfs4", "cifs", "smb3", "ceph", "glusterfs",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn, !unit.isUserUnit,
            unit.newest.hasDefaultDependencies,
            !unit.names("network-online.target", in: ["After"])
        else { return }
        for command in unit.commands(of: "ExecStartPre", "ExecStart") {
            if let address = Self.boundAddress(of: command) {
                sink.advise(
                    Self.self,
                    "nothing here waits until there is the address \(quoted(address.text))",
                    help: "add Wants= and After=network-online.target", at: address, of: command)
            } else if Self.mountsFromServer(command) {
                sink.advise(
                    Self.self, "nothing here waits until a server can be reached",
                    help: "add Wants= and After=network-online.target, or write a mount unit",
                    at: command)
            }
        }
    }

    /// The argument that makes a program bind one address of the machine.
    private static func boundAddress(of command: LintedCommand) -> ExecArgument? {
        guard !command.isVerbatim || mayHaveAddress(command.value) else { return nil }
        var previous = ""
        for argument in command.arguments {
            let text = argument.text
            defer { previous = text }
            guard mayHaveAddress(text.utf8) else { continue }
            let parts = text.split(separator: "=", maxSplits: 1)
            if parts.count == 2, isAddressOption(parts[0]), isOwnAddress(parts[1]) {
                return argument
            }
            if isOwnAddress(text[...]), announcesAddress(previous) { return argument }
        }
        return nil
    }

    /// Whether a text has the dots or colons of an address.
    private static func mayHaveAddress(_ text: some Sequence<UInt8>) -> Bool {
        var dots = 0
        var colons = 0
        for byte in text {
            if byte == UInt8(ascii: ".") { dots += 1 }
            if byte == UInt8(ascii: ":") { colons += 1 }
        }
        return dots >= 3 || colons >= 2
    }

    /// Whether an argument is an option that an address follows.
    private static func announcesAddress(_ text: String) -> Bool {
        text == "-b" || text == "-l" || text.hasPrefix("-") && isAddressOption(text[...])
    }

    private static func isAddressOption(_ option: Substring) -> Bool {
        let name = option.lowercased()
        return words.contains { name.hasSuffix($0) }
    }

    /// Whether a text is an address, with a port or without, that some interface has to have.
    private static func isOwnAddress(_ text: Substring) -> Bool {
        let afterScheme = text.suffix(after: "://") ?? text
        if isLongAddress(afterScheme) { return true }
        let host = afterScheme.prefix { $0 != ":" && $0 != "/" }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) else {
            return false
        }
        // Any address, the machine itself, and groups of multicast need no interface.
        return parts[0] != "0" && parts[0] != "127" && UInt8(parts[0]).map { $0 < 224 } == true
    }

    /// Whether a text is an address of IPv6 other than those that every machine has.
    private static func isLongAddress(_ text: Substring) -> Bool {
        let host = text.hasPrefix("[") ? text.dropFirst().prefix { $0 != "]" } : text
        let digits = host.filter { $0 != ":" }
        return host.filter { $0 == ":" }.count > 1 && digits.count > 1
            && digits.allSatisfy(\.isHexDigit)
    }

    private static func mountsFromServer(_ command: LintedCommand) -> Bool {
        switch command.programName {
        case "mount.nfs", "mount.cifs", "mount.nfs4", "sshfs", "mount.glusterfs": true
        case "mount": command.arguments.contains { networkTypes.contains($0.text) }
        default: false
        }
    }
}
