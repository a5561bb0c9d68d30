import UnitCatalog
import UnitModel
import UnitValues

/// Flags a working directory that is not there.
struct MissingWorkingDirectory: CollectionRule {
    static let info = RuleInfo(
        id: "missing-working-directory",
        severity: .error,
        summary: "WorkingDirectory= of a directory that does not exist",
        rationale: """
            The service fails with the status 200/CHDIR; a `-` before the path makes it optional. \
            Directories are looked for below `--root`, or on this machine for units that are for it; those that the unit makes, and those below `/run`, are left alone.
            """,
        flagged: [
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nWorkingDirectory=/srv/wep\n"],
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nWorkingDirectory=/usr/bin/web\n"],
        ],
        accepted: [
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nWorkingDirectory=/srv/web\n"],
            [
                "web.service":
                    "[Service]\nExecStart=/usr/bin/web\nStateDirectory=wep\nWorkingDirectory=/var/lib/wep\n"
            ],
        ],
        reference: "systemd.exec(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            guard let system = collection.system(of: unit),
                let assignment = unit.effective.last("WorkingDirectory", in: .service),
                case .workingDirectory(let directory) = assignment.value,
                let path = directory.path?.text, !directory.mayBeMissing,
                !unit.isOpen(assignment), !unit.isMadeLater(path)
            else { continue }
            let inode = system.inode(at: path)
            guard inode != .folder else { continue }
            sink.advise(
                Self.self,
                inode == nil
                    ? "there is no directory \(quoted(path)) on the system"
                    : "\(quoted(path)) is no directory",
                help: "the service fails with 200/CHDIR; write WorkingDirectory=-\(path) if it "
                    + "may be missing",
                severity: collection.severityOnSystem(of: unit), at: assignment, of: unit)
        }
    }
}
