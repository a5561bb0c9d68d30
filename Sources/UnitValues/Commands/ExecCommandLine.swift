/// Reads `ExecStart=` and its like.
public enum ExecCommandLine {
    /// Reads the programs of a line, separated by a lone `;`.
    ///
    /// A mistake refuses the unit, unless the program that it is in has the prefix `-`: then it, and
    /// what follows it on the line, is dropped.
    ///
    /// - Parameters:
    ///   - text: The value; an empty one, which resets the list, has no program.
    ///   - context: Who reads it, and of which unit.
    /// - Returns: The programs, and what is wrong.
    public static func read(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[ExecCommand]> {
        var reader = CommandLineReader(text, context)
        do throws(ValueProblem) {
            while try reader.readCommand() {}
        } catch {
            reader.problems.append(error)
        }
        return ValueReading(reader.commands, problems: reader.problems)
    }
}

/// Walks over a command line.
private struct CommandLineReader {
    let context: ValueContext
    var splitter: WordSplitter
    var commands: [ExecCommand] = []
    var problems: [ValueProblem] = []

    init(_ text: ArraySlice<UInt8>, _ context: ValueContext) {
        self.context = context
        splitter = WordSplitter(text, rules: [.unquote, .cEscapes(of: text, in: context.version)])
    }

    /// Reads one program; true when another one may follow.
    mutating func readCommand() throws(ValueProblem) -> Bool {
        guard let first = try nextWord(effect: .ignored) else { return false }
        guard first.bytes != [semicolon] else { return true }
        let prefixes = ExecPrefixes(first.bytes, version: context.version)
        if prefixes.isAmbient, context.version >= 258 {
            problems.append(
                ValueProblem(
                    "prefix '!!' does nothing since systemd 258", at: first.range, effect: .noted,
                    help: "take it away"))
        }
        let effect: ValueEffect = prefixes.flags.contains(.ignoresFailure) ? .ignored : .fatal
        let program = try program(first, prefixes, effect: effect)
        var arguments = program.arguments
        let isContinued = try readArguments(into: &arguments, effect: effect)
        guard !arguments.isEmpty else {
            throw ValueProblem(
                "after '@' comes the path, then the name that the program sees; the name is missing",
                at: first.range, effect: effect)
        }
        commands.append(
            ExecCommand(path: program.path, arguments: arguments, flags: prefixes.flags))
        return isContinued
    }

    /// The path, and the arguments that the first word gives.
    private func program(
        _ word: Word, _ prefixes: ExecPrefixes, effect: ValueEffect
    ) throws(ValueProblem) -> (path: String, arguments: [ExecArgument]) {
        if prefixes.flags.contains(.viaShell) {
            // The word is the shell's, so its specifiers are not replaced.
            let shell = ExecArgument(prefixes.namesProgram ? "-sh" : "sh", at: word.range)
            let rest = ExecArgument(String(decoding: prefixes.rest, as: UTF8.self), at: word.range)
            return ("/bin/sh", rest.text.isEmpty ? [shell] : [shell, rest])
        }
        let path = try ExecPath.expand(
            prefixes.rest, at: word.range, effect: effect, in: context)
        let name = ExecArgument(String(decoding: path, as: UTF8.self), at: word.range)
        let simplified = ExecPath.simplified(path, version: context.version)
        return (
            String(decoding: simplified, as: UTF8.self), prefixes.namesProgram ? [] : [name]
        )
    }

    /// Reads arguments up to the end or a lone `;`; true for the latter.
    private mutating func readArguments(
        into arguments: inout [ExecArgument], effect: ValueEffect
    ) throws(ValueProblem) -> Bool {
        while let rest = splitter.rest, !rest.isEmpty {
            if isLone([semicolon], in: rest) {
                splitter.skip(1)
                return true
            }
            if isLone([UInt8(ascii: "\\"), semicolon], in: rest) {
                arguments.append(ExecArgument(";", at: rest.startIndex..<rest.startIndex + 2))
                splitter.skip(2)
                continue
            }
            guard let word = try nextWord(effect: effect) else { break }
            let text = try SpecifierExpansion.expand(
                word.bytes, at: word.range, as: .full, effect: effect, in: context)
            arguments.append(ExecArgument(String(decoding: text, as: UTF8.self), at: word.range))
        }
        return false
    }

    /// The next word, in which escape sequences that mean nothing are kept as they stand.
    private mutating func nextWord(effect: ValueEffect) throws(ValueProblem) -> Word? {
        var lenient = splitter
        do throws(WordError) {
            return try splitter.next()
        } catch {
            lenient.rules.insert(.keepUnknownEscapes)
            do throws(WordError) {
                let word = try lenient.next()
                problems.append(
                    ValueProblem(
                        "\(error.message); it stays as it is", at: error.range, effect: .noted,
                        help: "write '\\\\' for a backslash"))
                splitter = lenient
                splitter.rules.remove(.keepUnknownEscapes)
                return word
            } catch {
                throw ValueProblem(error.message, at: error.range, effect: effect)
            }
        }
    }

    /// Whether a text starts with a word that is written exactly so.
    private func isLone(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: word) else { return false }
        let next = text.dropFirst(word.count).first
        return next.map(WordSplitter.blanks.contains) ?? true
    }
}

private let semicolon = UInt8(ascii: ";")
