/// One physical line of a logical line.
public struct UnitLinePart: Hashable, Sendable {
    /// The bytes before the line break.
    public let content: Range<Int>

    /// The bytes with the line break.
    public let range: Range<Int>

    /// Whether it is a comment; inside a continuation systemd skips those.
    public let isComment: Bool

    /// Whether a backslash at the end of ``content`` joins it to what follows.
    public let isJoined: Bool
}

extension UnitDocument {
    /// The physical lines that a logical line is made of, in order.
    public func parts(of line: UnitLine) -> [UnitLinePart] {
        bytes.withUnsafeBufferPointer { buffer in
            let window = UnsafeBufferPointer(rebasing: buffer[..<line.range.upperBound])
            var parts: [UnitLinePart] = []
            var start = line.range.lowerBound
            while start < window.count {
                let physical = PhysicalLine(in: window, at: start)
                let isComment = physical.isComment(in: window)
                parts.append(
                    UnitLinePart(
                        content: physical.content, range: start..<physical.end,
                        isComment: isComment, isJoined: physical.endsInBackslash && !isComment))
                start = physical.end
            }
            return parts
        }
    }
}
