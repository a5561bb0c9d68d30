/// An escape sequence of C, read after its backslash.
///
/// `\a \b \f \n \r \t \v \\ \" \' \s` (a space), `\xHH`, `\OOO`, `\uHHHH` and `\UHHHHHHHH`;
/// whether a number may stand for the byte 0, or for half of a surrogate pair, is for the caller
/// to say.
struct CEscape {
    /// The bytes that it stands for.
    let bytes: [UInt8]

    /// How many bytes it has after the backslash.
    let length: Int

    /// The sequence at an offset; nil when there is none.
    init?(
        in text: ArraySlice<UInt8>, at offset: Int, acceptsNull: Bool = false,
        acceptsSurrogates: Bool
    ) {
        let kind = text[offset]
        if let plain = Self.plain(kind) {
            (bytes, length) = ([plain], 1)
            return
        }
        let digits = text[(offset + 1)...]
        switch kind {
        case UInt8(ascii: "x"):
            guard let value = Self.number(digits.prefix(2), count: 2, radix: 16) else {
                return nil
            }
            (bytes, length) = ([UInt8(value)], 3)
        case UInt8(ascii: "u"):
            guard let value = Self.number(digits.prefix(4), count: 4, radix: 16),
                acceptsSurrogates || !Self.isSurrogate(value)
            else { return nil }
            (bytes, length) = (Self.encoded(value), 5)
        case UInt8(ascii: "U"):
            guard let value = Self.number(digits.prefix(8), count: 8, radix: 16),
                Self.isCharacter(value)
            else { return nil }
            (bytes, length) = (Self.encoded(value), 9)
        default:
            let digits = text[offset...].prefix(3)
            guard let value = Self.number(digits, count: 3, radix: 8), value < 256 else {
                return nil
            }
            (bytes, length) = ([UInt8(value)], 3)
        }
        if bytes == [0], !acceptsNull { return nil }
    }

    private static func plain(_ kind: UInt8) -> UInt8? {
        switch kind {
        case UInt8(ascii: "a"): 0x07
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "v"): 0x0B
        case UInt8(ascii: "s"): 0x20
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): kind
        default: nil
        }
    }

    /// A number of exactly so many digits.
    private static func number(_ digits: ArraySlice<UInt8>, count: Int, radix: Int) -> UInt32? {
        guard digits.count == count else { return nil }
        var value: UInt32 = 0
        for byte in digits {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, digit < radix else {
                return nil
            }
            value = value << (radix == 16 ? 4 : 3) | UInt32(digit)
        }
        return value
    }

    private static func isSurrogate(_ value: UInt32) -> Bool { value & 0xFFFF_F800 == 0xD800 }

    private static func isCharacter(_ value: UInt32) -> Bool {
        value < 0x110000 && !isSurrogate(value) && !(0xFDD0...0xFDEF).contains(value)
            && value & 0xFFFE != 0xFFFE
    }

    /// UTF-8; half of a surrogate pair is encoded like any other number, as systemd does.
    private static func encoded(_ value: UInt32) -> [UInt8] {
        func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
        return switch value {
        case ..<0x80: [UInt8(value)]
        case ..<0x800: [UInt8(0xC0 | value >> 6), continuation(0)]
        case ..<0x10000: [UInt8(0xE0 | value >> 12), continuation(6), continuation(0)]
        default: [UInt8(0xF0 | value >> 18), continuation(12), continuation(6), continuation(0)]
        }
    }
}
