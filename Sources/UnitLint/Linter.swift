import UnitCatalog
public import UnitModel
import UnitSyntax
public import UnitValues

/// What was found in one file.
public struct FileReport: Sendable {
    /// The findings, in the order of the text.
    public let findings: [Finding]

    /// The releases, of those asked for, that load the unit.
    public let loadedBy: [SystemdVersion]

    /// The report without some of the findings; which releases load the unit stays.
    public func filtered(_ isKept: (Finding) -> Bool) -> FileReport {
        FileReport(findings: findings.filter(isKept), loadedBy: loadedBy)
    }
}

/// Runs rules over files.
public struct Linter: Sendable {
    /// The releases that files are judged for, in ascending order.
    public private(set) var targets: [SystemdVersion]

    /// The manager that reads the files; nil for the one that looks where each of them lies.
    public var manager: ManagerScope?

    private var rules: [any LintRule]

    /// Those of the rules that look at single lines.
    private var lineRules: [any LineRule]

    /// The rules that need more than one file; ``CollectionLinter`` runs them.
    let collectionRules: [any CollectionRule]

    /// What was read in other files.
    private var readings = ReadingMemo()

    /// What was learned of lines in other files.
    private var lineMemo = LineMemo()

    /// What was learned of systemd's own checks of units in other files.
    private var verificationMemo = VerificationMemo()

    /// What was learned of the rules in other files.
    private var ruleMemo: SilenceMemo

    /// Which of the rules speak; nil when all of them do.
    private let selection: RuleSelection?

    /// A linter for some releases.
    public init(targets: [SystemdVersion], rules: [any LintRule] = RuleRegistry.onByDefault) {
        self.targets = targets.sorted()
        self.rules = rules.filter { $0.collectionRule == nil }
        lineRules = rules.compactMap(\.lineRule)
        collectionRules = rules.compactMap(\.collectionRule)
        selection = nil
        ruleMemo = Self.ruleMemo(of: self.rules)
    }

    /// A linter for some releases, with the rules that somebody chose.
    public init(targets: [SystemdVersion], selection: RuleSelection) {
        self.targets = targets.sorted()
        self.selection = selection
        rules = selection.rules.filter { $0.collectionRule == nil }
        lineRules = rules.compactMap(\.lineRule)
        collectionRules = RuleRegistry.overCollections.filter {
            selection.selected.contains(type(of: $0).info.id)
        }
        ruleMemo = Self.ruleMemo(of: rules)
    }

    /// The same linter for another thread.
    ///
    /// Any thread may use any linter. Those with linters of their own do not wait for each other:
    /// each remembers for itself what it has checked, and all that stem from the same linter
    /// learn from each other how values are read.
    public func withOwnMemory() -> Linter {
        var linter = self
        // Copies, since threads that count references to the same array wait for each other.
        linter.targets = targets.map(\.self)
        linter.rules = rules.map(\.self)
        linter.lineRules = lineRules.map(\.self)
        linter.readings = ReadingMemo(common: readings)
        linter.lineMemo = LineMemo()
        linter.verificationMemo = VerificationMemo()
        linter.ruleMemo = Self.ruleMemo(of: rules)
        return linter
    }

    /// Whether both check alike, and remember the same.
    public func isCopy(of other: Linter) -> Bool {
        ruleMemo === other.ruleMemo && manager == other.manager
    }

    /// Reads what linters of any thread need once: the table of directives and, where rules are
    /// chosen by their names, what is told of them.
    public static func prepare(choosingRules: Bool) {
        _ = Catalog.shared
        if choosingRules { _ = RuleRegistry.ids }
    }

    private static func ruleMemo(of rules: [any LintRule]) -> SilenceMemo {
        SilenceMemo(questionCount: rules.count, groupCount: UnitGroup.count)
    }

    /// Checks one file.
    public func lint(_ file: UnitFile) -> FileReport { lint([file])[0] }

    /// Checks some files, each by itself, with the report on each in its place.
    public func lint(_ files: [UnitFile]) -> [FileReport] {
        var reports: [FileReport] = []
        reports.reserveCapacity(files.count)
        while reports.count < files.count {
            let end = min(files.count, reports.count + Self.batchSize)
            reports += lint(batch: files[reports.count..<end])
        }
        return reports
    }

    /// How many files rules are shown at once.
    ///
    /// A processor holds the code of few rules at a time, so that it is quicker to show each rule
    /// several files than each file all rules; and it does not hold very many files either.
    private static let batchSize = 8

    private func lint(batch files: ArraySlice<UnitFile>) -> [FileReport] {
        var sinks = files.map { FindingSink(file: $0, targets: targets) }
        let units = files.map {
            LintedUnit(
                $0, targets: targets, manager: manager ?? $0.name.manager,
                memo: (readings, verificationMemo))
        }
        check(units, into: &sinks)
        for index in sinks.indices { checkLines(of: units[index].file, into: &sinks[index]) }
        return zip(files, sinks).map(report)
    }

