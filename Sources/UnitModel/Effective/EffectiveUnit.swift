public import UnitCatalog
import UnitSyntax
public import UnitValues

/// A unit as one release has it in the end: fragment and drop-ins read in order, with
/// what later lines replaced or took back left out.
///
/// ```swift
/// let unit = EffectiveUnit([UnitSource(path: "web.service", file: file)],
///     in: ValueContext(version: 257, unitName: "web.service"))
/// for command in unit.values(of: "ExecStart", in: .service) { … }
/// ```
public struct EffectiveUnit: Sendable {
    /// The files that it is made of, the fragment before the drop-ins.
    public var sources: [UnitSource] { noted(contents.sources) }

    /// Who read it, and for which unit.
    public var context: ValueContext { noted(storedContext) }

    /// The type of the unit.
    public var kind: UnitKind { contents.kind }

    /// The assignments that count, in the order in which they were read.
    ///
    /// Of a directive that holds one value it is the last accepted one; a refused value
    /// replaces nothing. Of a list all are there, from the last empty assignment on.
    public var assignments: [EffectiveAssignment] { noted(contents.assignments) }

    /// Where the release gave up on the fragment, so that it does not load the unit.
    ///
    /// Nil when it read all of it. Drop-ins are read as far as they go and refuse nothing.
    public var refusal: ValueOrigin? { noted(contents.refusal) }

    /// Lets the directives of ``assignments`` pass.
    package var filter: DirectiveFilter { contents.filter }

    /// Who is told what is asked of the unit; mostly nobody.
    package var observer: LookupObserver?

    private let contents: UnitContents
    private var storedContext: ValueContext

    /// Merges files for the release of a context.
    ///
    /// - Parameters:
    ///   - sources: The fragment, then the drop-ins in the order in which they apply. A unit
    ///     without a fragment has drop-ins only.
    ///   - context: The release, and the unit's full name: of an instance its own,
    ///     not the template's.
    public init(_ sources: [UnitSource], in context: ValueContext) {
        self.init(
            sources, readings: sources.map { SourceReading($0.file, in: context) }, in: context)
    }

    /// Merges files that were read already.
    ///
    /// - Parameters:
    ///   - sources: The fragment, then the drop-ins.
    ///   - readings: What the release of the context reads in each of them.
    ///   - context: The release, and the unit's full name.
    public init(_ sources: [UnitSource], readings: [SourceReading], in context: ValueContext) {
        contents = UnitContents(sources, readings: readings, in: context)
        storedContext = context
    }

    private func noted<Value>(_ value: Value) -> Value {
        observer?.noteUse()
        return value
    }
}

extension EffectiveUnit {
    /// The assignments of a directive, also by its other names, that are not empty.
    public func values(of name: String, in section: SectionID) -> [EffectiveAssignment] {
        key(of: name, in: section).map(values) ?? []
    }

    /// The same, by the key of the directive that others may be second names for.
    package func values(of key: DirectiveKey) -> [EffectiveAssignment] {
        lacks(key) ? [] : values(key.number)
    }

    private func values(_ key: Int32) -> [EffectiveAssignment] {
        var values: [EffectiveAssignment] = []
        contents.positions.forEach(of: key) { position in
            let assignment = contents.assignments[position]
            if !assignment.isEmpty { values.append(assignment) }
        }
        return values
    }

    /// The last assignment of a directive, by any of its names; nil when the files have none.
    ///
    /// Of a directive that holds a single value it is the one that counts.
    public func last(_ name: String, in section: SectionID) -> EffectiveAssignment? {
        guard let key = key(of: name, in: section), let position = contents.positions.last(of: key)
        else { return nil }
        return contents.assignments[position]
    }

    /// Whether a line that counts stands in a section.
    package func sets(_ section: SectionID) -> Bool {
        let assignments = assignments
        return assignments.indices.contains { assignments[$0].directive.section == section }
    }

    /// Whether surely no line sets a directive, by any of its names; false for some of those too.
    package func lacks(_ name: String, in section: SectionID) -> Bool {
        lacks(DirectiveKey(name, in: section))
    }

    /// The same, by the key of the name.
    package func lacks(_ key: DirectiveKey) -> Bool {
        guard contents.filter.mayContain(key) else {
            observer?.noteAbsence(of: key)
            return true
        }
        observer?.noteUse()
        return false
    }

    /// The key of a directive in ``positions``; nil for most that no file sets.
    private func key(of name: String, in section: SectionID) -> Int32? {
        let key = DirectiveKey(name, in: section)
        guard !lacks(key) else { return nil }
        if contents.positions.last(of: key.number) != nil { return key.number }
        return Catalog.shared.directive(name, in: section).map {
            DirectiveKey(SettingGroup.canonical($0)).number
        }
    }

    /// The same unit in the hands of another release that reads its files alike.
    func read(by version: SystemdVersion) -> EffectiveUnit {
        var unit = self
        unit.storedContext.version = version
        return unit
    }

    /// The bytes of an assignment's value, as they stand in the file, lines joined.
    public func text(of assignment: EffectiveAssignment) -> [UInt8] {
        assignment.text
    }
}
