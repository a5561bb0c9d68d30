/// A number of bytes, or of something else that K, M and G count.
public struct ByteSize: Hashable, Sendable {
    /// What a suffix multiplies with.
    public enum Base: UInt64, Sendable {
        /// `1K` is 1024: sizes of memory and files.
        case binary = 1024
        /// `1K` is 1000: rates.
        case decimal = 1000
    }

    /// How many.
    public let count: UInt64

    /// A number of bytes.
    public init(_ count: UInt64) {
        self.count = count
    }

    /// Reads a size: a sum of numbers with the suffixes E, P, T, G, M, K and B or none, each
    /// of which may only stand after larger ones.
    ///
    /// A number may have a fraction. `1.5G` and `1G 512M` are the same to the base 1024.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for a number that is missing,
    ///   negative or too large, and for what is no suffix, or one out of order.
    public static func parse(
        _ text: ArraySlice<UInt8>, base: Base = .binary
    ) throws(ValueProblem) -> ByteSize {
        var rest = text
        var total: UInt64 = 0
        var exponents = Self.suffixes[...]
        repeat {
            rest = rest.trimmedAtStart
            let start = rest.startIndex
            guard let number = ScannedNumber(rest) else {
                throw problem("is no size; write one such as '512M' or '1.5G'", text, from: start)
            }
            guard !number.isNegative else {
                throw problem("is negative; a size has no sign", text, from: start)
            }
            rest = rest[number.end...]
            let fraction = try takeFraction(from: &rest, of: text)
            rest = rest.trimmedAtStart
            guard let index = exponents.firstIndex(where: { rest.hasPrefix($0.suffix) }) else {
                throw problem(
                    "is no suffix here; use K, M, G, T, P or E, in capitals, the largest first",
                    text, from: rest.isEmpty ? start : rest.startIndex)
            }
            rest = rest.dropFirst(exponents[index].suffix.utf8CodeUnitCount)
            let factor = (0..<exponents[index].exponent).reduce(1) { product, _ in
                product * base.rawValue
            }
            exponents = exponents[(index + 1)...]
            guard let whole = number.magnitude,
                whole &+ (fraction > 0 ? 1 : 0) <= UInt64.max / factor,
                case let part = whole * factor + UInt64(fraction * Double(factor)),
                part <= UInt64.max - total
            else { throw problem("is too large", text, from: start) }
            total += part
        } while !rest.isEmpty
        return ByteSize(total)
    }

    /// Takes a point and the digits after it, if there are any.
    private static func takeFraction(
        from rest: inout ArraySlice<UInt8>, of text: ArraySlice<UInt8>
    ) throws(ValueProblem) -> Double {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        rest = rest.dropFirst()
        let digits = rest.prefix { $0.isDigit }
        guard let number = ScannedNumber(digits) else { return 0 }
        guard let value = number.magnitude else {
            throw problem("is too large", text, from: rest.startIndex)
        }
        rest = rest[digits.endIndex...]
        return digits.reduce(Double(value)) { value, _ in value / 10 }
    }

    private static let suffixes: [(suffix: StaticString, exponent: Int)] = [
        ("E", 6), ("P", 5), ("T", 4), ("G", 3), ("M", 2), ("K", 1), ("B", 0), ("", 0),
    ]

    /// A problem with the word that starts at an offset.
    private static func problem(
        _ message: String, _ text: ArraySlice<UInt8>, from start: Int
    ) -> ValueProblem {
        let word = text[start...].prefix { !$0.isBlank }
        return ValueProblem(quoted(word) + " " + message, at: word.indices)
    }
}
