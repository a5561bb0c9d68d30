/// How releases before 258 read a list of bind paths: colons and blanks separate alike, neither
/// can be escaped, and what follows a bad field is read as if it were the next path.
struct BindPathWords {
    private var splitter: WordSplitter
    private let context: ValueContext

    /// What is wrong with a field, or with the rest of the line.
    private enum Failure: Error {
        case field(ValueProblem)
        case line(ValueProblem)
    }

    private static let separators = [UInt8(ascii: ":")] + WordSplitter.blanks

    init(_ text: ArraySlice<UInt8>, in context: ValueContext) {
        splitter = WordSplitter(
            text, separators: Self.separators, rules: [.unquote, .emptyWords])
        self.context = context
    }

    mutating func read() -> ValueReading<[BindPath]> {
        var reading = ValueReading<[BindPath]>([])
        var paths: [BindPath] = []
        loop: while true {
            do throws(Failure) {
                guard let source = try word() else { break }
                paths.append(try path(from: source))
            } catch {
                switch error {
                case .field(let problem):
                    reading.problems.append(problem)
                case .line(let problem):
                    reading.problems.append(problem)
                    break loop
                }
            }
        }
        reading.value = paths
        return reading
    }

    private mutating func path(from word: Word) throws(Failure) -> BindPath {
        let (source, isOptional) = try field { () throws(ValueProblem) in
            try BindPath.source(word, in: context)
        }
        guard endsInColon, let second = try self.word() else {
            return BindPath(
                source: source, destination: source, isOptional: isOptional, isRecursive: true)
        }
        let destination = try field { () throws(ValueProblem) in
            try AbsolutePath(expanding: second.bytes[...], at: second.range, in: context)
        }
        var isRecursive = true
        if endsInColon, let options = try self.options() {
            isRecursive = try field { () throws(ValueProblem) in
                try BindPath.isRecursive(options)
            }
        }
        return BindPath(
            source: source, destination: destination, isOptional: isOptional,
            isRecursive: isRecursive)
    }

    /// Whether a colon, and not a blank, ended the last word.
    private var endsInColon: Bool {
        guard let rest = splitter.rest, rest.startIndex > splitter.text.startIndex else {
            return false
        }
        return splitter.text[rest.startIndex - 1] == UInt8(ascii: ":")
    }

    /// The options, which only blanks end.
    private mutating func options() throws(Failure) -> Word? {
        splitter.separators = WordSplitter.blanks
        splitter.rules = .unquote
        defer {
            splitter.separators = Self.separators
            splitter.rules = [.unquote, .emptyWords]
        }
        return try word()
    }

    private mutating func word() throws(Failure) -> Word? {
        do {
            return try splitter.next()
        } catch {
            throw .line(ValueProblem(error))
        }
    }

    private func field<Value>(
        _ read: () throws(ValueProblem) -> Value
    ) throws(Failure) -> Value {
        do {
            return try read()
        } catch {
            throw .field(error)
        }
    }
}
