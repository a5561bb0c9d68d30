/// Bytes written in Base64, RFC 4648.
enum Base64 {
    /// Decodes a text; blanks in it do not count.
    ///
    /// - Parameters:
    ///   - text: Whole groups of four digits, padded with `=`.
    ///   - version: The alphabet for URLs is read from 257 on.
    /// - Returns: The bytes that it stands for.
    /// - Throws: ``ValueProblem`` with the range of what does not belong there.
    static func decoded(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> [UInt8] {
        var result: [UInt8] = []
        var group: UInt32 = 0
        var digits = 0
        var padding = 0
        for offset in text.indices where !text[offset].isBlank {
            let byte = text[offset]
            if byte == UInt8(ascii: "="), digits >= 2, digits + padding < 4 {
                padding += 1
            } else if padding == 0, let digit = digit(byte, in: version) {
                if digits == 4 { (group, digits) = (0, 0) }
                group = group << 6 | UInt32(digit)
                digits += 1
                if digits == 4 {
                    result += [16, 8, 0].map { UInt8(group >> $0 & 0xFF) }
                }
            } else {
                throw ValueProblem(
                    "\(quoted(text[offset...offset])) does not belong there in Base64",
                    at: offset..<offset + 1, help: "base64(1) writes it")
            }
        }
        return result + (try tail(of: group, digits: digits, padding: padding, at: text.range))
    }

    /// The bytes of a padded group.
    private static func tail(
        of group: UInt32, digits: Int, padding: Int, at range: Range<Int>
    ) throws(ValueProblem) -> [UInt8] {
        if digits == 0 || digits == 4 && padding == 0 { return [] }
        guard digits + padding == 4 else {
            throw ValueProblem("the Base64 ends in the middle of a group of four digits", at: range)
        }
        // What the last digit says beyond the last byte has to be nothing.
        let spare = digits == 2 ? group & 0xF : group & 0x3
        guard spare == 0 else {
            throw ValueProblem("the Base64 has bits after its last byte", at: range)
        }
        return digits == 2 ? [UInt8(group >> 4)] : [UInt8(group >> 10), UInt8(group >> 2 & 0xFF)]
    }

    private static func digit(_ byte: UInt8, in version: SystemdVersion) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        case UInt8(ascii: "-"): version >= 257 ? 62 : nil
        case UInt8(ascii: "_"): version >= 257 ? 63 : nil
        default: nil
        }
    }
}
