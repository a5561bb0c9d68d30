import Glibc
import UnitSyntax

/// Finds the comments of a file that speak to the linter.
struct SuppressionFinder {
    private let document: UnitDocument

    /// The comments that speak to the linter, in the order of the text.
    static func comments(in document: UnitDocument) -> [SuppressionComment] {
        // Nearly every file has none, which one search through its bytes tells.
        guard contains(SuppressionReader.mark, document.bytes) else { return [] }
        let finder = SuppressionFinder(document: document)
        var comments: [SuppressionComment] = []
        for (index, line) in document.lines.enumerated() {
            switch line.content {
            case .comment:
                comments += finder.comment(
                    line.textRange, range: line.range, in: line,
                    target: { finder.nextLine(after: index) })
            default:
                if line.isContinued { comments += finder.commentsInside(line) }
            }
        }
        return comments
    }

    /// Whether the mark is anywhere; its colon is what there is least of in unit files.
    private static func contains(_ mark: [UInt8], _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            var offset = 0
            while let colon = memchr(
                start + offset, Int32(mark[mark.count - 1]), buffer.count - offset)
            {
                let end = UnsafeRawPointer(colon) - start + 1
                if end >= mark.count, memcmp(start + end - mark.count, mark, mark.count) == 0 {
                    return true
                }
                offset = end
            }
            return false
        }
    }

    /// A comment inside a continuation silences the line that it stands in.
    private func commentsInside(_ line: UnitLine) -> [SuppressionComment] {
        document.parts(of: line).filter(\.isComment).flatMap {
            comment($0.content, range: $0.range, in: line, target: { line.range })
        }
    }

    private func nextLine(after index: Int) -> Range<Int>? {
        document.lines[(index + 1)...].first { line in
            switch line.content {
            case .blank, .comment: false
            default: true
            }
        }?.range
    }

    private func comment(
        _ text: Range<Int>, range: Range<Int>, in line: UnitLine, target: () -> Range<Int>?
    ) -> [SuppressionComment] {
        guard var reader = SuppressionReader(document.bytes, text) else { return [] }
        let instruction = reader.word()
        let scope: SuppressionComment.Scope? =
            switch instruction.text {
            case "ignore": .nextLine
            case "ignore-file": .file
            default: nil
            }
        return [
            SuppressionComment(
                scope: scope, instruction: instruction, rules: reader.list(), range: range,
                line: line, target: scope == .nextLine ? target() : nil)
        ]
    }
}
