import UnitModel
import UnitSyntax

/// Flags a file in a directory of drop-ins that is not read.
struct UnreadDropIn: CollectionRule {
    static let info = RuleInfo(
        id: "unread-drop-in",
        severity: .warning,
        summary: "a file in a directory of drop-ins whose name does not end in .conf",
        rationale: """
            systemd reads only files that end in `.conf`, and says nothing about others, so what stands in \
            such a file has no effect.
            """,
        flagged: [
            [
                "web.service": "[Service]\nExecStart=/usr/bin/web\n",
                "web.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n",
                "web.service.d/limits.txt": "[Service]\nLimitNOFILE=4096\n",
            ]
        ],
        accepted: [
            [
                "web.service": "[Service]\nExecStart=/usr/bin/web\n",
                "web.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n",
            ]
        ],
        reference: "systemd.unit(5)")

    /// What editors, package managers and people leave on purpose.
    private static let leftovers = [
        "~", ".bak", ".orig", ".old", ".disabled", ".dpkg-old", ".dpkg-new", ".dpkg-dist",
        ".rpmsave", ".rpmnew", ".rpmorig", ".swp", ".md", ".example", ".sample",
    ]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        collection.forEachDropInFolder { folder, owner in
            for name in folder.files
            where !name.hasSuffix(".conf") && !name.hasPrefix(".") && name != "README"
                && !Self.leftovers.contains(where: { name.hasSuffix($0) })
            {
                sink.report(
                    Self.self,
                    Report(
                        "\(folder.unitName).d/\(name) is not read: its name does not end in .conf",
                        help: "rename it to \(name).conf", effect: .none, scope: .unit),
                    inFile: owner)
            }
        }
    }
}

extension LintedCollection {
    /// Shows every directory of drop-ins beside linted units, with the number of a linted file
    /// that it belongs to: the unit, or one of the drop-ins in it.
    func forEachDropInFolder(_ body: (DropInFolder, _ owner: Int) -> Void) {
        guard let surroundings else { return }
        var owners: [String: [String: Int]] = [:]
        for (number, file) in files.enumerated() {
            let name = file.file.name.unitName
            let key = name.hasPrefix(".") ? String(name.dropFirst()) : name
            guard let known = owners[file.folder]?[key], !files[known].file.name.isDropIn else {
                owners[file.folder, default: [:]][key] = number
                continue
            }
        }
        for (folder, names) in owners.sorted(by: { $0.key < $1.key }) {
            for dropIns in surroundings.dropInFolders(in: folder) {
                if let owner = names[dropIns.unitName] { body(dropIns, owner) }
            }
        }
    }
}
