import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of unit names.
    func unitDependencies() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The name of the unit that a timer or path starts.
    func triggerUnit() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The name of the service that a socket starts.
    func serviceUnit() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names of socket units.
    func socketUnits() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The name of a slice.
    func sliceUnit() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names to link to the unit when it is enabled.
    func installAlias() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of units to hook the unit to when it is enabled.
    func installDependencies() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of units to enable together with this one.
    func installAlso() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The instance that a template is enabled as.
    func defaultInstance() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
