/// A place in a file, as people and editors count it.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The 1-based physical line, counted by systemd's line breaks.
    public let line: Int
    /// The 1-based column, in UTF-8 bytes.
    public let column: Int

    /// A place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether one place comes before the other.
    public static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
}

extension UnitDocument {
    /// The place of a byte offset of a line.
    ///
    /// - Parameters:
    ///   - offset: A UTF-8 byte offset inside `line`.
    ///   - line: The logical line that it lies in, which spares a search of the file.
    /// - Returns: The physical line and the column of the byte.
    public func position(of offset: Int, in line: UnitLine) -> SourcePosition {
        bytes.withUnsafeBufferPointer { buffer in
            var number = line.firstLineNumber
            var start = line.range.lowerBound
            while start < buffer.count {
                let physical = PhysicalLine(in: buffer, at: start)
                if offset < physical.end || physical.end == buffer.count { break }
                start = physical.end
                number += 1
            }
            return SourcePosition(line: number, column: offset - start + 1)
        }
    }

    /// The content of a physical line of some text, without its line break.
    ///
    /// - Parameters:
    ///   - start: The offset of its first byte.
    ///   - bytes: The text.
    /// - Returns: Where it stands.
    package static func physicalLine(startingAt start: Int, of bytes: [UInt8]) -> Range<Int> {
        bytes.withUnsafeBufferPointer { PhysicalLine(in: $0, at: start).content }
    }
}
