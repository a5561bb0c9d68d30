/// Reads the stripped text of one logical line.
struct LineMeaning {
    let content: UnitLine.Content

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - bytes: What `text` is a range of.
    ///   - text: The line, without the white space around it.
    ///   - firstEquals: The first `=` of the line.
    ///   - isASCII: Whether the line is known to have no byte above 0x7F.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>, firstEquals: Int?, isASCII: Bool
    ) {
        content = Self.read(bytes, text, firstEquals: firstEquals, isASCII: isASCII)
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>, firstEquals: Int?, isASCII: Bool
    ) -> UnitLine.Content {
        guard !text.isEmpty else { return .blank }
        if !isASCII, let bad = UTF8Validation.firstInvalidOffset(in: bytes, text) {
            return .invalidUTF8(offset: bad)
        }
        if bytes[text.lowerBound] == UInt8(ascii: "[") { return header(bytes, text) }
        guard let equals = firstEquals else { return .missingEquals }
        guard equals > text.lowerBound else { return .missingKey }
        var keyEnd = equals
        while bytes[keyEnd - 1].isBlank { keyEnd -= 1 }
        var valueStart = equals + 1
        while valueStart < text.upperBound, bytes[valueStart].isBlank { valueStart += 1 }
        return .assignment(
            key: text.lowerBound..<keyEnd, value: valueStart..<text.upperBound)
    }

    private static func header(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>
    ) -> UnitLine.Content {
        guard text.count > 1, bytes[text.upperBound - 1] == UInt8(ascii: "]") else {
            return .unclosedHeader
        }
        return .section(name: (text.lowerBound + 1)..<(text.upperBound - 1))
    }
}
