import UnitCatalog
import UnitValues

extension ValueReader {
    /// Free text, in which specifiers are resolved unless it is `plain`.
    func string(specifiers: Bool) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A key whose value no tracked release reads.
    func unread() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// Text for reboot(2).
    func rebootArgument() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A user or group, by name or number; a bad one refuses the unit.
    func userName() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of groups; a bad one refuses the unit.
    func userNames() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
