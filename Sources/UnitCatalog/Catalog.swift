/// What the releases of systemd know of unit files.
///
/// The data are tables of text, decoded at the first use of ``shared``, which
/// takes well under a millisecond.
///
/// An object, since every reader of every file uses the same one.
public final class Catalog: Sendable {
    /// The catalog of all releases that we track.
    public static let shared = Catalog()

    /// The releases that were booted and asked; of those between them we know
    /// what the manuals and release notes say.
    public static let trackedReleases = [247, 252, 257, 262]

    private let index: DirectiveIndex
    /// Where the directives of a section start, by its number.
    private let bounds: [Range<Int>]
    /// The directives that are second names, with the numbers of those that they are names for.
    private let secondNames: [(current: Int32, second: Directive)]

    private init() {
        var decoder = DirectiveDecoder()
        let tables = DirectiveTable.all.indices.map { decoder.decode(table: $0) }
        let count = tables.reduce(0) { $0 + $1.rows.count * $1.sections.count }
        var index = DirectiveIndex(capacity: count)
        bounds = SectionID.allCases.map { section in
            let start = index.directives.count
            for table in tables where table.sections.contains(section) {
                for (row, kind) in decoder.rows[table.rows] {
                    index.insert(Directive(section: section, kind: kind, row: row))
                }
            }
            return start..<index.directives.count
        }
        var secondNames: [(current: Int32, second: Directive)] = []
        for directive in index.directives where directive.isAlias {
            guard let current = Self.replacement(for: directive, in: index) else { continue }
            secondNames.append((current.number, directive))
            index.noteSecondName(of: current)
        }
        self.index = index
        self.secondNames = secondNames
    }

    /// The directive with a key in a section, in any release.
    ///
    /// Keys are compared byte by byte; nil when there is none.
    public func directive(
        named key: UnsafeBufferPointer<UInt8>, in section: SectionID
    ) -> Directive? {
        index.directive(named: key, in: section)
    }

    /// The directive with a key that lies anywhere in memory, such as a slice
    /// of an array.
    public func directive(named key: some Collection<UInt8>, in section: SectionID) -> Directive? {
        let found = key.withContiguousStorageIfAvailable {
            index.directive(named: $0, in: section)
        }
        return found ?? directive(String(decoding: key, as: UTF8.self), in: section)
    }

    /// The directive with a name in a section, in any release; nil when there
    /// is none.
    public func directive(_ name: some StringProtocol, in section: SectionID) -> Directive? {
        var name = String(name)
        return name.withUTF8 { index.directive(named: $0, in: section) }
    }

    /// All directives of a section, those of its own first and then what it
    /// shares with others, each group in the order of the alphabet.
    public func directives(in section: SectionID) -> some RandomAccessCollection<Directive> {
        index.directives[bounds[Int(section.rawValue)]]
    }

    /// The sections that have a directive with a name.
    public func sections(knowing name: some StringProtocol) -> [SectionID] {
        SectionID.allCases.filter { directive(name, in: $0) != nil }
    }

    /// What to write instead of a directive, in its section or another; nil
    /// when the directive is current, or nothing took its place.
    public func replacement(for directive: Directive) -> Directive? {
        Self.replacement(for: directive, in: index)
    }

    private static func replacement(
        for directive: Directive, in index: DirectiveIndex
    ) -> Directive? {
        let text = directive.row.bytes(of: directive.row.replacement)
        if text.isEmpty { return nil }
        guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else {
            return index.directive(named: text, in: directive.section)
        }
        let section = SectionID(String(decoding: text[..<dot], as: UTF8.self))
        let name = UnsafeBufferPointer(rebasing: text[(dot + 1)...])
        return section.flatMap { index.directive(named: name, in: $0) }
    }

    /// The directives that are second names for a directive.
    func secondNames(of directive: Directive) -> [Directive] {
        guard directive.hasSecondNames else { return [] }
        return secondNames.filter { $0.current == directive.number }.map { $0.second }
    }

    /// One line on what a directive does, in lower case and without a full stop.
    ///
    /// The summaries are decoded at the first call.
    public func summary(of directive: Directive) -> String {
        guard let summary = SummaryTable.shared.summary(of: directive) else {
            preconditionFailure("\(directive) has no summary")
        }
        return summary
    }
}
