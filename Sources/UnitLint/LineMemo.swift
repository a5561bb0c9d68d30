import Glibc
import Synchronization
import UnitCatalog
import UnitModel
import UnitSyntax

/// Remembers lines in which no rule for single lines found anything.
///
/// Such rules look at nothing but the line, where it stands and the type of the file, so that
/// they find nothing in the same line of another file.
final class LineMemo: Sendable {
    private let silent = Mutex(ByteIndex())

    /// The indices of the lines that rules have to be shown: neither blank, comments nor known.
    func unknownLines(of file: UnitFile) -> [Int] {
        withRememberableLines(of: file) { silent, lines in
            file.document.lines.indices.filter { index in
                switch file.document.lines[index].content {
                case .blank, .comment: return false
                default: break
                }
                guard let (bytes, tag) = lines.line(at: index) else { return true }
                return silent.number(of: bytes, tag: tag) == nil
            }
        }
    }

    /// Remembers lines in which nothing was found.
    func add(_ indices: [Int], of file: UnitFile) {
        guard !indices.isEmpty else { return }
        withRememberableLines(of: file) { silent, lines in
            for index in indices {
                guard let (bytes, tag) = lines.line(at: index),
                    silent.number(of: bytes, tag: tag) == nil
                else { continue }
                _ = silent.add(bytes, tag: tag)
            }
        }
    }

    private func withRememberableLines<Result: Sendable>(
        of file: UnitFile, _ body: (inout ByteIndex, RememberableLines) -> Result
    ) -> Result {
        file.document.bytes.withUnsafeBufferPointer { bytes in
            silent.withLock { body(&$0, RememberableLines(file, bytes)) }
        }
    }
}

/// The lines of a file that may be remembered.
private struct RememberableLines {
    private let file: UnitFile
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Tells files apart in which the same line means different things.
    private let fileTag: Int32

    init(_ file: UnitFile, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.file = file
        self.bytes = bytes
        fileTag = Int32(file.name.kind.number) << 1 | (file.name.isDropIn ? 1 : 0)
    }

    /// The bytes of a line, and what tells it apart from others with the same bytes; nil for one
    /// that is not to be remembered.
    func line(at index: Int) -> (bytes: UnsafeBufferPointer<UInt8>, tag: Int32)? {
        let line = file.document.lines[index]
        switch line.content {
        case .assignment, .section: break
        default: return nil
        }
        // At the end of a file, a backslash or a missing line break means something else; of
        // several byte order marks, only the first is none of the text.
        let bytes = UnsafeBufferPointer(rebasing: bytes[line.range])
        guard line.range.upperBound < self.bytes.count, let start = bytes.baseAddress,
            memchr(start, 0xEF, bytes.count) == nil
        else { return nil }
        let place: Int32 =
            switch file.entries[index].place {
            case .outside: 0
            case .skipped: 1
            case .section(let section): 2 + Int32(section.rawValue)
            }
        return (bytes, place << 8 | fileTag)
    }
}
