public import UnitModel
public import UnitValues

/// One file, as the releases that are asked for read it.
///
/// Every value is read once for each release, before the first rule runs.
public struct LintedUnit: Sendable {
    /// The file.
    public let file: UnitFile

    /// What each release reads in each line; nothing is merged or left out yet.
    public let readings: [(target: SystemdVersion, reading: SourceReading)]

    /// The unit as each release has it in the end, in the order of ``readings``; of a drop-in,
    /// what it alone sets.
    public let effective: [EffectiveUnit]

    /// What each release says of the unit as a whole, in the order of ``readings``.
    public let verdicts: [(target: SystemdVersion, problems: [UnitProblem])]

    /// The unit as the newest release has it, for advice that holds for all of them.
    public let newest: EffectiveUnit

    init(_ file: UnitFile, targets: [SystemdVersion], manager: ManagerScope) {
        self.file = file
        let source = UnitSource(path: file.name.unitName, file: file)
        let contexts = (targets.isEmpty ? TargetSelection.recorded : targets).map {
            ValueContext(version: $0, unitName: file.name.unitName, manager: manager)
        }
        let readings = contexts.map { SourceReading(file, in: $0) }
        let effective = zip(contexts, readings).map { context, reading in
            EffectiveUnit([source], readings: [reading], in: context)
        }
        self.readings = Array(zip(targets, readings))
        newest = effective[effective.count - 1]
        self.effective = targets.isEmpty ? [] : effective
        verdicts = zip(targets, effective).map { ($0, UnitVerification.problems(of: $1)) }
    }

    /// Whether the unit is one of users' managers, as far as the path of its file or who asks
    /// tells.
    var isUserUnit: Bool { file.name.isForUsers || newest.context.manager == .user }
}
