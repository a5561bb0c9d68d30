import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// What systemd takes from a file, whatever form the file has.
struct FileMeaning {
    /// What one logical line says.
    struct Statement: Hashable {
        /// The section it stands in, as its header spells it; nil before the first.
        let section: [UInt8]?
        /// What it is: a header, an assignment, or a mistake of one kind or another.
        let kind: String
        let key: [UInt8]
        let value: Value
    }

    /// A value, as far as systemd can tell it from another one.
    enum Value: Hashable {
        /// Every byte counts.
        case text([UInt8])
        /// The words count, in every way in which a directive may cut them.
        case words([[[UInt8]]])
    }

    private let statements: [Statement]
    private let lineNumbers: [Int]
    private let isOverlong: Bool
    /// An empty file masks its unit.
    private let isEmpty: Bool

    init(_ file: UnitFile) {
        var statements: [Statement] = []
        var lineNumbers: [Int] = []
        var section: [UInt8]?
        for (line, entry) in zip(file.document.lines, file.entries) {
            if case .section(let name) = line.content { section = file.document.bytes(in: name) }
            guard let statement = Self.statement(line, entry, section, file.document) else {
                continue
            }
            statements.append(statement)
            lineNumbers.append(line.firstLineNumber)
        }
        self.statements = statements
        self.lineNumbers = lineNumbers
        isOverlong = file.document.overlongLineNumber != nil
        isEmpty = file.document.bytes.isEmpty
    }

    /// The number of the first line that means something else than in another form.
    ///
    /// Nil when all mean the same. The order of different keys of a section may be ignored.
    func firstDifference(from other: FileMeaning, ignoringOrder: Bool) -> Int? {
        guard isOverlong == other.isOverlong, isEmpty == other.isEmpty else { return 1 }
        let (left, right) =
            ignoringOrder ? (grouped, other.grouped) : (statements, other.statements)
        if let index = zip(left, right).enumerated().first(where: { $1.0 != $1.1 })?.offset {
            return ignoringOrder ? 1 : lineNumbers[index]
        }
        return left.count == right.count ? nil : lineNumbers.last ?? 1
    }

    /// The statements, in each section those of one group of keys together.
    private var grouped: [Statement] {
        var run = 0
        let keyed = statements.enumerated().map { offset, statement in
            if statement.kind == "header" { run += 1 }
            let group = statement.kind == "header" ? "" : "=" + KeyGroups.name(of: statement.key)
            return (run: run, group: group, offset: offset, statement: statement)
        }
        return keyed.sorted { ($0.run, $0.group, $0.offset) < ($1.run, $1.group, $1.offset) }
            .map(\.statement)
    }

    private static func statement(
        _ line: UnitLine, _ entry: UnitEntry, _ section: [UInt8]?, _ document: UnitDocument
    ) -> Statement? {
        func make(_ kind: String, _ key: [UInt8] = [], _ value: Value = .text([])) -> Statement {
            Statement(section: section, kind: kind, key: key, value: value)
        }
        let text = { Value.text(document.bytes(in: line.textRange)) }
        switch line.content {
        case .blank, .comment: return nil
        case .section: return make("header")
        case .assignment(let key, let value):
            let bytes = document.bytes(in: value)
            return make(
                "assignment", document.bytes(in: key), self.value(bytes, entry.directive?.kind))
        case .missingEquals: return make("no equals", [], text())
        case .missingKey: return make("no key", [], text())
        case .unclosedHeader: return make("open header", [], text())
        case .invalidUTF8: return make("not UTF-8", [], text())
        }
    }

    private static func value(_ bytes: [UInt8], _ kind: ValueKind?) -> Value {
        switch kind {
        case .boolean, .tristate: return .text(BooleanSpelling.canonical(bytes) ?? bytes)
        case let kind? where WordLists.contains(kind):
            return words(bytes)
        default: return .text(bytes)
        }
    }

    /// The words; the text itself when some directive would refuse to cut it.
    private static func words(_ bytes: [UInt8]) -> Value {
        let rules: [WordRules] = [
            [], .keepBackslashes, .unquote, [.unquote, .keepBackslashes],
            [.unquote, .cEscapes, .keepUnknownEscapes],
        ]
        var cuts: [[[UInt8]]] = []
        for rule in rules {
            guard let words = try? WordSplitter.words(of: bytes[...], rules: rule) else {
                return .text(bytes)
            }
            cuts.append(words.map(\.bytes))
        }
        return .words(cuts)
    }
}
