import UnitValues

/// The value of one assignment, by the grammar that reads it.
public enum DirectiveValue: Hashable, Sendable {
    /// Nothing after the `=`, where that means the default again, or for a list
    /// that what earlier lines added is gone.
    case empty
    /// Free text, after specifiers were replaced.
    case text(String)
}

extension ValueReader {
    /// The text itself, without an opinion on it.
    var unjudged: ValueReading<DirectiveValue> {
        ValueReading(.text(String(decoding: bytes, as: UTF8.self)))
    }
}
