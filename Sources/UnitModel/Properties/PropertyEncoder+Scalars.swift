import UnitCatalog

extension PropertyEncoder {
    /// Yes or no.
    func boolean() -> PropertyValue? {
        guard case .boolean(let flag) = last else { return nil }
        return .boolean(flag)
    }

    /// A number that may be negative; of a fixed list, the one that a word stands for.
    func signed() -> PropertyValue? {
        switch last {
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        default: nil
        }
    }

    /// A number that is never negative.
    func unsigned() -> PropertyValue? {
        switch last {
        case .number(let number), .time(let number): .number(number)
        case .integer(let number): .integer(number)
        default: nil
        }
    }

    /// A time, in the unit that the property counts in.
    func time() -> PropertyValue? {
        guard case .time(let time) = last else { return nil }
        return .number(time)
    }
}
