import UnitCatalog
public import UnitModel
public import UnitValues

/// Releases that read the same in every line of a file, and what they make of it.
///
/// An object, since every rule looks at the same ones.
public final class AgreeingReleases: Sendable {
    /// The releases, in ascending order.
    public let targets: [SystemdVersion]

    /// What they read in each line; nothing is merged or left out yet.
    public let reading: SourceReading

    /// The unit as they have it in the end; of a drop-in, what it alone sets.
    public let unit: EffectiveUnit

    /// What they say of the unit as a whole.
    ///
    /// Releases that read the same may still mind different things.
    public let verdicts: [(targets: [SystemdVersion], problems: [UnitProblem])]

    init(
        _ source: UnitSource, _ shared: SharedReading, in contexts: [ValueContext],
        memo: VerificationMemo
    ) {
        targets = shared.readers.map { contexts[$0].version }
        reading = shared.reading
        let newest = contexts[shared.readers[shared.readers.count - 1]]
        unit = EffectiveUnit([source], readings: [shared.reading], in: newest)
        verdicts = UnitVerification.verdicts(of: unit, by: targets, memo: memo)
    }
}

/// One file, as the releases that are asked for read it.
///
/// Every value is read before the first rule runs, once for all releases that agree.
///
/// An object, since every rule is shown it.
public final class LintedUnit: Sendable {
    /// The file.
    public var file: UnitFile { noted(storedFile) }

    /// Every release that was asked for, with those that agree with it.
    public var readings: [AgreeingReleases] { noted(storedReadings) }

    /// The unit as the newest release has it, for advice that holds for all of them.
    public let newest: EffectiveUnit

    /// What the releases say of the unit as a whole, once for all that say the same.
    var problems: [(problem: UnitProblem, targets: [SystemdVersion])] {
        group.hasProblems ? noted(storedProblems) : []
    }

    /// The programs that the newest release would run, in the order of the directives.
    var commands: [LintedCommand] {
        guard storedCommands.isEmpty else { return noted(storedCommands) }
        // The observer learns which directives are absent.
        _ = hasAny(of: EffectiveUnit.commandDirectives, in: .service)
        return []
    }

    /// The units that it names.
    var named: NamedUnits { noted(storedNamed) }

    /// All of them, in the order of the lines.
    var namedUnits: [NamedUnit] { noted(storedNamed.all) }

    /// What many units have in common.
    let group: UnitGroup

    /// Is told what rules ask for.
    let observer = LookupObserver()

    private let storedFile: UnitFile
    private let storedProblems: [(problem: UnitProblem, targets: [SystemdVersion])]
    private let storedReadings: [AgreeingReleases]
    private let storedCommands: [LintedCommand]
    private let storedNamed: NamedUnits

    init(
        _ file: UnitFile, targets: [SystemdVersion], manager: ManagerScope,
        memo: (readings: ReadingMemo, verification: VerificationMemo)
    ) {
        storedFile = file
        let source = UnitSource(path: file.name.unitName, file: file)
        let releases = targets.isEmpty ? TargetSelection.recorded : targets
        let contexts = ValueContext.contexts(
            of: releases, unitName: file.name.unitName, manager: manager)
        let groups = SharedReading.readings(of: file, in: contexts, memo: memo.readings).map {
            AgreeingReleases(source, $0, in: contexts, memo: memo.verification)
        }
        var newest = groups[groups.count - 1].unit
        storedCommands = newest.allCommands
        storedNamed = NamedUnits(of: newest)
        newest.observer = observer
        self.newest = newest
        storedReadings = targets.isEmpty ? [] : groups
        storedProblems = Self.problems(in: storedReadings)
        let hasProblems = !storedProblems.isEmpty || groups.contains { $0.reading.hasProblems }
        group = UnitGroup(file.name, manager: manager, hasProblems: hasProblems)
    }

    private static func problems(
        in readings: [AgreeingReleases]
    ) -> [(problem: UnitProblem, targets: [SystemdVersion])] {
        var all: [(problem: UnitProblem, targets: [SystemdVersion])] = []
        for reading in readings {
            for (targets, problems) in reading.verdicts {
                for problem in problems {
                    if let known = all.firstIndex(where: { $0.problem == problem }) {
                        all[known].targets += targets
                    } else {
                        all.append((problem, targets))
                    }
                }
            }
        }
        return all
    }

    /// Whether the file is a drop-in.
    var isDropIn: Bool { group.isDropIn }

    /// Whether the unit is one of users' managers, as far as the path of its file or who asks
    /// tells.
    var isUserUnit: Bool { group.isUserUnit }

    /// Whether the unit is a template, or an instance of one.
    var isOfTemplate: Bool { group.isOfTemplate }

    /// Whether a release has anything to say about a value or the unit as a whole.
    var hasProblems: Bool { group.hasProblems }

    /// The programs that some directives run.
    func commands(of directives: String...) -> [LintedCommand] {
        guard hasAny(of: directives, in: .service) else { return [] }
        return storedCommands.filter { directives.contains($0.directive) }
    }

    /// The units that some directives of a section name, by directive.
    func unitsNamed(by directives: String..., in section: SectionID = .unit) -> [NamedUnit] {
        var units: [NamedUnit] = []
        for directive in directives {
            let key = DirectiveKey(directive, in: section)
            if !newest.lacks(key) { storedNamed.append(unitsOf: key, to: &units) }
        }
        return units
    }

    /// Whether some directives of `[Unit]` name a unit.
    func names(_ unit: String, in directives: [String]) -> Bool {
        directives.contains {
            let key = DirectiveKey($0, in: .unit)
            return !newest.lacks(key) && storedNamed.names(unit, by: key)
        }
    }

    /// Whether some line may set one of some directives.
    private func hasAny(of directives: [String], in section: SectionID) -> Bool {
        directives.contains { !newest.lacks($0, in: section) }
    }

    private func noted<Value>(_ value: Value) -> Value {
        observer.noteUse()
        return value
    }
}
