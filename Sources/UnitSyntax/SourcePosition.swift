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

    /// The content of the physical line that holds a byte offset of a line, without its line break.
    public func physicalLine(at offset: Int, in line: UnitLine) -> Range<Int> {
        bytes.withUnsafeBufferPointer { buffer in
            var start = line.range.lowerBound
            while start < buffer.count {
                let physical = PhysicalLine(in: buffer, at: start)
                if offset < physical.end || physical.end == buffer.count {
                    return physical.content
                }
                start = physical.end
            }
            return start..<start
        }
    }
}
