/// One physical line: its content and the line break after it.
struct PhysicalLine {
    /// The bytes before the line break.
    var content: Range<Int>

    /// Where the next physical line starts.
    var end: Int

    /// Where the first character that is not blank stands; `content.upperBound` in a blank line.
    var firstText: Int

    /// Whether the content ends in a backslash that no backslash before it escapes.
    var endsInBackslash: Bool

    /// Whether every byte of the content is below 0x80.
    var isASCII: Bool

    /// The first `=` of the content.
    var firstEquals: Int?

    /// Reads the physical line at an offset before the end of input.
    ///
    /// A line break is made of LF, CR and NUL, each at most once, and nothing
    /// belongs to it after a NUL.
    init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var offset = start
        while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
        firstText = offset

        var isEscaped = false
        var isASCII = true
        var equals: Int?
        while offset < bytes.count {
            if let block = ByteBlock(in: bytes, at: offset), block.plainCount > 0 {
                let plain = block.plainPrefix
                if !plain.isASCII { isASCII = false }
                if equals == nil { equals = plain.firstEquals.map { offset + $0 } }
                isEscaped = false
                offset += block.plainCount
                if block.plainCount == ByteBlock.length { continue }
            }
            let byte = bytes[offset]
            if byte.isLineBreak { break }
            if byte == .equals, equals == nil { equals = offset }
            isEscaped = byte == .backslash && !isEscaped
            if byte >= 0x80 { isASCII = false }
            offset += 1
        }
        content = start..<offset
        firstEquals = equals
        endsInBackslash = isEscaped
        self.isASCII = isASCII
        end = Self.endOfLineBreak(in: bytes, at: offset)
    }

    /// Whether there is a line break in a range.
    static func hasLineBreak(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let block = ByteBlock(in: bytes, at: offset), block.plainCount > 0 {
                offset += block.plainCount
                continue
            }
            if bytes[offset].isLineBreak { return true }
            offset += 1
        }
        return false
    }

    /// Where the line break ends that starts at an offset.
    private static func endOfLineBreak(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        var offset = start
        var seenLineFeed = false
        var seenCarriageReturn = false
        while offset < bytes.count {
            switch bytes[offset] {
            case .lineFeed where !seenLineFeed: seenLineFeed = true
            case .carriageReturn where !seenCarriageReturn: seenCarriageReturn = true
            case .nul: return offset + 1
            default: return offset
            }
            offset += 1
        }
        return offset
    }

    /// Whether the first character that is not blank makes the line a comment.
    func isComment(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        firstText < content.upperBound && bytes[firstText].isCommentMarker
    }
}

/// Eight bytes, which are looked at all at once.
private struct ByteBlock {
    static let length = 8

    private let bytes: UInt64

    /// How many bytes come before the first that is no plain one: a backslash or a control
    /// character, since tabs are rare and one comparison then serves for all line breaks.
    let plainCount: Int

    /// The block at an offset; nil when the input ends before the block does.
    @inline(__always)
    init?(in input: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard offset + Self.length <= input.count, let base = input.baseAddress else { return nil }
        // The first byte of the input is the lowest one of the number.
        let block = UInt64(
            littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
        bytes = block
        let special = Self.marks(of: block, below: 0x0E) | Self.marks(of: block, equal: .backslash)
        plainCount = special.trailingZeroBitCount / 8
    }

    /// The plain bytes, followed by NULs.
    @inline(__always)
    var plainPrefix: Plain {
        // A shift by 64 or more gives 0.
        Plain(bytes: bytes & ~(~0 << UInt64(plainCount * 8)))
    }

    /// Some of the bytes, followed by NULs.
    struct Plain {
        fileprivate let bytes: UInt64

        /// Whether all of them are below 0x80.
        @inline(__always)
        var isASCII: Bool { bytes & ByteBlock.highBits == 0 }

        /// The place of the first `=`.
        @inline(__always)
        var firstEquals: Int? {
            let marks = ByteBlock.marks(of: bytes, equal: .equals)
            return marks == 0 ? nil : marks.trailingZeroBitCount / 8
        }
    }

    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Not zero exactly when a byte of the block is below a limit of at most 0x80; the lowest bit
    /// that is set is in the first such byte.
    @inline(__always)
    private static func marks(of block: UInt64, below limit: UInt8) -> UInt64 {
        (block &- lowBits &* UInt64(limit)) & ~block & highBits
    }

    /// The same for the bytes that are a given one.
    @inline(__always)
    private static func marks(of block: UInt64, equal byte: UInt8) -> UInt64 {
        marks(of: block ^ (lowBits &* UInt64(byte)), below: 1)
    }
}
