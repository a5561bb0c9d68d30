public import UnitCatalog

/// Why a value cannot stand in a unit file.
public enum UnitWritingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No release knows such a directive in the section.
    case noSuchDirective(String, section: SectionID)
    /// The value has a character that the directive's grammar has no way to write.
    case unrepresentable(directive: String, value: String, because: String)

    /// One sentence: what cannot be written, and why.
    public var description: String {
        switch self {
        case .noSuchDirective(let name, let section):
            "\(section) has no directive '\(name)'; names are spelled as in the manual"
        case .unrepresentable(let directive, let value, let reason):
            "\(directive)= cannot be \(value.debugDescription): \(reason)"
        }
    }
}
