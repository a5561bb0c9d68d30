/// Replaces specifiers such as `%n` in values, `systemd.unit(5)`.
public enum SpecifierExpansion {
    /// Replaces every specifier of a text.
    ///
    /// What only the machine knows, such as `%H`, comes from ``ValueContext/machine``.
    /// A `%` before anything but a letter or digit, or at the end, stays as it is.
    ///
    /// - Parameters:
    ///   - text: The bytes to expand.
    ///   - range: Where `text` stands in the value, for the problem.
    ///   - family: Which specifiers there are, and how long the result may be.
    ///   - context: The unit, the release and the machine.
    /// - Returns: The text with every specifier replaced.
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for a specifier that the release
    ///   does not have there, or a result that is too long; the caller decides what it costs.
    public static func expand(
        _ text: some Collection<UInt8>, at range: Range<Int>, as family: SpecifierFamily,
        in context: ValueContext
    ) throws(ValueProblem) -> [UInt8] {
        let percent = UInt8(ascii: "%")
        guard text.contains(percent) else {
            return try bounded(Array(text), at: range, as: family)
        }
        var result: [UInt8] = []
        var bytes = text.makeIterator()
        while let byte = bytes.next() {
            guard byte == percent else {
                result.append(byte)
                continue
            }
            guard let letter = bytes.next() else {
                result.append(percent)
                break
            }
            if letter == percent {
                result.append(percent)
            } else if family.accepts(letter, in: context.version) {
                result += context.replacement(for: letter).utf8
            } else if isPossible(letter) {
                throw unknown(letter, at: range, in: context)
            } else {
                result += [percent, letter]
            }
        }
        return try bounded(result, at: range, as: family)
    }

    private static func isPossible(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    private static func unknown(
        _ letter: UInt8, at range: Range<Int>, in context: ValueContext
    ) -> ValueProblem {
        let specifier = "%" + String(UnicodeScalar(letter))
        return ValueProblem(
            "systemd \(context.version) has no specifier '\(specifier)' here", at: range,
            help: "write '%\(specifier)' for the characters themselves")
    }

    private static func bounded(
        _ text: [UInt8], at range: Range<Int>, as family: SpecifierFamily
    ) throws(ValueProblem) -> [UInt8] {
        guard text.count <= family.lengthLimit else {
            throw ValueProblem(
                "the value has \(text.count) bytes; at most \(family.lengthLimit) are accepted",
                at: range)
        }
        return text
    }
}
