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
        file.document.bytes.withUnsafeBufferPointer { bytes in
            silent.withLock { silent in
                file.document.lines.indices.filter { index in
                    switch file.document.lines[index].content {
                    case .blank, .comment: false
                    default:
                        file.tag(ofLine: index).map {
                            silent.number(of: bytes.of(file.document.lines[index]), tag: $0) == nil
                        } ?? true
                    }
                }
            }
        }
    }

    /// Remembers lines in which nothing was found.
    func add(_ indices: [Int], of file: UnitFile) {
        guard !indices.isEmpty else { return }
        file.document.bytes.withUnsafeBufferPointer { bytes in
            silent.withLock { silent in
                for index in indices {
                    let line = bytes.of(file.document.lines[index])
                    guard let tag = file.tag(ofLine: index),
                        silent.number(of: line, tag: tag) == nil
                    else { continue }
                    _ = silent.add(line, tag: tag)
                }
            }
        }
    }
}

extension UnitFile {
    /// What tells lines with the same bytes apart; nil for a line that is not to be remembered.
    fileprivate func tag(ofLine index: Int) -> Int32? {
        let line = document.lines[index]
        switch line.content {
        case .assignment, .section: break
        default: return nil
        }
        // At the end of a file, a backslash or a missing line break means something else; of
        // several byte order marks, only the first is none of the text.
        guard line.range.upperBound < document.bytes.count,
            !document.bytes[line.range].contains(0xEF)
        else { return nil }
        let place: Int32 =
            switch entries[index].place {
            case .outside: 0
            case .skipped: 1
            case .section(let section): 2 + Int32(section.rawValue)
            }
        let kind = Int32(UnitKind.allCases.firstIndex(of: name.kind) ?? 0)
        return (place << 8 | kind) << 1 | (name.isDropIn ? 1 : 0)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a line.
    fileprivate func of(_ line: UnitLine) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[line.range])
    }
}
