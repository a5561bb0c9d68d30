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
        scan: while offset < bytes.count {
            if let block = PlainBlock(in: bytes, at: offset), equals != nil || !block.hasEquals {
                if !block.isASCII { isASCII = false }
                isEscaped = false
                offset += PlainBlock.length
                continue
            }
            // Byte by byte through what is not plain, so that no byte is looked at in many blocks.
            let end = min(offset + PlainBlock.length, bytes.count)
            while offset < end {
                let byte = bytes[offset]
                if byte.isLineBreak { break scan }
                if byte == .equals, equals == nil { equals = offset }
                isEscaped = byte == .backslash && !isEscaped
                if byte >= 0x80 { isASCII = false }
                offset += 1
            }
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
            let end = min(offset + PlainBlock.length, range.upperBound)
            let isPlain =
                end - offset == PlainBlock.length && PlainBlock(in: bytes, at: offset) != nil
            if !isPlain, bytes[offset..<end].contains(where: \.isLineBreak) { return true }
            offset = end
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

/// Eight bytes without a line break or a backslash, which are looked at all at once.
private struct PlainBlock {
    static let length = 8

    let hasEquals: Bool
    let isASCII: Bool

    /// The block at an offset; nil when there is another one, or the input ends before.
    ///
    /// A block with a control character is another one too: tabs are rare, and
    /// one comparison then serves for all line breaks.
    @inline(__always)
    init?(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard offset + Self.length <= bytes.count, let base = bytes.baseAddress else { return nil }
        let block = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
        let special = Self.bytes(of: block, below: 0x0E) | Self.bytes(of: block, equal: .backslash)
        guard special == 0 else { return nil }
        hasEquals = Self.bytes(of: block, equal: .equals) != 0
        isASCII = block & Self.highBits == 0
    }

    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Not zero exactly when a byte of the block is below a limit of at most 0x80.
    @inline(__always)
    private static func bytes(of block: UInt64, below limit: UInt8) -> UInt64 {
        (block &- lowBits &* UInt64(limit)) & ~block & highBits
    }

    /// Not zero exactly when a byte of the block is the given one.
    @inline(__always)
    private static func bytes(of block: UInt64, equal byte: UInt8) -> UInt64 {
        bytes(of: block ^ (lowBits &* UInt64(byte)), below: 1)
    }
}
