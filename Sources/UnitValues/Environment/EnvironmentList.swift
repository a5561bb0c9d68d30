/// Values that are lists of variables.
public enum EnvironmentList {
    /// Reads assignments that are separated by blanks, with quotes, C escapes and specifiers;
    /// dollar signs mean nothing.
    ///
    /// A word that is no assignment is dropped; a bad escape sequence or quote also drops what
    /// follows it.
    public static func assignments(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[EnvironmentAssignment]> {
        WordList.read(text, rules: [.unquote, .cEscapes(of: text, in: context.version)]) {
            (word) throws(ValueProblem) in
            let text = try expand(word, in: context)
            guard let assignment = EnvironmentAssignment(text) else {
                throw ValueProblem(
                    "\(quoted(text)) is no assignment NAME=VALUE; \(nameRule)", at: word.range)
            }
            return assignment
        }
    }

    /// Reads names of variables that are separated by blanks.
    public static func names(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[String]> {
        WordList.read(text, rules: .unquote) { (word) throws(ValueProblem) in
            let name = try expand(word, in: context)
            guard EnvironmentAssignment.isName(name) else {
                throw ValueProblem("\(quoted(name)) names no variable; \(nameRule)", at: word.range)
            }
            return String(decoding: name, as: UTF8.self)
        }
    }

    /// Reads names of variables, and assignments of which only that very value is meant.
    public static func namesOrAssignments(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[String]> {
        WordList.read(text, rules: [.unquote, .cEscapes(of: text, in: context.version)]) {
            (word) throws(ValueProblem) in
            let text = try expand(word, in: context)
            guard EnvironmentAssignment.isName(text) || EnvironmentAssignment(text) != nil else {
                throw ValueProblem(
                    "\(quoted(text)) is neither the name of a variable nor an assignment; "
                        + nameRule, at: word.range)
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    private static let nameRule = "a name has letters, digits and '_', and no digit first"

    private static func expand(
        _ word: Word, in context: ValueContext
    ) throws(ValueProblem) -> [UInt8] {
        try SpecifierExpansion.expand(word.bytes, at: word.range, as: .full, in: context)
    }
}
