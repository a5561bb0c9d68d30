import UnitModel
import UnitValues

extension LintedCollection {
    /// What a release says of a unit as a whole, alone or with its drop-ins.
    func problems(
        of unit: CollectedUnit, in version: SystemdVersion, withDropIns: Bool
    ) -> [UnitProblem] {
        let sources = unit.files.prefix(withDropIns ? unit.files.count : 1).map { number in
            UnitSource(path: files[number].path, file: files[number].file)
        }
        var context = unit.effective.context
        context.version = version
        return UnitVerification.problems(of: EffectiveUnit(sources, in: context))
    }

    /// What is wrong with a unit as a whole in the eyes of a release.
    func mistakes(
        of unit: CollectedUnit, in version: SystemdVersion, withDropIns: Bool
    ) -> [UnitMistake] {
        problems(of: unit, in: version, withDropIns: withDropIns).map(\.mistake)
    }
}
