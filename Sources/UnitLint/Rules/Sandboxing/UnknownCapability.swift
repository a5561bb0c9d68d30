import UnitCatalog
import UnitModel
import UnitValues

/// Flags a capability that does not exist.
struct UnknownCapability: LintRule {
    static let info = RuleInfo(
        id: "unknown-capability",
        severity: .error,
        summary: "a capability that systemd does not know, and drops in silence",
        rationale: """
            A misspelt name in a list of what is allowed leaves the service with less than was meant, one \
            in a list of what is forbidden (`~`) forbids nothing.
            """,
        flagged: ["[Service]\nCapabilityBoundingSet=CAP_NET_BINDSERVICE\nExecStart=/usr/bin/web\n"],
        accepted: [
            "[Service]\nCapabilityBoundingSet=~CAP_SYS_ADMIN cap_net_raw\nExecStart=/usr/bin/web\n"
        ],
        reference: "capabilities(7)")

    private static let known = Set(CapabilitySet.names.map { $0.uppercased() })

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let section = unit.newest.kind.ownSection
        for capability in unit.newest.words(of: "CapabilityBoundingSet", in: section)
            + unit.newest.words(of: "AmbientCapabilities", in: section)
        {
            guard !Self.known.contains(capability.name) else { continue }
            let word = capability.name.drop { $0 == "~" || $0 == "\"" }
            let context = unit.newest.context
            let bytes = Array(word.utf8)
            guard !word.isEmpty, !word.allSatisfy(\.isNumber), !word.contains("\""),
                !word.contains("'"), CapabilitySet(bytes[...], in: context).mask == 0
            else { continue }
            let nearest = Spelling.nearest(
                to: String(word), among: CapabilitySet.names.map { $0.uppercased() })
            sink.advise(
                Self.self,
                "systemd drops the unknown capability \(quoted(word)) in silence"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                help: "capabilities(7) lists them", at: capability)
        }
    }
}
