/// A directive of one section: what systemd knows of a key.
///
/// A small value without references; its name is read out of the tables when
/// it is asked for.
public struct Directive: Sendable {
    /// The section that it stands in.
    public let section: SectionID

    /// What reads its value.
    public let kind: ValueKind

    let row: DirectiveRow

    /// Its place among all directives of the catalog, from 0.
    public internal(set) var number: Int32 = 0

    /// Whether another directive is a second name for it.
    var hasSecondNames = false

    /// Its name, without the `=`.
    public var name: String { row.text(of: row.name) }

    /// Its kind as the tables spell it, such as `enum:restart`.
    public var kindSpelling: String { row.text(of: row.kindSpelling) }

    /// The first release that knows it; 0 means before 183, or that nobody
    /// wrote it down.
    public var since: Int { Int(row.since) }

    /// The first release that does not know it any more; nil when all later
    /// ones do.
    public var removed: Int? { row.removed == 0 ? nil : Int(row.removed) }

    /// The first release that prints a message at its sight, whatever the
    /// value, and obeys it all the same; nil when none does.
    public var notedSince: Int? { row.noted < 0 ? nil : Int(row.noted) }

    /// The first release that prints a message at its sight and ignores it,
    /// whatever the value; nil when none does.
    public var ignoredSince: Int? { row.ignored < 0 ? nil : Int(row.ignored) }

    /// The first release whose manual no longer wants it, though it still works in
    /// silence; nil when none does.
    public var deprecatedSince: Int? { row.deprecated < 0 ? nil : Int(row.deprecated) }

    /// Whether it is a second name for ``Catalog/replacement(for:)``, with the
    /// same values and the same effect, kept for old files.
    public var isAlias: Bool { row.flags.contains(.alias) }

    /// Whether a second line of it adds to the first in a release, instead of replacing it.
    public func isList(in release: Int) -> Bool {
        !row.flags.isDisjoint(with: [.list, .adds])
            && (row.replaces < 0 || release < Int(row.replaces))
    }

    /// Whether an empty value throws away what earlier lines added.
    ///
    /// True for lists, except for dependencies on units, which cannot be
    /// taken back. Says nothing about directives that are no lists.
    public var emptyResets: Bool { row.flags.contains(.list) }

    /// What a release makes of it, whatever its value is.
    public func standing(in release: Int) -> Standing {
        if release < since || release >= removed ?? .max { return .unknown }
        if release >= ignoredSince ?? .max { return .ignored }
        if release >= notedSince ?? .max { return .noted }
        if isAlias || release >= deprecatedSince ?? .max { return .outdated }
        return .current
    }

    /// Whether a release acts on it.
    public func isObeyed(by release: Int) -> Bool {
        isKnown(to: release) && release < ignoredSince ?? .max
    }

    /// Whether all releases between two act on it.
    package func isObeyed(throughout releases: ClosedRange<Int>) -> Bool {
        // Once a release has forgotten or ignores it, no later one obeys it.
        isObeyed(by: releases.lowerBound) && isObeyed(by: releases.upperBound)
    }

    /// Whether a release has it in its table, so that it does not name it as
    /// unknown.
    public func isKnown(to release: Int) -> Bool {
        release >= since && release < removed ?? .max
    }
}

extension Directive {
    /// What a release makes of a directive.
    public enum Standing: Hashable, Sendable {
        /// It has never heard of it, or has forgotten it: "unknown key".
        case unknown
        /// It obeys it.
        case current
        /// It obeys it in silence, and the manual names another way.
        case outdated
        /// It prints a message and obeys it.
        case noted
        /// It prints a message and ignores it.
        case ignored
    }
}

extension Directive: Hashable {
    /// Whether both are the same row of the same section.
    public static func == (lhs: Directive, rhs: Directive) -> Bool {
        lhs.number == rhs.number
    }

    /// Mixes in the number.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(number)
    }
}

extension Directive: CustomStringConvertible {
    /// The section and the name, such as `[Service] Restart=`.
    public var description: String { "\(section) \(name)=" }
}
