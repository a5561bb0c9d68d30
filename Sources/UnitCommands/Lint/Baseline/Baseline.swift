import UnitLint
import UnitWorkspace

/// A list of findings that were there before.
///
/// One line for each rule and message of a file, with how often it was there, so that two
/// branches that change it merge. Lines of the unit files are not in it: a finding
/// stays the same when the text above it moves.
struct Baseline {
    private struct Key: Hashable, Comparable {
        let path: String
        let rule: String
        let message: String

        static func < (lhs: Key, rhs: Key) -> Bool {
            (lhs.path, lhs.rule, lhs.message) < (rhs.path, rhs.rule, rhs.message)
        }
    }

    private static let title = "# unitsmith baseline 1"

    /// The folder that paths are written from: that of the list itself.
    private let folder: String
    private var counts: [Key: Int] = [:]

    /// An empty list that lies at a path.
    private init(at path: String) {
        folder = ResolvedPath.split(path).folder
    }

    // MARK: Findings

    /// The list of all findings, for a file at a path.
    init(of outcome: LintOutcome, at path: String) {
        self.init(at: path)
        for file in outcome.files {
            for finding in file.report.findings { counts[key(finding, in: file), default: 0] += 1 }
        }
    }

    /// How many findings are listed.
    var count: Int { counts.values.reduce(0, +) }

    /// What was found, without what is listed, and how much of the list there was no more.
    func applied(to outcome: LintOutcome) -> (outcome: LintOutcome, gone: Int) {
        var left = counts
        let files = outcome.files.map { file in
            file.with(
                file.report.filtered { finding in
                    let key = key(finding, in: file)
                    guard let count = left[key], count > 0 else { return true }
                    left[key] = count - 1
                    return false
                })
        }
        // Of files that were not linted nothing is known.
        let linted = Set(outcome.files.map { ResolvedPath.relative($0.path, to: folder) })
        let gone = left.filter { linted.contains($0.key.path) }.values.reduce(0, +)
        return (LintOutcome(targets: outcome.targets, files: files, errors: outcome.errors), gone)
    }

    private func key(_ finding: Finding, in file: LintedFile) -> Key {
        Key(
            path: ResolvedPath.relative(file.path, to: folder), rule: finding.rule,
            message: finding.stableMessage)
    }

    // MARK: Text

    /// The text of the list, sorted.
    var text: String {
        let lines = counts.sorted { $0.key < $1.key }.map { key, count in
            ([String(count)] + [key.rule, key.path, key.message].map(Self.escaped))
                .joined(separator: "\t") + "\n"
        }
        return Self.title + "\n" + lines.joined()
    }

    /// The list that lies at a path.
    ///
    /// - Throws: ``BaselineError`` when there is none, or it is no such list.
    init(reading path: String) throws(BaselineError) {
        self.init(at: path)
        let bytes: [UInt8]
        do {
            bytes = try UnitFileReader.read(path)
        } catch {
            throw .unreadable(error)
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(String.init) == Self.title else { throw .foreign(path: path) }
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4, let count = Int(fields[0]), count > 0 else {
                throw .malformed(path: path, line: number + 1)
            }
            let texts = fields.dropFirst().map(Self.unescaped)
            counts[Key(path: texts[1], rule: texts[0], message: texts[2]), default: 0] += count
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "t" ? "\t" : character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}

/// Why a list of findings cannot be used.
enum BaselineError: Error, CustomStringConvertible {
    case unreadable(WorkspaceError)
    case foreign(path: String)
    case malformed(path: String, line: Int)

    var description: String {
        switch self {
        case .unreadable(.notFound(let path)):
            "\(path): no such file; write it first with --write-baseline"
        case .unreadable(let error): "\(error)"
        case .foreign(let path): "\(path): is no baseline; write one with --write-baseline"
        case .malformed(let path, let line):
            "\(path):\(line): is no line of a baseline; write it anew with --write-baseline"
        }
    }
}
