import UnitCatalog
import UnitModel

/// Flags a mode that lets everybody write.
struct WorldWritableMode: LintRule {
    static let info = RuleInfo(
        id: "world-writable-mode",
        severity: .warning,
        summary: "SocketMode=0777, UMask=0000 or a directory mode that lets everybody write",
        rationale: """
            Whoever has an account on the machine, or breaks into a service without rights, may connect \
            to the socket, or change the files.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web\nUMask=0000\n",
            "[Service]\nExecStart=/usr/bin/web\nStateDirectory=web\nStateDirectoryMode=0777\n",
        ],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nUMask=0022\nStateDirectoryMode=01777\n"],
        reference: "systemd.exec(5)")

    private static let directoryModes = [
        "StateDirectoryMode", "CacheDirectoryMode", "LogsDirectoryMode",
        "ConfigurationDirectoryMode",
        "RuntimeDirectoryMode", "DirectoryMode",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let section = effective.kind.ownSection
        if let mask = effective.number("UMask", in: section), mask & 0o002 == 0,
            let line = effective.last("UMask", in: section)
        {
            sink.advise(
                Self.self, "files that the processes make can be written by everybody",
                help: "UMask=0022 is the default, 0077 keeps them private", at: line)
        }
        if let mode = effective.number("SocketMode", in: section), mode & 0o111 != 0,
            mode & 0o002 != 0,
            let line = effective.last("SocketMode", in: section)
        {
            sink.advise(
                Self.self,
                "everybody may connect, and the mode has bits that a socket does not use",
                help: "0660 with SocketGroup= lets a group connect; the default is 0666", at: line)
        }
        for name in Self.directoryModes {
            guard let mode = effective.number(name, in: section), mode & 0o002 != 0,
                mode & 0o1000 == 0,
                let line = effective.last(name, in: section)
            else { continue }
            sink.advise(
                Self.self, "everybody may write to the directory", help: "0755 is the default",
                at: line)
        }
    }
}
