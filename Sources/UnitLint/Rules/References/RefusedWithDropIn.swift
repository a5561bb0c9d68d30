import UnitCatalog
import UnitModel
import UnitValues

/// Flags drop-ins that make systemd refuse their unit.
struct RefusedWithDropIn: CollectionRule {
    static let info = RuleInfo(
        id: "refused-with-drop-in",
        severity: .error,
        summary: "a unit that systemd refuses once its drop-ins are read",
        rationale: """
            systemd judges a unit when it has read the fragment and all drop-ins. Each of the files may be \
            right by itself, and what they make together is not loaded: a drop-in with `Restart=always` \
            for a oneshot service, or one that empties `ExecStart=` and adds no other.
            """,
        flagged: [
            [
                "web.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/web\n",
                "web.service.d/restart.conf": "[Service]\nRestart=always\n",
            ],
            [
                "web.service": "[Service]\nExecStart=/usr/bin/web\n",
                "web.service.d/command.conf": "[Service]\nExecStart=\n",
            ],
        ],
        accepted: [
            [
                "web.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/web\n",
                "web.service.d/restart.conf": "[Service]\nRestart=on-failure\n",
            ],
            [
                "web.service": "[Service]\nDescription=Web\n",
                "web.service.d/command.conf": "[Service]\nExecStart=/usr/bin/web\n",
            ],
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where unit.hasFragment && unit.files.count > 1 {
            for (problem, targets) in collection.problems(ofDropInsOf: unit) {
                sink.report(
                    Self.self,
                    Report(
                        "with its drop-ins, \(problem.message)", help: problem.help,
                        effect: .fatal, scope: .unit, targets: targets),
                    at: problem.place, of: unit)
            }
        }
    }
}

extension LintedCollection {
    /// Why releases refuse a unit with its drop-ins that accept the fragment, or mind something
    /// else in it.
    fileprivate func problems(
        ofDropInsOf unit: CollectedUnit
    ) -> [(problem: UnitProblem, targets: [SystemdVersion])] {
        var found: [(problem: UnitProblem, targets: [SystemdVersion])] = []
        for (targets, problems) in verdicts(on: unit, withDropIns: true) {
            // A rule for drop-ins speaks of a second command, and mends it.
            for problem in problems
            where problem.effect == .fatal && problem.mistake != .severalStartCommands {
                if let known = found.firstIndex(where: { $0.problem == problem }) {
                    found[known].targets += targets
                } else {
                    found.append((problem, targets))
                }
            }
        }
        guard !found.isEmpty else { return [] }
        let alone = verdicts(on: unit, withDropIns: false)
        return found.compactMap { problem, targets in
            let changed = targets.filter { version in
                !alone.contains { verdict in
                    verdict.targets.contains(version)
                        && verdict.problems.contains { $0.mistake == problem.mistake }
                }
            }
            return changed.isEmpty ? nil : (problem, changed)
        }
    }
}
