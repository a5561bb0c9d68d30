import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of unit names.
    ///
    /// Nothing resets it: an empty value adds no name.
    func unitDependencies() -> ValueReading<DirectiveValue> {
        UnitReference.dependencies(bytes, in: context).map(DirectiveValue.unitNames)
    }

    /// The name of the unit that a timer or path starts.
    func triggerUnit() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            .unitName(try UnitReference.trigger(bytes, in: context))
        }
    }

    /// The name of the service that a socket starts.
    func serviceUnit() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            .unitName(try UnitReference.service(bytes, in: context))
        }
    }

    /// A list of names of socket units.
    func socketUnits() -> ValueReading<DirectiveValue> {
        UnitReference.sockets(bytes, in: context).map(DirectiveValue.unitNames)
    }

    /// The name of a slice.
    func sliceUnit() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            .unitName(try UnitReference.slice(bytes, in: context))
        }
    }

    /// A list of names to link to the unit when it is enabled.
    func installAlias() -> ValueReading<DirectiveValue> {
        installedNames()
    }

    /// A list of units to hook the unit to when it is enabled.
    func installDependencies() -> ValueReading<DirectiveValue> {
        installedNames()
    }

    /// A list of units to enable together with this one.
    func installAlso() -> ValueReading<DirectiveValue> {
        installedNames()
    }

    /// The instance that a template is enabled as.
    func defaultInstance() -> ValueReading<DirectiveValue> {
        unlessEmpty { ValueReading(.text(String(decoding: bytes, as: UTF8.self))) }
    }

    /// Words of `[Install]`, which managers skip: only `systemctl enable` reads them, replaces
    /// their specifiers and complains.
    private func installedNames() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            let words = WordList.read(bytes, rules: [.unquote, .keepBackslashes]) {
                (word) throws(ValueProblem) in word.text
            }
            return ValueReading(words.value.map(DirectiveValue.texts))
        }
    }
}
