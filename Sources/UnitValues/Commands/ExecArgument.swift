/// One argument of a program, in which variables are not replaced yet.
public struct ExecArgument: Hashable, Sendable {
    /// The text, after quotes, escapes and specifiers.
    public let text: String

    /// Where the word that gave it stands in the value.
    public let range: Range<Int>

    /// An argument.
    public init(_ text: String, at range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// A piece of an argument.
    public enum Part: Hashable, Sendable {
        /// Text that stays.
        case literal(String)
        /// `${NAME}`: the variable's value in its place; nothing when it is not set.
        case variable(String)
    }

    /// The variable of an argument that is `$NAME` and nothing else: its value is cut at blanks,
    /// quotes taken away, and gives any number of arguments, none when it is not set.
    ///
    /// Whatever follows the dollar sign is the name, even when no variable can have it.
    public var splitVariable: String? {
        let bytes = Array(text.utf8)
        guard bytes.first == dollar else { return nil }
        if bytes.count > 1, bytes[1] == dollar || bytes[1] == openBrace { return nil }
        return String(text.dropFirst())
    }

    /// The pieces of an argument that is not a ``splitVariable``: `${NAME}` is a variable, `$$` is
    /// a dollar sign, and any other dollar sign is itself, as is `${NAME:…}`.
    public var parts: [Part] {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == dollar, let next = rest.first else {
                literal.append(byte)
                continue
            }
            rest.removeFirst()
            if next == dollar {
                literal.append(dollar)
            } else if next == openBrace, let end = Self.end(of: rest) {
                guard rest[end] == UInt8(ascii: "}") else {
                    literal += [byte, next] + rest[...end]
                    rest = rest[(end + 1)...]
                    continue
                }
                if !literal.isEmpty { parts.append(.literal(decoded(literal))) }
                literal = []
                parts.append(.variable(decoded(Array(rest[..<end]))))
                rest = rest[(end + 1)...]
            } else if next == openBrace {
                literal += [byte, next] + rest
                rest = []
            } else {
                // What follows a dollar sign starts nothing itself.
                literal += [byte, next]
            }
        }
        if !literal.isEmpty || parts.isEmpty { parts.append(.literal(decoded(literal))) }
        return parts
    }

    /// Where a name in braces ends: at its brace, or at a colon, which no variable has.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        text.firstIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ":") }
    }
}

private let dollar = UInt8(ascii: "$")
private let openBrace = UInt8(ascii: "{")

private func decoded(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
