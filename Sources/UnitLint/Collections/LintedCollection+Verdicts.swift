import UnitModel
import UnitValues

extension LintedCollection {
    /// What the releases say of a unit as a whole, alone or with its drop-ins, once for all that
    /// read the same in all of its files.
    func verdicts(
        on unit: CollectedUnit, withDropIns: Bool
    ) -> [(targets: [SystemdVersion], problems: [UnitProblem])] {
        let sources = unit.files.prefix(withDropIns ? unit.files.count : 1).map { number in
            UnitSource(path: files[number].path, file: files[number].file)
        }
        let contexts = files[unit.files[0]].targets.map { version in
            var context = unit.effective.context
            context.version = version
            return context
        }
        let shared = sources.map {
            SharedReading.readings(of: $0.file, in: contexts, memo: readings)
        }
        // By the number of the group that a release is in, for each file.
        let parts = Dictionary(grouping: contexts.indices) { reader in
            shared.map { $0.firstIndex { $0.readers.contains(reader) } ?? 0 }
        }
        return parts.sorted { $0.value[0] < $1.value[0] }.flatMap { groups, readers in
            let read = zip(shared, groups).map { $0[$1].reading }
            let newest = contexts[readers[readers.count - 1]]
            return UnitVerification.verdicts(
                of: EffectiveUnit(sources, readings: read, in: newest),
                by: readers.map { contexts[$0].version })
        }
    }
}
