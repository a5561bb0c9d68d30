/// Lists of paths from the root.
public enum PathList {
    /// Reads paths that are separated by blanks, with quotes and specifiers.
    ///
    /// - Parameters:
    ///   - text: The value.
    ///   - afterMistake: Whether paths after one that is not accepted count.
    ///   - context: Who reads it, and of which unit.
    /// - Returns: The paths that count, and what is wrong with the others.
    public static func read(
        _ text: ArraySlice<UInt8>, afterMistake: WordList.AfterMistake, in context: ValueContext
    ) -> ValueReading<[AbsolutePath]> {
        WordList.read(text, rules: .unquote, afterMistake: afterMistake) {
            (word) throws(ValueProblem) in
            try AbsolutePath(expanding: word.bytes[...], at: word.range, in: context)
        }
    }

    /// Reads paths that are separated by colons, as in `PATH`; what comes after the first one that
    /// is not accepted, be it empty, is dropped.
    public static func readSearchPath(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[AbsolutePath]> {
        WordList.read(
            text, separators: [UInt8(ascii: ":")], rules: .emptyWords, afterMistake: .stops
        ) { (word) throws(ValueProblem) in
            try AbsolutePath(expanding: word.bytes[...], at: word.range, in: context)
        }
    }
}
