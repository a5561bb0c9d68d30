import UnitCatalog
import UnitModel
import UnitValues

/// Flags a path of the sandbox that is not there.
struct MissingSandboxPath: CollectionRule {
    static let info = RuleInfo(
        id: "missing-sandbox-path",
        severity: .error,
        summary: "ReadWritePaths=, BindPaths= and the like of a path that does not exist",
        rationale: """
            The service fails with the status 226/NAMESPACE; a `-` before the path makes it optional. Paths \
            are looked for below `--root`, or on this machine for units that are for it; those that the \
            unit makes, and those below `/run`, are left alone.
            """,
        flagged: [
            ["web.service": "[Service]\nReadWritePaths=/srv/wep\nExecStart=/usr/bin/web\n"],
            ["web.service": "[Service]\nBindPaths=/srv/wep:/mnt\nExecStart=/usr/bin/web\n"],
        ],
        accepted: [
            [
                "web.service":
                    "[Service]\nReadWritePaths=/srv/web -/srv/wep\nExecStart=/usr/bin/web\n"
            ]
        ],
        reference: "systemd.exec(5)")

    private static let directives = [
        "ReadWritePaths", "ReadOnlyPaths", "InaccessiblePaths", "ExecPaths", "NoExecPaths",
        "BindPaths", "BindReadOnlyPaths",
    ]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where unit.effective.last("RootImage", in: .service) == nil {
            guard unit.effective.last("RootDirectory", in: .service) == nil,
                let system = collection.target(of: unit, seeingOwnFiles: false)
            else { continue }
            for directive in Self.directives {
                for assignment in unit.effective.values(of: directive, in: .service)
                where !unit.isOpen(assignment) {
                    guard
                        let path = Self.paths(of: assignment).first(where: {
                            !unit.isMadeLater($0) && system.inode(at: $0) == nil
                        })
                    else { continue }
                    sink.advise(
                        Self.self, "there is no \(quoted(path)) on the system",
                        help: "the service fails with 226/NAMESPACE; write -\(path) if it may be "
                            + "missing",
                        severity: collection.severityOnSystem(of: unit), at: assignment, of: unit)
                }
            }
        }
    }

    /// The paths that have to be there.
    private static func paths(of assignment: EffectiveAssignment) -> [String] {
        switch assignment.value {
        case .namespacePaths(let paths):
            paths.filter { !$0.mayBeMissing && !$0.isBelowRootDirectory }.map(\.path.text)
        case .bindPaths(let paths): paths.filter { !$0.isOptional }.map(\.source.text)
        default: []
        }
    }
}
