/// System calls that are allowed, forbidden or logged: one line of `SystemCallFilter=` or
/// `SystemCallLog=`.
public struct SystemCallList: Hashable, Sendable {
    /// Whether a `~` stands before the list: the calls are taken away instead of added, or for
    /// the first line forbidden instead of allowed.
    public let isInverted: Bool

    /// The system calls and groups, in the order of the line.
    public let entries: [Entry]

    /// A system call or a group of them.
    public struct Entry: Hashable, Sendable {
        /// The name; that of a group starts with `@`.
        public let name: String

        /// What the process is told instead of the default; nil for the default.
        public let error: ErrorNumber?
    }

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - text: The value.
    ///   - acceptsErrors: Whether entries may carry an error number, `NAME:ERROR`.
    ///   - context: Who reads it.
    /// - Returns: The list, and what is wrong with words that are not in it.
    public static func read(
        _ text: ArraySlice<UInt8>, acceptsErrors: Bool, in context: ValueContext
    ) -> ValueReading<SystemCallList> {
        let rest = text.after("~")
        let entries = WordList.read(rest ?? text, rules: []) { (word) throws(ValueProblem) in
            let entry =
                acceptsErrors ? try Entry(withError: word) : Entry(name: word.text, error: nil)
            if rest == nil, entry.error != nil, context.version >= 248 {
                throw ValueProblem(
                    "\(quoted(word.text)) allows a system call and cannot have an error number",
                    at: word.range,
                    help: "only a list of forbidden calls, with '~' before it, takes one")
            }
            try entry.check(at: word.range, in: context.version)
            return entry
        }
        return entries.map { SystemCallList(isInverted: rest != nil, entries: $0) }
    }
}

extension SystemCallList.Entry {
    /// Takes a word apart at its first colon.
    fileprivate init(withError word: Word) throws(ValueProblem) {
        guard let colon = word.bytes.firstIndex(of: UInt8(ascii: ":")) else {
            self.init(name: word.text, error: nil)
            return
        }
        let number = word.bytes[(colon + 1)...]
        let error = number.matches("kill") ? .kill : ErrorNumber(numberOrName: number)
        guard colon > 0, let error else {
            throw ValueProblem(
                "\(quoted(word.text)) is no system call with an error number; write NAME:ERROR "
                    + "with a number up to 4095, a name such as EPERM, or kill",
                at: word.range)
        }
        self.init(name: String(decoding: word.bytes[..<colon], as: UTF8.self), error: error)
    }

    fileprivate func check(
        at range: Range<Int>, in version: SystemdVersion
    ) throws(ValueProblem) {
        if name.hasPrefix("@") {
            guard !SystemCalls.hasGroup(name, in: version) else { return }
            throw ValueProblem(
                "\(quoted(name)) is no group of system calls", at: range,
                help: "'systemd-analyze syscall-filter' lists them")
        }
        guard !SystemCalls.hasCall(name, in: version) else { return }
        throw ValueProblem(
            "\(quoted(name)) is no system call that this systemd knows", at: range,
            help: "syscalls(2) lists them")
    }
}

extension SystemCallList {
    /// The system calls that a name stands for: those of a group, or itself.
    public static func calls(named name: String, in version: SystemdVersion) -> Set<String> {
        name.hasPrefix("@") ? SystemCalls.calls(in: name, of: version) : [name]
    }
}
