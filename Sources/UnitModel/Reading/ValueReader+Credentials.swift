import UnitCatalog
import UnitValues

extension ValueReader {
    /// `ID:VALUE`, a credential in the file itself.
    func setCredential(encrypted: Bool) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `ID[:PATH]`, a credential to load.
    func loadCredential(encrypted: Bool) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A pattern of credential names, and from 257 on a new name after a colon.
    func importCredential() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
