/// UTF-8 as systemd checks it: besides what Unicode forbids (overlong forms,
/// surrogates, code points past U+10FFFF) it also refuses the noncharacters
/// U+FDD0…U+FDEF and the last two code points of every plane.
enum UTF8Validation {
    /// The offset of the first byte that is not part of a valid character.
    static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
        -> Int?
    {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            guard let length = characterLength(in: bytes, at: offset, end: range.upperBound) else {
                return offset
            }
            offset += length
        }
        return nil
    }

    /// The length of the multi-byte character at an offset; nil when there is none.
    private static func characterLength(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> Int? {
        let first = UInt32(bytes[offset])
        let length: Int
        var scalar: UInt32
        switch first {
        case 0xC2...0xDF: (length, scalar) = (2, first & 0x1F)
        case 0xE0...0xEF: (length, scalar) = (3, first & 0x0F)
        case 0xF0...0xF4: (length, scalar) = (4, first & 0x07)
        default: return nil
        }
        guard offset + length <= end else { return nil }
        for byte in bytes[(offset + 1)..<(offset + length)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        let isShortest = scalar >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
        return isShortest && isAccepted(scalar) ? length : nil
    }

    private static func isAccepted(_ scalar: UInt32) -> Bool {
        scalar < 0x110000 && scalar & 0xFFFF_F800 != 0xD800
            && !(0xFDD0...0xFDEF).contains(scalar) && scalar & 0xFFFE != 0xFFFE
    }
}
