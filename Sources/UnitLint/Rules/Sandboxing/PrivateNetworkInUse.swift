import UnitCatalog
import UnitModel
import UnitValues

/// Flags network settings of a service that has no network.
struct PrivateNetworkInUse: LintRule {
    static let info = RuleInfo(
        id: "private-network-in-use",
        severity: .warning,
        summary: "PrivateNetwork=yes with settings about the network",
        rationale: """
            The service sees a loopback interface of its own and nothing else. To wait for the network, or \
            to filter its addresses, is in vain.
            """,
        flagged: [
            "[Service]\nPrivateNetwork=yes\nIPAddressAllow=10.0.0.0/8\nExecStart=/usr/bin/web\n",
            "[Unit]\nAfter=network-online.target\nWants=network-online.target\n[Service]\nPrivateNetwork=yes\nExecStart=/usr/bin/web\n",
        ],
        accepted: ["[Service]\nPrivateNetwork=yes\nExecStart=/usr/bin/web\n"],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.boolean("PrivateNetwork", in: .service) == true,
            effective.values(of: "JoinsNamespaceOf", in: .unit).isEmpty,
            effective.values(of: "Sockets", in: .service).isEmpty
        else { return }
        for line in effective.values(of: "IPAddressAllow", in: .service) {
            sink.advise(
                Self.self, "the service has no network but its own loopback",
                help: "drop PrivateNetwork=yes, or this line", at: line)
        }
        for target in unit.unitsNamed(by: "Wants", "Requires")
        where target.name == "network-online.target" {
            sink.advise(
                Self.self, "the service has no network, and waits for it",
                help: "drop PrivateNetwork=yes, or this dependency", at: target)
        }
    }
}
