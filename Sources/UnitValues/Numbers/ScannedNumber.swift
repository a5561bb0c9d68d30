/// What strtoull(3) finds at the start of a text: blanks, a sign, digits.
struct ScannedNumber {
    /// Whether a `-` stands before the digits.
    let isNegative: Bool

    /// The number that the digits are; nil when it is above 2⁶⁴ - 1.
    let magnitude: UInt64?

    /// The offset after the last digit.
    let end: Int

    /// The number at the start of a text; nil when there are no digits.
    ///
    /// - Parameters:
    ///   - text: What the number is at the start of.
    ///   - radix: The base, or nil for 16 after `0x`, 8 after `0`, and 10; 16 reads
    ///     `0x` as well.
    init?(_ text: ArraySlice<UInt8>, radix: UInt64? = 10) {
        var rest = text.drop { $0.isBlank || $0 == 0x0B || $0 == 0x0C }
        let sign = rest.first
        isNegative = sign == UInt8(ascii: "-")
        if isNegative || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var base = radix ?? 10
        if radix ?? 16 == 16, rest.first == UInt8(ascii: "0") {
            let afterPrefix = rest.dropFirst(2).first
            let isHexadecimal =
                (rest.hasPrefix("0x") || rest.hasPrefix("0X"))
                && afterPrefix.flatMap { Self.digit($0, below: 16) } != nil
            base = isHexadecimal || radix == 16 ? 16 : 8
            if isHexadecimal { rest = rest.dropFirst(2) }
        }
        let start = rest.startIndex
        var value: UInt64? = 0
        while let byte = rest.first, let digit = Self.digit(byte, below: base) {
            value = value.flatMap { Self.appending(digit, to: $0, base: base) }
            rest = rest.dropFirst()
        }
        guard rest.startIndex > start else { return nil }
        magnitude = value
        end = rest.startIndex
    }

    private static func appending(_ digit: UInt64, to value: UInt64, base: UInt64) -> UInt64? {
        let (product, overflows) = value.multipliedReportingOverflow(by: base)
        let (sum, overflowsToo) = product.addingReportingOverflow(digit)
        return overflows || overflowsToo ? nil : sum
    }

    private static func digit(_ byte: UInt8, below base: UInt64) -> UInt64? {
        let value: UInt64
        switch byte.lowercased {
        case let digit where digit.isDigit: value = UInt64(digit - UInt8(ascii: "0"))
        case let letter where letter.isLetter: value = UInt64(letter - UInt8(ascii: "a")) + 10
        default: return nil
        }
        return value < base ? value : nil
    }
}
