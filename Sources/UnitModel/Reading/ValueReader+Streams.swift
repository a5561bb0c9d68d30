import UnitCatalog
import UnitValues

extension ValueReader {
    /// What standard input is connected to.
    func standardInput() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// What standard output or standard error is connected to.
    func standardOutput() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A line of text, with C escapes and specifiers.
    func standardInputText() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// Bytes in Base64.
    func standardInputData() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of assignments of journal fields.
    func logExtraFields() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A regular expression; a leading `~` inverts it.
    func logFilterPatterns() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The name of a journal namespace.
    func logNamespace() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
