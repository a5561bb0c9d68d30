import UnitSyntax

/// Where some bytes of a file stand, in lines and columns that other tools count alike:
/// 1-based, columns in code points, the end after the last one.
struct FindingRegion {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    /// The region of a range of a document.
    init(_ range: Range<Int>, in document: UnitDocument) {
        (startLine, startColumn) = Self.position(of: range.lowerBound, in: document)
        guard range.lowerBound < range.upperBound else {
            (endLine, endColumn) = (startLine, startColumn)
            return
        }
        // A range that ends with a line break ends in the line that the break belongs to.
        let (line, column) = Self.position(of: range.upperBound - 1, in: document)
        (endLine, endColumn) = (line, column + 1)
    }

    private static func position(
        of offset: Int, in document: UnitDocument
    ) -> (line: Int, column: Int) {
        guard let line = document.line(at: offset) else { return (1, 1) }
        let place = document.position(of: offset, in: line)
        let start = offset - (place.column - 1)
        let before = String(decoding: document.bytes[start..<offset], as: UTF8.self)
        return (place.line, before.unicodeScalars.count + 1)
    }
}
