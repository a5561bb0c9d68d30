import UnitModel
import UnitSyntax

/// Flags a unit file that may be run, or that everybody may write.
struct LooseFilePermissions: CollectionRule {
    static let info = RuleInfo(
        id: "loose-file-permissions",
        severity: .warning,
        summary: "a unit file that is executable or that everybody may write",
        rationale: """
            systemd prints a message about both. Who may write a unit of the system manager can run \
            anything as root; and a unit is no program, so the executable bit was set by mistake.
            """,
        flagged: [["executable.service": "[Service]\nExecStart=/usr/bin/web\n"]],
        accepted: [["web.service": "[Service]\nExecStart=/usr/bin/web\n"]],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        guard let surroundings = collection.surroundings else { return }
        for (number, file) in collection.files.enumerated() {
            guard let mode = surroundings.permissions(ofFile: file.path) else { continue }
            if mode & 0o111 != 0 {
                report("the file is executable", "chmod a-x", file, number, into: &sink)
            }
            if mode & 0o002 != 0 {
                report("everybody may write the file", "chmod o-w", file, number, into: &sink)
            }
        }
    }

    private func report(
        _ message: String, _ command: String, _ file: CollectedFile, _ number: Int,
        into sink: inout CollectionSink
    ) {
        sink.report(
            Self.self,
            Report(message, help: "\(command) \(file.path)", effect: .noted, scope: .unit),
            inFile: number)
    }
}
