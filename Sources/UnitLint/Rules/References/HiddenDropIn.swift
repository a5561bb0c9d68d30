import UnitModel
import UnitSyntax

/// Flags a drop-in that another one of the same name hides.
struct HiddenDropIn: CollectionRule {
    static let info = RuleInfo(
        id: "hidden-drop-in",
        severity: .info,
        summary: "a drop-in that a stronger directory hides",
        rationale: """
            Of drop-ins with the same name for the same unit systemd reads only the one in the strongest \
            directory of its search path: `/etc` before `/run`, `/usr/local/lib` and `/usr/lib`. That is how \
            an administrator replaces what a package brings, so the rule is for those who ask for it.
            """,
        flagged: [
            [
                "/etc/systemd/system/web.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n",
                "/usr/lib/systemd/system/web.service.d/limits.conf": "[Service]\nTasksMax=9\n",
            ]
        ],
        accepted: [
            [
                "/etc/systemd/system/web.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n",
                "/usr/lib/systemd/system/web.service.d/tasks.conf": "[Service]\nTasksMax=9\n",
            ]
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        guard let surroundings = collection.surroundings else { return }
        var strongest: [String: (rank: Int, path: String)] = [:]
        var dropIns: [(number: Int, key: String, rank: Int)] = []
        for (number, file) in collection.files.enumerated() where file.file.name.isDropIn {
            guard let rank = surroundings.rank(ofFolder: file.folder) else { continue }
            let fileName = file.path.split(separator: "/").last ?? ""
            let key = "\(file.manager) \(file.file.name.unitName)/\(fileName)"
            dropIns.append((number, key, rank))
            if rank < strongest[key]?.rank ?? .max { strongest[key] = (rank, file.path) }
        }
        for (number, key, rank) in dropIns {
            guard let winner = strongest[key], winner.rank < rank else { continue }
            sink.report(
                Self.self,
                Report(
                    "the drop-in is not read: \(winner.path) hides it", effect: .none, scope: .unit),
                inFile: number)
        }
    }
}
