import UnitCatalog
import UnitModel
import UnitValues

/// Flags an assertion about a path that is not there.
struct MissingAssertedPath: CollectionRule {
    static let info = RuleInfo(
        id: "missing-asserted-path",
        severity: .warning,
        summary: "AssertPathExists= and the like of a path that does not exist",
        rationale: """
            A condition that does not hold has the unit skipped; an assertion makes the start fail. Where a \
            path may be missing, `ConditionPathExists=` is meant. Paths are looked for below `--root`, or on \
            this machine for units that are for it.
            """,
        flagged: [
            [
                "web.service":
                    "[Unit]\nAssertPathExists=/srv/wep\n[Service]\nExecStart=/usr/bin/web\n"
            ]
        ],
        accepted: [
            [
                "web.service":
                    "[Unit]\nAssertPathExists=/srv/web\n[Service]\nExecStart=/usr/bin/web\n"
            ],
            ["web.service": "[Unit]\nConditionPathExists=/srv/wep\n[Service]\nExecStart=/bin/sh\n"],
        ],
        reference: "systemd.unit(5)")

    private static let directives = [
        "AssertPathExists", "AssertPathIsDirectory", "AssertFileNotEmpty",
        "AssertFileIsExecutable", "AssertDirectoryNotEmpty", "AssertPathExistsGlob",
        "AssertPathIsReadWrite", "AssertPathIsSymbolicLink", "AssertPathIsMountPoint",
    ]

    /// What is only there in an initrd, which is another system.
    private static let markers: WordSet = ["/etc/initrd-release"]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            guard let system = collection.target(of: unit) else { continue }
            for assignment in Self.directives.flatMap({ unit.effective.values(of: $0, in: .unit) })
            {
                guard case .condition(let test) = assignment.value, !test.isNegated,
                    !test.isTrigger, !unit.isOpen(assignment), !unit.isVolatile(test.parameter),
                    !Self.markers.contains(test.parameter),
                    !system.hasPath(test.parameter)
                else { continue }
                sink.advise(
                    Self.self, "there is no \(quoted(test.parameter)) on the system",
                    help: "the start fails; Condition… in place of Assert… has the unit skipped",
                    at: assignment, of: unit)
            }
        }
    }
}

extension TargetSystem {
    /// Whether something is at a path, or matches it where it is a pattern.
    func hasPath(_ path: String) -> Bool {
        path.contains { $0 == "*" || $0 == "?" || $0 == "[" }
            ? hasMatch(for: path) : inode(at: path) != nil
    }
}
