public import UnitCatalog
public import UnitSyntax

/// Where a line stands, as systemd keeps track of it.
public enum SectionPlace: Hashable, Sendable {
    /// Before the first section header.
    case outside
    /// In a section that units of this type have.
    case section(SectionID)
    /// In a section that systemd does not know for this type, or skips because
    /// its name starts with `X-`; nothing in it is looked at.
    case skipped
}

/// What the catalog says of one line.
public struct UnitEntry: Sendable {
    /// Where the line stands; for a section header, the section that it opens.
    public let place: SectionPlace
    /// The directive of an assignment, when any tracked release knows it.
    public let directive: Directive?
}

/// A unit file or drop-in whose keys have been looked up.
///
/// An object, since all that is made of the file holds it and nobody changes it.
public final class UnitFile: Sendable {
    /// The text.
    public let document: UnitDocument

    /// What the path says about it.
    public let name: UnitFileName

    /// What each line of ``document`` is, at the same index as the line.
    public let entries: [UnitEntry]

    /// Looks up every key of a document.
    public init(_ document: UnitDocument, name: UnitFileName) {
        self.document = document
        self.name = name
        var resolver = EntryResolver(document: document, kind: name.kind)
        entries = resolver.resolve()
    }
}

/// Walks the lines of a document and keeps track of the section.
private struct EntryResolver {
    let document: UnitDocument
    let kind: UnitKind
    let catalog = Catalog.shared
    var place = SectionPlace.outside

    mutating func resolve() -> [UnitEntry] {
        var entries: [UnitEntry] = []
        entries.reserveCapacity(document.lines.count)
        document.bytes.withUnsafeBufferPointer { buffer in
            for line in document.lines { entries.append(entry(for: line, in: buffer)) }
        }
        return entries
    }

    private mutating func entry(
        for line: UnitLine, in buffer: UnsafeBufferPointer<UInt8>
    ) -> UnitEntry {
        switch line.content {
        case .section(let name):
            place = place(ofSection: name)
        case .assignment(let key, _):
            if case .section(let section) = place {
                return UnitEntry(
                    place: place, directive: directive(key, of: line, in: section, buffer))
            }
        default: break
        }
        return UnitEntry(place: place, directive: nil)
    }

    private func place(ofSection name: Range<Int>) -> SectionPlace {
        let section = document.withBytes(in: name) { SectionID(utf8: $0) }
        guard let section, kind.accepts(section) else { return .skipped }
        return .section(section)
    }

    private func directive(
        _ key: Range<Int>, of line: UnitLine, in section: SectionID,
        _ buffer: UnsafeBufferPointer<UInt8>
    ) -> Directive? {
        guard line.isContinued else {
            return catalog.directive(
                named: UnsafeBufferPointer(rebasing: buffer[key]), in: section)
        }
        return document.bytes(in: key).withUnsafeBufferPointer {
            catalog.directive(named: $0, in: section)
        }
    }
}
