import UnitCatalog
import UnitValues

extension ValueReader {
    /// A command line, after its prefixes.
    func execCommand() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of assignments `NAME=VALUE`.
    func environment() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// An absolute path, after an optional `-`, that may be a pattern.
    func environmentFile() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names of variables.
    func passEnvironment() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names of variables or assignments.
    func unsetEnvironment() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
