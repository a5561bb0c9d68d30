/// Which spellings of a whole number are refused although C reads them.
public struct WholeNumberRules: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// A set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `+1` and `-0`.
    public static let refuseSign = WholeNumberRules(rawValue: 1 << 0)
    /// `01`, but not `0`.
    public static let refuseLeadingZero = WholeNumberRules(rawValue: 1 << 1)
    /// A sign before `0b` is accepted, as C libraries since 2.38 do.
    public static let acceptSignedBinary = WholeNumberRules(rawValue: 1 << 3)
    /// Blanks before the number.
    public static let refuseBlanks = WholeNumberRules(rawValue: 1 << 2)
}

extension FixedWidthInteger {
    /// Reads a whole number as systemd does; nil when the text is none, or one out of range.
    ///
    /// Blanks and a sign may stand before it, and even `-0` is accepted for unsigned types.
    ///
    /// - Parameters:
    ///   - text: All of it has to be the number.
    ///   - radix: The base; nil for 16 after `0x`, 2 after `0b`, 8 after `0o` or `0`, and 10.
    ///   - rules: Spellings that are refused.
    public init?(
        unitValue text: ArraySlice<UInt8>, radix: UInt64? = nil, rules: WholeNumberRules = []
    ) {
        var digits = text.trimmedAtStart
        if rules.contains(.refuseBlanks), digits.count < text.count { return nil }
        let first = digits.first
        if rules.contains(.refuseSign), first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            return nil
        }
        if rules.contains(.refuseLeadingZero), first == UInt8(ascii: "0"), digits.count > 1 {
            return nil
        }
        var base = radix
        if radix == nil {
            // C knows neither of them in all of its versions, so systemd takes them away itself.
            if digits.hasPrefix("0b") || digits.hasPrefix("0B") { base = 2 }
            if digits.hasPrefix("0o") || digits.hasPrefix("0O") { base = 8 }
            if base != nil { digits = digits.dropFirst(2) }
        }
        var isNegative = first == UInt8(ascii: "-")
        if base == nil, rules.contains(.acceptSignedBinary),
            isNegative || first == UInt8(ascii: "+"),
            let binary = digits.dropFirst().binaryDigits
        {
            (base, digits) = (2, binary)
        }
        guard let number = ScannedNumber(digits, radix: base), number.end == digits.endIndex,
            let magnitude = number.magnitude
        else { return nil }
        isNegative = isNegative || number.isNegative
        if isNegative, magnitude > 0 {
            guard Self.isSigned, magnitude <= UInt64(Int64.max) + 1 else { return nil }
            self.init(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
        } else {
            self.init(exactly: magnitude)
        }
    }
}

extension WholeNumberRules {
    /// What the C library of a release's Debian reads in a text that others do not.
    ///
    /// 262 refuses it again, with the same C library.
    public static func spellings(
        of text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> WholeNumberRules {
        let mayBeBinary = text.contains { $0.lowercased == UInt8(ascii: "b") }
        return mayBeBinary && (253..<258).contains(version) ? .acceptSignedBinary : []
    }
}

extension ArraySlice<UInt8> {
    /// What comes after `0b`, if that starts with a digit.
    fileprivate var binaryDigits: ArraySlice<UInt8>? {
        guard hasPrefix("0b") || hasPrefix("0B"), dropFirst(2).first?.isDigit == true else {
            return nil
        }
        return dropFirst(2)
    }
}
