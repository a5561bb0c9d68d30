/// How a text is cut into words; each directive has its own combination.
public struct WordRules: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt16

    /// A set of bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Quotes group and are taken away.
    public static let unquote = WordRules(rawValue: 1 << 0)
    /// Quotes group and stay in the word.
    public static let keepQuotes = WordRules(rawValue: 1 << 1)
    /// A backslash starts an escape sequence of C.
    public static let cEscapes = WordRules(rawValue: 1 << 2)
    /// A backslash takes the meaning from a separator or another backslash.
    public static let separatorEscapes = WordRules(rawValue: 1 << 3)
    /// Escape sequences that mean nothing stay as they are instead of being refused.
    public static let keepUnknownEscapes = WordRules(rawValue: 1 << 4)
    /// Backslashes are characters like any other; without this or an escape
    /// rule they vanish, and the character after one loses its meaning.
    public static let keepBackslashes = WordRules(rawValue: 1 << 5)
    /// A quote that is never closed reaches to the end instead of being refused.
    public static let acceptUnbalanced = WordRules(rawValue: 1 << 6)
    /// Two separators in a row have an empty word between them.
    public static let emptyWords = WordRules(rawValue: 1 << 7)
    /// `\u` may stand for half of a surrogate pair, which is no character.
    public static let surrogates = WordRules(rawValue: 1 << 8)

    /// Escape sequences of C as a release reads them; since 258 none stands for half of a
    /// surrogate pair.
    public static func cEscapes(
        of text: some Sequence<UInt8>, in version: SystemdVersion
    ) -> WordRules {
        text.contains(UInt8(ascii: "\\")) && version < 258 ? [.cEscapes, .surrogates] : .cEscapes
    }
}

/// A piece of a value, after quotes and escapes were taken away.
public struct Word: Hashable, Sendable {
    /// The bytes that are left.
    public var bytes: [UInt8]

    /// Where the word stands in the value, quotes and escapes included.
    public var range: Range<Int>

    /// A word.
    public init(_ bytes: [UInt8], at range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    /// The bytes as text; what is not UTF-8 becomes U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why a text cannot be cut into words.
public enum WordError: Error, Hashable, Sendable {
    /// A quote is opened and never closed; the range reaches to the end.
    case unbalancedQuote(Range<Int>)
    /// A backslash starts no escape sequence.
    case unknownEscape(Range<Int>)
    /// The text ends in a backslash.
    case trailingBackslash(Range<Int>)

    /// The offending bytes.
    public var range: Range<Int> {
        switch self {
        case .unbalancedQuote(let range), .unknownEscape(let range), .trailingBackslash(let range):
            range
        }
    }

    /// What is wrong: lower case, no full stop.
    public var message: String {
        switch self {
        case .unbalancedQuote: "a quote is opened and never closed"
        case .unknownEscape: "a backslash starts no escape sequence"
        case .trailingBackslash: "a backslash has nothing after it"
        }
    }
}
