import UnitCatalog
import UnitValues

/// What a release makes of one assignment, and who else makes the same of it.
///
/// An object, since every file in which the line stands may share it.
final class LineOutcome: Sendable {
    /// The value, and what the release says about it.
    let reading: ValueReading<DirectiveValue>

    /// Whether there is a value.
    let hasValue: Bool

    /// The names in a list of units.
    let listedNames: [ListedName]

    /// The numbers of the releases that make the same of the value.
    let agreeing: ClosedRange<Int>

    /// Whether later lines add to it; it depends on that what a merge makes of them.
    let isList: Bool

    /// Whether the release reads no further.
    let stops: Bool

    /// Whether the same line in another unit may mean something else.
    let dependsOnUnit: Bool

    /// Reads a value.
    ///
    /// - Parameters:
    ///   - directive: One that the release of the context obeys.
    ///   - value: The bytes that systemd reads.
    ///   - context: Who reads it, and for which unit.
    ///   - observer: Nobody else's at this time.
    init(
        of directive: Directive, value: [UInt8], in context: ValueContext,
        observer: ReleaseObserver = ReleaseObserver()
    ) {
        observer.reset()
        let version = context.version
        var context = context
        context.version = version.observed(by: observer)
        reading = ValueReader(directive, value: value, in: context).read()
        hasValue = reading.value != nil
        agreeing = observer.agreeing
        dependsOnUnit = observer.dependsOnUnit
        listedNames = directive.listsUnits ? ListedName.list(in: value) : []
        isList = directive.isList(in: version.number)
        stops = directive.section != .install && reading.problems.contains { $0.effect == .fatal }
    }

    /// The same outcome as an object of its own.
    init(copying other: LineOutcome) {
        reading = other.reading
        hasValue = other.hasValue
        listedNames = other.listedNames
        agreeing = other.agreeing
        isList = other.isList
        stops = other.stops
        dependsOnUnit = other.dependsOnUnit
    }

    /// Whether a release that obeys the directive makes the same of its value.
    func holds(for release: Int, _ directive: Directive) -> Bool {
        agreeing.contains(release) && directive.isList(in: release) == isList
    }

    /// Whether all releases between two, which obey the directive, make the same of its value.
    func holds(throughout releases: ClosedRange<Int>, _ directive: Directive) -> Bool {
        holds(for: releases.lowerBound, directive) && holds(for: releases.upperBound, directive)
    }

    /// Whether it does not matter which of the two it is.
    func isSame(as other: LineOutcome) -> Bool {
        isList == other.isList && stops == other.stops
            && reading.value == other.reading.value && reading.problems == other.reading.problems
    }
}
