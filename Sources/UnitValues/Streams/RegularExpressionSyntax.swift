/// Whether PCRE2 would take a text for a regular expression, as far as its outer form tells:
/// brackets that match, something before each quantifier, escapes and classes that exist.
struct RegularExpressionSyntax {
    private var rest: ArraySlice<UInt8>
    private var depth = 0
    private var groups = 0
    private var highestReference = 0

    /// Whether a quantifier may come next.
    private var isRepeatable = false

    /// Whether a text is a regular expression.
    static func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        var syntax = RegularExpressionSyntax(rest: text)
        return syntax.readsAll()
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    private mutating func readsAll() -> Bool {
        while let byte = rest.popFirst() {
            guard reads(byte) else { return false }
        }
        return depth == 0 && highestReference <= groups
    }

    private mutating func reads(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("):
            return opensGroup()
        case UInt8(ascii: ")"):
            depth -= 1
            isRepeatable = true
            return depth >= 0
        case UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "$"):
            isRepeatable = false
            return true
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
            return quantifies()
        case UInt8(ascii: "{"):
            guard let isInOrder = takesBounds() else {
                isRepeatable = true
                return true
            }
            return isInOrder && quantifies()
        case UInt8(ascii: "["):
            isRepeatable = true
            return readsClass()
        case UInt8(ascii: "\\"):
            return escapes()
        default:
            isRepeatable = true
            return true
        }
    }

    /// What comes before is repeated; `?` and `+` say how.
    private mutating func quantifies() -> Bool {
        guard isRepeatable else { return false }
        if rest.first == UInt8(ascii: "?") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        isRepeatable = false
        return true
    }

    /// `{2}`, `{2,}` or `{2,3}` after its brace; any other brace is a character.
    ///
    /// - Returns: Whether the numbers are in order and not too large; nil for a character.
    private mutating func takesBounds() -> Bool? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let bounds = rest[..<end].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard bounds.count <= 2, let first = bounds.first, !first.isEmpty,
            bounds.allSatisfy({ $0.allSatisfy(\.isDigit) })
        else { return nil }
        rest = rest[(end + 1)...]
        let lower = Int(first.string) ?? .max
        let upper = bounds.count > 1 && !bounds[1].isEmpty ? Int(bounds[1].string) ?? .max : nil
        return lower <= 65_535 && upper.map { lower <= $0 && $0 <= 65_535 } ?? true
    }

    private mutating func opensGroup() -> Bool {
        depth += 1
        isRepeatable = false
        if rest.first == UInt8(ascii: "*") {
            // A verb such as (*FAIL) is in capitals.
            return rest.dropFirst().first.map { !($0.isLetter && $0 == $0.lowercased) } ?? false
        }
        guard rest.first == UInt8(ascii: "?") else {
            groups += 1
            return true
        }
        rest.removeFirst()
        let isNamed =
            rest.hasPrefix("P<") || rest.hasPrefix("'")
            || rest.hasPrefix("<") && !rest.hasPrefix("<=") && !rest.hasPrefix("<!")
        if isNamed { groups += 1 }
        return true
    }

    /// A class after its bracket; a bracket that closes it at once is a character of it.
    private mutating func readsClass() -> Bool {
        if rest.first == UInt8(ascii: "^") { rest.removeFirst() }
        var isFirst = true
        var before: UInt8?
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "]"), !isFirst { return true }
            isFirst = false
            if byte == UInt8(ascii: "\\") {
                guard rest.popFirst() != nil else { return false }
                before = nil
            } else if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") {
                guard takesNamedClass() else { return false }
                before = nil
            } else if byte == UInt8(ascii: "-"), let low = before, let high = rest.first,
                high != UInt8(ascii: "]"), high != UInt8(ascii: "\\"), high != UInt8(ascii: "[")
            {
                guard low <= high else { return false }
                rest.removeFirst()
                before = nil
            } else {
                before = byte
            }
        }
        return false
    }

    /// `[:alpha:]` after its first bracket; without an end, the bracket is a character.
    private mutating func takesNamedClass() -> Bool {
        guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: ":")),
            rest[end...].hasPrefix(":]")
        else { return true }
        let name = rest[rest.startIndex + 1..<end]
        rest = rest[(end + 2)...]
        return Self.namedClasses.contains(
            name.first == UInt8(ascii: "^") ? name.dropFirst().string : name.string)
    }

    private mutating func escapes() -> Bool {
        guard let kind = rest.popFirst() else { return false }
        isRepeatable = !"bBAZzG".utf8.contains(kind)
        switch kind {
        case UInt8(ascii: "Q"):
            let end = rest.indices.first { rest[$0...].hasPrefix("\\E") }
            rest = end.map { rest[($0 + 2)...] } ?? []
            return true
        case UInt8(ascii: "1")...UInt8(ascii: "9"):
            // Two digits and more may be a character in octal.
            if rest.first?.isDigit != true {
                highestReference = max(highestReference, Int(kind - UInt8(ascii: "0")))
            }
            return true
        case UInt8(ascii: "x") where rest.first == UInt8(ascii: "{"):
            guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return false }
            let digits = rest.dropFirst()[..<end]
            rest = rest[(end + 1)...]
            return UInt32(digits.string, radix: 16) != nil
        default:
            return !kind.isLetter || Self.escapeLetters.contains(kind)
        }
    }

    private static let escapeLetters = Set("ABCDEGHKNPQRSVWXZabcdefghknoprstvwxz".utf8)

    private static let namedClasses: Set<String> = [
        "alpha", "lower", "upper", "alnum", "ascii", "blank", "cntrl", "digit", "graph", "print",
        "punct", "space", "word", "xdigit",
    ]
}
