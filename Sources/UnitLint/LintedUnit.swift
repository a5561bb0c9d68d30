public import UnitModel
public import UnitValues

/// Releases that read the same in every line of a file, and what they make of it.
public struct AgreeingReleases: Sendable {
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

    init(_ source: UnitSource, _ shared: SharedReading, in contexts: [ValueContext]) {
        targets = shared.readers.map { contexts[$0].version }
        reading = shared.reading
        let newest = contexts[shared.readers[shared.readers.count - 1]]
        unit = EffectiveUnit([source], readings: [shared.reading], in: newest)
        verdicts = UnitVerification.verdicts(of: unit, by: targets)
    }
}

/// One file, as the releases that are asked for read it.
///
/// Every value is read before the first rule runs, once for all releases that agree.
public struct LintedUnit: Sendable {
    /// The file.
    public let file: UnitFile

    /// Every release that was asked for, with those that agree with it.
    public let readings: [AgreeingReleases]

    /// The unit as the newest release has it, for advice that holds for all of them.
    public let newest: EffectiveUnit

    /// What the releases say of the unit as a whole, once for all that say the same.
    let problems: [(problem: UnitProblem, targets: [SystemdVersion])]

    /// The programs that the newest release would run, in the order of the directives.
    let commands: [LintedCommand]

    /// The units that it names.
    let named: NamedUnits

    init(_ file: UnitFile, targets: [SystemdVersion], manager: ManagerScope) {
        self.file = file
        let source = UnitSource(path: file.name.unitName, file: file)
        let contexts = (targets.isEmpty ? TargetSelection.recorded : targets).map {
            ValueContext(version: $0, unitName: file.name.unitName, manager: manager)
        }
        let groups = SharedReading.readings(of: file, in: contexts).map {
            AgreeingReleases(source, $0, in: contexts)
        }
        newest = groups[groups.count - 1].unit
        commands = newest.allCommands
        named = NamedUnits(of: newest)
        readings = targets.isEmpty ? [] : groups
        problems = Self.problems(in: readings)
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

    /// Whether the unit is one of users' managers, as far as the path of its file or who asks
    /// tells.
    var isUserUnit: Bool { file.name.isForUsers || newest.context.manager == .user }
}
