/// A number, or two with a dash between them: `3`, `1-5`.
struct NumberRange: Hashable, Sendable {
    let lower: UInt32
    let upper: UInt32

    /// Reads one; nil when the text is none.
    ///
    /// The lower number may be the larger one.
    init?(unitValue text: ArraySlice<UInt8>) {
        // The first number is a word, in which backslashes vanish; the second is the plain rest.
        var splitter = WordSplitter(text, separators: [UInt8(ascii: "-")], rules: .emptyWords)
        guard let first = (try? splitter.next()).flatMap(\.self),
            let lower = UInt32(unitValue: first.bytes[...])
        else { return nil }
        self.lower = lower
        guard let rest = splitter.rest else {
            upper = lower
            return
        }
        guard let upper = UInt32(unitValue: rest) else { return nil }
        self.upper = upper
    }
}
