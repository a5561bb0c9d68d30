extension Enumeration {
    /// Whether a release accepts a value, without a message or with one.
    ///
    /// The value is the text after the `=`, without the blanks around it.
    public func accepts(_ value: String, in release: Int) -> Bool {
        if value.isEmpty { return acceptsEmpty }
        if values.contains(where: { $0.name == value && $0.isKnown(to: release) }) { return true }
        if acceptsBoolean, Self.booleans.contains(value.lowercased()) { return true }
        guard let range = numbers(in: release), let number = Self.number(value) else {
            return false
        }
        return range.contains(number)
    }

    private static let booleans: Set<String> = [
        "1", "yes", "y", "true", "t", "on", "0", "no", "n", "false", "f", "off",
    ]

    /// A number as strtol(3) reads it with the base 0, with `0b` and `0o` besides.
    private static func number(_ text: String) -> Int? {
        let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard digits.first?.isNumber == true else { return nil }
        let prefix = digits.prefix(2).lowercased()
        let radix =
            switch prefix {
            case "0x": 16
            case "0b": 2
            case "0o": 8
            default: 10
            }
        if radix != 10 { return Int(digits.dropFirst(2), radix: radix) }
        return Int(digits, radix: digits.count > 1 && digits.first == "0" ? 8 : 10)
    }
}
