import UnitCatalog
import UnitModel
import UnitValues

/// Flags a socket or FIFO in a directory that everybody may write to.
struct SocketInTmp: LintRule {
    static let info = RuleInfo(
        id: "socket-in-tmp",
        severity: .warning,
        summary: "a socket or FIFO in /tmp or /var/tmp",
        rationale: """
            Anybody may put a socket there first, tools that tidy up delete it, and services with \
            `PrivateTmp=` do not see it.
            """,
        exampleName: "example.socket",
        flagged: ["[Socket]\nListenStream=/tmp/web.sock\n"],
        accepted: ["[Socket]\nListenStream=/run/web.sock\n"],
        reference: "systemd.socket(5)")

    private static let listeners = [
        "ListenStream", "ListenDatagram", "ListenSequentialPacket", "ListenFIFO",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for name in Self.listeners {
            for line in unit.newest.values(of: name, in: .socket) {
                let path = String(decoding: unit.newest.text(of: line), as: UTF8.self)
                guard path.hasPrefix("/tmp/") || path.hasPrefix("/var/tmp/") else { continue }
                sink.advise(
                    Self.self, "\(quoted(path)) lies where everybody may write",
                    help: "put it into /run", at: line)
            }
        }
    }
}
