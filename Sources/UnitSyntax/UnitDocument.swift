/// The text of a unit file or drop-in, as its logical lines.
///
/// Parsing accepts every input and loses nothing: the ranges of ``lines`` cover
/// ``bytes`` from the first byte to the last. What is wrong with a line is part
/// of its ``UnitLine/Content``. The grammar is that of `systemd.syntax(7)`.
public struct UnitDocument: Sendable {
    /// A physical line of this many bytes or more, and a joined line of more,
    /// makes systemd give up on the file.
    public static let lineLengthLimit = 1024 * 1024

    /// The text, byte for byte as it was given.
    public let bytes: [UInt8]

    /// Every logical line, in order.
    public let lines: [UnitLine]

    /// The number of the first physical line that is longer than systemd reads.
    public let overlongLineNumber: Int?

    /// The offset of the byte order mark that is skipped.
    private let byteOrderMark: Int?

    /// Parses a file's bytes, in time linear in their number.
    public init(parsing bytes: [UInt8]) {
        let result = bytes.withUnsafeBufferPointer { DocumentParser.parse($0) }
        self.bytes = bytes
        lines = result.lines
        overlongLineNumber = result.overlongLine
        byteOrderMark = result.byteOrderMark
    }

    /// Parses text.
    public init(parsing text: String) {
        self.init(parsing: Array(text.utf8))
    }

    /// The text as a string; bytes that are not UTF-8 become U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What systemd reads in a range: the bytes themselves, or, where the range
    /// spans physical lines, those lines joined.
    public func bytes(in range: Range<Int>) -> [UInt8] {
        guard spansLines(range) else { return Array(bytes[range]) }
        return joined(range).bytes
    }

    /// Calls a function with what systemd reads in a range, which is no copy where the range is
    /// within one line.
    package func withBytes<Result>(
        in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard spansLines(range) else {
            return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        return joined(range).bytes.withUnsafeBufferPointer(body)
    }

    /// What systemd reads in a range, as a string.
    public func text(in range: Range<Int>) -> String {
        guard spansLines(range) else { return String(decoding: bytes[range], as: UTF8.self) }
        return String(decoding: joined(range).bytes, as: UTF8.self)
    }

    /// The range of the file that a part of the text of a range comes from.
    ///
    /// - Parameters:
    ///   - part: Offsets into what ``bytes(in:)`` gives for `range`.
    ///   - range: A range of the file, such as an assignment's value.
    /// - Returns: A range of ``bytes``.
    public func sourceRange(of part: Range<Int>, in range: Range<Int>) -> Range<Int> {
        guard spansLines(range) else {
            return (range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound)
        }
        return joined(range).sourceRange(part)
    }

    private func spansLines(_ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { PhysicalLine.hasLineBreak($0, in: range) }
    }

    private func joined(_ range: Range<Int>) -> JoinedText {
        bytes.withUnsafeBufferPointer { JoinedText($0, range, byteOrderMark: byteOrderMark) }
    }
}
