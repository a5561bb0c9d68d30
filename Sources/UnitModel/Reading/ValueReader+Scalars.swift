import UnitCatalog
import UnitValues

extension ValueReader {
    /// Yes or no, as `parse_boolean` reads it; with `fatal`, a bad value refuses the unit.
    func boolean(fatal: Bool) -> ValueReading<DirectiveValue> {
        if let value = Bool(unitValue: bytes) { return ValueReading(.boolean(value)) }
        return refuse("is no boolean; write yes or no", effect: fatal ? .fatal : .ignored)
    }

    /// Yes, no, or from a release on empty for "decide yourself".
    func tristate(emptySince: Int) -> ValueReading<DirectiveValue> {
        if bytes.isEmpty, context.version >= SystemdVersion(emptySince) {
            return ValueReading(.empty)
        }
        return boolean(fatal: false)
    }

    /// A boolean that stands for the job mode `isolate` or `replace`.
    func jobModeIsolate() -> ValueReading<DirectiveValue> {
        guard let isolates = Bool(unitValue: bytes) else { return boolean(fatal: false) }
        return ValueReading(.word(isolates ? "isolate" : "replace"))
    }

    /// A whole number that may be negative.
    func integer() -> ValueReading<DirectiveValue> {
        wholeNumber(as: Int32.self)
    }

    /// A whole number of the machine's word size.
    func longInteger() -> ValueReading<DirectiveValue> {
        wholeNumber(as: Int64.self)
    }

    /// A whole number from 0 to 4294967295.
    func unsigned() -> ValueReading<DirectiveValue> {
        wholeNumber(as: UInt32.self)
    }

    private func wholeNumber<Number: FixedWidthInteger>(
        as type: Number.Type
    ) -> ValueReading<DirectiveValue> {
        wholeNumber(in: Number.min...Number.max)
    }

    /// A whole number within bounds.
    func wholeNumber<Number: FixedWidthInteger>(
        in range: ClosedRange<Number>
    ) -> ValueReading<DirectiveValue> {
        guard
            let number = Number(
                unitValue: bytes, rules: .spellings(of: bytes, in: context.version)),
            range.contains(number)
        else {
            return refuse("is no whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return ValueReading(
            Number.isSigned ? .integer(Int64(number)) : .number(UInt64(number)))
    }

    /// A number of bytes, suffixes to the base 1024.
    func size() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in .number(try ByteSize.parse(bytes).count) }
    }

    /// A number of bytes, without suffixes before 262.
    func messageSize() -> ValueReading<DirectiveValue> {
        guard context.version >= 262 else { return longInteger() }
        let reading = size()
        if case .number(let count) = reading.value, count > UInt64(Int64.max) {
            return refuse("is too large; at most \(Int64.max) bytes are accepted")
        }
        return reading
    }

    /// A file mode in octal digits, up to 07777.
    func mode() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in .number(UInt64(try FileMode.parse(bytes).bits)) }
    }

    /// A signal, by name or number.
    func signal() -> ValueReading<DirectiveValue> {
        guard let signal = Signal(unitValue: bytes) else {
            return refuse("is no signal; write its name, such as SIGTERM, or a number from 1 to 64")
        }
        return ValueReading(.integer(Int64(signal.number)))
    }

    /// An exit status from 0 to 255; empty means "as the process said".
    func exitStatus() -> ValueReading<DirectiveValue> {
        if bytes.isEmpty { return ValueReading(.empty) }
        guard
            let status = UInt8(unitValue: bytes, rules: .spellings(of: bytes, in: context.version))
        else {
            return refuse("is no exit status; write a number from 0 to 255")
        }
        return ValueReading(.integer(Int64(status)))
    }

    /// A list of exit statuses, their names and signals.
    func exitStatuses() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            ExitStatusSet.read(bytes, in: context.version).map(DirectiveValue.exitStatuses)
        }
    }

    /// A number of rows or columns; empty for "leave it".
    func terminalSize() -> ValueReading<DirectiveValue> {
        unlessEmpty { unsigned() }
    }

    /// A priority from -1 to 32767.
    func swapPriority() -> ValueReading<DirectiveValue> {
        unlessEmpty { wholeNumber(in: Int32(-1)...32767) }
    }
}
