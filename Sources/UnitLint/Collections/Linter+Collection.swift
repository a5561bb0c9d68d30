public import UnitModel
import UnitSyntax

/// A file that was linted by itself, and is one of a collection.
public struct CollectionMember: Sendable {
    /// The file, as rules over several files see it.
    public let file: CollectedFile

    /// What was found in it alone; afterwards, also what the others show.
    public var report: FileReport

    /// Says which rules speak about the file, and how loud.
    public let linter: Linter

    /// A file with what a linter found in it.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - path: Where it lies.
    ///   - report: What `linter` found in it.
    ///   - linter: The file's linter.
    ///   - surroundings: What is there beside the files; nil when nothing is known of it.
    public init(
        _ file: UnitFile, path: String, report: FileReport, linter: Linter,
        surroundings: (any UnitSurroundings)?
    ) {
        self.file = CollectedFile(
            file, path: path, targets: linter.targets,
            manager: linter.manager ?? file.name.manager,
            isOnSystem: surroundings?.system(ofFile: path) != nil || surroundings?.machine != nil)
        self.report = report
        self.linter = linter
    }
}

/// Checks files against each other, and against what is around them.
public enum CollectionLinter {
    /// Adds to the reports of files what they show together, and takes away from them what is
    /// no mistake beside the others.
    ///
    /// Takes time in proportion to the number of files.
    public static func lint(
        _ members: inout [CollectionMember], surroundings: (any UnitSurroundings)?
    ) {
        let collection = LintedCollection(members.map(\.file), surroundings: surroundings)
        var sink = CollectionSink(collection)
        let wanted = Set(members.flatMap { $0.linter.collectionRules.map { type(of: $0).info.id } })
        for rule in RuleRegistry.overCollections where wanted.contains(type(of: rule).info.id) {
            rule.check(collection, into: &sink)
        }
        let excused = excusedFindings(of: members, in: collection)
        for index in members.indices {
            let found = sink.findings(inFile: index)
            members[index].report = members[index].linter.report(
                members[index].report, adding: found, without: excused[index] ?? [],
                to: members[index].file.file,
                reportsUnused: surroundings?.system(ofFile: members[index].file.path) != nil)
        }
    }

    /// The rules whose findings in a file are no mistakes, by the number of the file.
    private static func excusedFindings(
        of members: [CollectionMember], in collection: LintedCollection
    ) -> [Int: Set<String>] {
        var excused: [Int: Set<String>] = [:]
        for unit in collection.units where unit.hasFragment {
            for rule in RuleRegistry.revisable {
                let id = type(of: rule).info.id
                let files = unit.files.filter { file in
                    members[file].report.findings.contains { $0.rule == id }
                }
                guard !files.isEmpty, rule.isExcused(unit, in: collection) else { continue }
                for file in files { excused[file, default: []].insert(id) }
            }
        }
        return excused
    }
}

extension Linter {
    /// Whether a finding is of a rule over several files that this linter runs, and not only that
    /// of another file.
    private func isOfOwnRule(_ finding: Finding) -> Bool {
        collectionRules.contains { type(of: $0).info.id == finding.rule }
    }

    /// A report with findings of rules over several files, as far as these speak and no comment
    /// silences them.
    func report(
        _ report: FileReport, adding found: [Finding], without excused: Set<String>,
        to file: UnitFile, reportsUnused: Bool
    ) -> FileReport {
        var added = found.isEmpty ? [] : selected(found.filter(isOfOwnRule))
        var suppressions = Suppressions(in: file.document)
        if !suppressions.isEmpty {
            added = suppressions.remaining(added)
            // Where the system is not known, a rule that is silent here may speak elsewhere.
            if reportsUnused { added += unused(suppressions, in: file) }
        }
        guard !added.isEmpty || !excused.isEmpty else { return report }
        let kept = report.findings.filter { !excused.contains($0.rule) }
        return report.replacingFindings(with: Self.sorted(kept + added))
    }
}

extension Linter {
    private func unused(_ suppressions: Suppressions, in file: UnitFile) -> [Finding] {
        var sink = FindingSink(file: file, targets: targets)
        suppressions.reportUnused(
            active: Set(collectionRules.map { type(of: $0).info.id }), into: &sink)
        return selected(sink.findings)
    }
}

extension FileReport {
    /// The report with other findings; which releases load the unit stays.
    fileprivate func replacingFindings(with findings: [Finding]) -> FileReport {
        FileReport(findings: findings, loadedBy: loadedBy)
    }
}
