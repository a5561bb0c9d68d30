import UnitCatalog
import UnitModel
import UnitValues

/// Flags a condition on a version that no kernel has.
struct ImpossibleKernelVersion: LintRule {
    static let info = RuleInfo(
        id: "impossible-kernel-version",
        severity: .warning,
        summary: "ConditionKernelVersion= with a version that no kernel has",
        rationale: """
            The unit is never started. A number above 20 before the first dot is no version of Linux, and a \
            version without an operator and without a pattern has to be the whole of what `uname -r` prints.
            """,
        flagged: [
            "[Unit]\nConditionKernelVersion=>=99\n", "[Unit]\nConditionKernelVersion=6.1\n",
        ],
        accepted: [
            "[Unit]\nConditionKernelVersion=>=5.10\n", "[Unit]\nConditionKernelVersion=6.1.*\n",
        ],
        reference: "systemd.unit(5)")

    private static let directives = ["ConditionKernelVersion", "AssertKernelVersion"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for line in Self.directives.flatMap({ unit.newest.values(of: $0, in: .unit) }) {
            guard case .condition(let test) = line.value, !test.isNegated else { continue }
            let version = test.parameter.drop { "<>=!$ ".contains($0) }
            let hasOperator = version.count < test.parameter.count
            let major = version.prefix { $0 != "." }
            let needsMore = !test.parameter.hasPrefix("<") && !test.parameter.hasPrefix("!")
            if needsMore, let major = UInt(major), major > 20 {
                sink.advise(
                    Self.self, "no kernel has the version \(quoted(version))",
                    help: "the test never succeeds", at: line)
            } else if !hasOperator, version.allSatisfy({ $0.isNumber || $0 == "." }),
                version.split(separator: ".").count < 3
            {
                sink.advise(
                    Self.self, "\(quoted(version)) is compared with all of the kernel's version",
                    help: "write >=\(version), or \(version).*", at: line)
            }
        }
    }
}
