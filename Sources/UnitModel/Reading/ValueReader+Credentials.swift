import UnitCatalog
import UnitValues

extension ValueReader {
    /// `ID:VALUE`, a credential in the file itself.
    func setCredential(encrypted: Bool) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .inlineCredential(try InlineCredential(bytes, isEncrypted: encrypted, in: context))
            }
        }
    }

    /// `ID[:PATH]`, a credential to load.
    func loadCredential(encrypted: Bool) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .loadedCredential(try LoadedCredential(bytes, isEncrypted: encrypted, in: context))
            }
        }
    }

    /// A pattern of credential names, and from 257 on a new name after a colon.
    func importCredential() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .importedCredential(try ImportedCredential(bytes, in: context))
            }
        }
    }
}