    /// What is said of a file in which rules have found something, or nothing.
    private func report(on file: UnitFile, _ sink: FindingSink) -> FileReport {
        let suppressions = Suppressions(in: file.document)
        if sink.findings.isEmpty, suppressions.isEmpty {
            return FileReport(findings: [], loadedBy: targets)
        }
        return FileReport(
            findings: Self.sorted(remaining(sink, in: file, after: suppressions)),
            loadedBy: loading(after: sink.findings))
    }

    /// The releases that load a unit in which rules found something; one refuses it whatever a
    /// comment silences.
    private func loading(after findings: [Finding]) -> [SystemdVersion] {
        let refusals = findings.indices.filter { findings[$0].effect == .fatal }
        guard !refusals.isEmpty else { return targets }
        return targets.filter { target in
            !refusals.contains { findings[$0].targets.contains(target) }
        }
    }

    /// Shows units to the rules that may find something in them as a whole.
    private func check(_ units: [LintedUnit], into sinks: inout [FindingSink]) {
        let groupCount = (rules.count + 7) / 8
        // By unit, eight bits for each group of eight rules.
        var asked = [UInt8](repeating: 0, count: units.count * groupCount)
        var unknown = asked
        for index in units.indices {
            let questions = ruleMemo.questions(
                about: units[index].group.number, setting: units[index].newest.filter)
            for number in questions.asked {
                asked[index * groupCount + number / 8] |= 1 << UInt8(number & 7)
            }
            for number in questions.unknown {
                unknown[index * groupCount + number / 8] |= 1 << UInt8(number & 7)
            }
        }
        for group in 0..<groupCount {
            for index in units.indices {
                let place = index * groupCount + group
                guard asked[place] != 0 else { continue }
                check(
                    units[index], asked[place], unknown: unknown[place], from: group * 8,
                    into: &sinks[index])
            }
        }
    }

    /// Shows a unit to some of eight rules.
    private func check(
        _ unit: LintedUnit, _ asked: UInt8, unknown: UInt8, from first: Int,
        into sink: inout FindingSink
    ) {
        var rest = asked
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            if unknown >> UInt8(bit) & 1 == 0 {
                rules[first + bit].check(unit, into: &sink)
            } else {
                watch(first + bit, checking: unit, into: &sink)
            }
        }
    }

    /// Shows a unit to a rule, and learns why it finds nothing where it does not.
    private func watch(
        _ number: Int, checking unit: LintedUnit, into sink: inout FindingSink
    ) {
        let count = sink.findings.count
        unit.observer.watch()
        rules[number].check(unit, into: &sink)
        let absent = unit.observer.finish()
        ruleMemo.learn(
            number, about: unit.group.number,
            silentWithout: sink.findings.count == count ? absent : nil)
    }

    /// Shows the lines that are not known to be right to the rules for single lines.
    private func checkLines(of file: UnitFile, into sink: inout FindingSink) {
        var silent: [Int] = []
        for index in lineMemo.unknownLines(of: file) {
            let count = sink.findings.count
            let line = LintedLine(
                file: file, line: file.document.lines[index], entry: file.entries[index])
            // By index, since an iterator copies each of them.
            for number in lineRules.indices { lineRules[number].check(line, into: &sink) }
            if sink.findings.count == count { silent.append(index) }
        }
        lineMemo.add(silent, of: file)
    }

    /// What the selection, and comments of the file, leave of the findings, and what is to be
    /// said of the comments.
    private func remaining(
        _ sink: FindingSink, in file: UnitFile, after suppressions: Suppressions
    ) -> [Finding] {
        let findings = selected(sink.findings)
        var suppressions = suppressions
        guard !suppressions.isEmpty else { return findings }
        let remaining = suppressions.remaining(findings)
        let active = (selection?.selected ?? Set(rules.map { type(of: $0).info.id }))
            .subtracting(RuleRegistry.idsOverCollections)
        guard active.contains(UnusedSuppression.info.id) else { return remaining }
        var unused = FindingSink(file: file, targets: targets)
        suppressions.reportUnused(active: active, into: &unused)
        return remaining + selected(unused.findings)
    }

    /// The findings of rules that speak, as loud as they were told to.
    func selected(_ findings: [Finding]) -> [Finding] {
        guard let selection, !selection.isEverything else { return findings }
        return findings.compactMap { finding in
            guard selection.selected.contains(finding.rule) else { return nil }
            var finding = finding
            finding.severity = selection.severities[finding.rule] ?? finding.severity
            return finding
        }
    }

    static func sorted(_ findings: [Finding]) -> [Finding] {
        // Most files have few, which are in order already.
        let isSorted = (1..<max(1, findings.count)).allSatisfy {
            findings[$0 - 1].start <= findings[$0].start
        }
        guard !isSorted else { return findings }
        return findings.enumerated().sorted { lhs, rhs in
            (lhs.element.start, lhs.offset) < (rhs.element.start, rhs.offset)
        }.map(\.element)
    }
}
