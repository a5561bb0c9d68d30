import UnitValues

extension ValueReader {
    /// Where the whole value stands.
    var whole: Range<Int> { bytes.startIndex..<bytes.endIndex }

    /// What a value comes to of which at most one thing can be wrong.
    func judged(
        _ read: () throws(ValueProblem) -> DirectiveValue
    ) -> ValueReading<DirectiveValue> {
        do throws(ValueProblem) {
            return ValueReading(try read())
        } catch {
            return ValueReading(refused: error)
        }
    }

    /// The empty value, which resets a directive; what `read` says of any other.
    func unlessEmpty(
        _ read: () -> ValueReading<DirectiveValue>
    ) -> ValueReading<DirectiveValue> {
        bytes.isEmpty ? ValueReading(.empty) : read()
    }

    /// No value, because of the whole text; the message goes on after the text in quotes.
    func refuse(
        _ message: String, effect: ValueEffect = .ignored
    ) -> ValueReading<DirectiveValue> {
        ValueReading(
            refused: ValueProblem("\(quoted(bytes)) \(message)", at: whole, effect: effect))
    }

    /// No value, because there is no text.
    func refuseEmpty(_ message: String) -> ValueReading<DirectiveValue> {
        ValueReading(refused: ValueProblem(message, at: whole))
    }

    /// The value with its specifiers replaced.
    func expanded(
        as family: SpecifierFamily = .full, effect: ValueEffect = .ignored
    ) throws(ValueProblem) -> [UInt8] {
        try SpecifierExpansion.expand(bytes, at: whole, as: family, effect: effect, in: context)
    }
}
