/// The properties that were read of one unit, with "not set" turned into nil.
struct PropertyBag {
    let values: [String: BusValue]

    func text(_ name: String) -> String? {
        guard let text = values[name]?.text, !text.isEmpty else { return nil }
        return text
    }

    func texts(_ name: String) -> [String] { values[name]?.texts ?? [] }

    func units(_ name: String) -> [BusUnitName] {
        texts(name).map { BusUnitName(trusted: $0) }
    }

    func flag(_ name: String) -> Bool { values[name]?.flag ?? false }

    /// A number; the largest one of 64 bits means "not set" or "no limit".
    func number(_ name: String) -> UInt64? {
        guard let number = values[name]?.unsigned, number != .max else { return nil }
        return number
    }

    func smallNumber(_ name: String) -> UInt32? { number(name).flatMap { UInt32(exactly: $0) } }

    /// The number of a process; 0 means none.
    func process(_ name: String) -> Int32? {
        guard let number = smallNumber(name), number != 0 else { return nil }
        return Int32(exactly: number)
    }

    func time(_ name: String) -> WallTime? { WallTime(property: values[name]?.unsigned) }

    func microseconds(_ name: String) -> Duration? {
        number(name).flatMap { Int64(exactly: $0) }.map { .microseconds($0) }
    }

    func nanoseconds(_ name: String) -> Duration? {
        number(name).flatMap { Int64(exactly: $0) }.map { .nanoseconds($0) }
    }
}
