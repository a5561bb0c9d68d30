import UnitCatalog
import UnitValues

extension ValueReader {
    /// Yes or no, as `parse_boolean` reads it; with `fatal`, a bad value refuses the unit.
    func boolean(fatal: Bool) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// Yes, no, or empty for "decide yourself".
    func tristate() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A whole number that may be negative.
    func integer() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A whole number of the machine's word size.
    func longInteger() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A whole number from 0 to 4294967295.
    func unsigned() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A number of bytes, suffixes to the base 1024.
    func size() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A file mode in octal digits, up to 07777.
    func mode() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A time span, systemd.time(7).
    func timeSpan(_ rule: TimeSpanRule) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// One word of a fixed list.
    func enumeration(_ name: EnumerationName) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A signal, by name or number.
    func signal() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// An exit status from 0 to 255; empty means "as the process said".
    func exitStatus() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of exit statuses, their names and signals.
    func exitStatuses() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A number of rows or columns; empty for "leave it".
    func terminalSize() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A priority from -1 to 32767.
    func swapPriority() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A boolean that stands for the job mode `isolate` or `replace`.
    func jobModeIsolate() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
