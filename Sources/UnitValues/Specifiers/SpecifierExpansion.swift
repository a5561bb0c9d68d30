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
    ///   - effect: What systemd does about a bad one.
    ///   - context: The unit, the release and the machine.
    /// - Returns: The text with every specifier replaced.
    /// - Throws: ``ValueProblem`` for a specifier that the release does not have there, for one
    ///   about the unit's name that this name gives no answer to, or for a result that is too long.
    public static func expand(
        _ text: ArraySlice<UInt8>, at range: Range<Int>, as family: SpecifierFamily,
        effect: ValueEffect = .ignored, in context: ValueContext
    ) throws(ValueProblem) -> [UInt8] {
        let percent = UInt8(ascii: "%")
        guard text.withUnsafeBufferPointer({ $0.contains(percent) }) else {
            guard text.count <= family.lengthLimit else {
                throw family.tooLong(at: range, effect: effect)
            }
            return Array(text)
        }
        var expander = Expander(family: family, effect: effect, context: context, range: range)
        // Quotes and escapes that were taken away leave no way to tell which bytes it was.
        let isVerbatim = text.count == range.count
        var rest = text
        while let mark = rest.firstIndex(of: percent), mark + 1 < rest.endIndex {
            expander.result += rest[..<mark]
            let offset = range.lowerBound + mark - text.startIndex
            try expander.expand(rest[mark + 1], at: isVerbatim ? offset..<offset + 2 : range)
            try expander.checkLength()
            rest = rest[(mark + 2)...]
        }
        expander.result += rest
        try expander.checkLength()
        return expander.result
    }

    /// Replaces every specifier of a whole text, as ``expand(_:at:as:effect:in:)`` does.
    public static func expand(
        _ text: [UInt8], at range: Range<Int>, as family: SpecifierFamily,
        effect: ValueEffect = .ignored, in context: ValueContext
    ) throws(ValueProblem) -> [UInt8] {
        try expand(text[...], at: range, as: family, effect: effect, in: context)
    }
}

extension SpecifierFamily {
    /// The problem of a text that is longer than ``lengthLimit``.
    fileprivate func tooLong(at range: Range<Int>, effect: ValueEffect) -> ValueProblem {
        ValueProblem(
            "the value is too long; at most \(lengthLimit) bytes are accepted", at: range,
            effect: effect)
    }
}

/// Collects the text in which specifiers are replaced.
private struct Expander {
    let family: SpecifierFamily
    let effect: ValueEffect
    let context: ValueContext
    let range: Range<Int>
    var result: [UInt8] = []

    init(family: SpecifierFamily, effect: ValueEffect, context: ValueContext, range: Range<Int>) {
        self.family = family
        self.effect = effect
        self.context = context
        self.range = range
    }

    func checkLength() throws(ValueProblem) {
        guard result.count > family.lengthLimit else { return }
        throw family.tooLong(at: range, effect: effect)
    }

    mutating func expand(_ letter: UInt8, at place: Range<Int>) throws(ValueProblem) {
        if letter == UInt8(ascii: "%") {
            result.append(letter)
        } else if family.has(letter), isKnown(letter) {
            guard let replacement = context.replacement(for: letter) else {
                throw ValueProblem(
                    "specifier '\(specifier(letter))' stands for nothing in a unit named "
                        + quoted(context.unitName), at: place, effect: effect)
            }
            result += replacement
        } else if isPossible(letter) {
            throw unknown(letter, at: place)
        } else {
            result += [UInt8(ascii: "%"), letter]
        }
    }

    private func isKnown(_ letter: UInt8) -> Bool {
        SpecifierFamily.since(letter).map { context.version >= $0 } ?? true
    }

    private func isPossible(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    private func unknown(_ letter: UInt8, at place: Range<Int>) -> ValueProblem {
        let specifier = specifier(letter)
        let message =
            if family.has(letter), let since = SpecifierFamily.since(letter) {
                "specifier '\(specifier)' is known since systemd \(since)"
            } else if SpecifierFamily.full.has(letter) {
                "specifier '\(specifier)' has no meaning in the name of a unit"
            } else {
                "there is no specifier '\(specifier)'"
            }
        return ValueProblem(
            message, at: place, effect: effect,
            help: "write '%\(specifier)' for the characters themselves")
    }

    private func specifier(_ letter: UInt8) -> String { "%" + String(UnicodeScalar(letter)) }
}
