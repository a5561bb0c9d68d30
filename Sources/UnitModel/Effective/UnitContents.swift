import UnitCatalog
import UnitValues

/// What the files of a unit say to one release.
///
/// An object, since whoever looks at the unit holds it and nobody changes it.
final class UnitContents: Sendable {
    /// The fragment, then the drop-ins in the order in which they apply.
    let sources: [UnitSource]

    /// The type of the unit.
    let kind: UnitKind

    /// The assignments that count, in the order in which they were read.
    let assignments: [EffectiveAssignment]

    /// Where the assignments of each directive are in ``assignments``, by the key of the
    /// directive that it is a name for.
    let positions: PositionTable

    /// Lets the directives of ``assignments`` pass, and some that were taken back.
    let filter: DirectiveFilter

    /// Where the release gave up on the fragment.
    let refusal: ValueOrigin?

    /// Merges what the release of a context reads in each of the files.
    init(_ sources: [UnitSource], readings: [SourceReading], in context: ValueContext) {
        self.sources = sources
        kind = sources.first?.file.name.kind ?? UnitKind(fileName: context.unitName) ?? .service
        var merge = AssignmentMerge(
            release: context.version.number, capacity: readings.reduce(0) { $0 + $1.lines.count })
        var refusal: ValueOrigin?
        for (number, (source, reading)) in zip(sources, readings).enumerated() {
            if let end = reading.end, !source.file.name.isDropIn {
                refusal = refusal ?? ValueOrigin(source, number: number, lineIndex: end)
            }
            // By index, since an iterator copies each line.
            for index in reading.lines.indices
            where reading.lines[index].hasValue
                && reading.lines[index].lineIndex <= reading.end ?? .max
            {
                merge.add(EffectiveAssignment(reading.lines[index], of: source, number: number))
            }
        }
        self.refusal = refusal
        filter = merge.filter
        (assignments, positions) = merge.result()
    }
}
