/// What standard input of a process is connected to, `StandardInput=`.
public enum StandardInput: Hashable, Sendable {
    /// `/dev/null`.
    case null
    /// The terminal of `TTYPath=`.
    case terminal(TerminalClaim)
    /// The socket that the service was started for.
    case socket
    /// A descriptor of a socket unit, by name; nil for `stdin`.
    case fileDescriptor(String?)
    /// What `StandardInputText=` and `StandardInputData=` say.
    case data
    /// A file, opened for reading; nil for the bare word `file`, which names none.
    case file(AbsolutePath?)

    /// What happens when the terminal has a controlling process already.
    public enum TerminalClaim: String, Hashable, Sendable {
        /// `tty`: wait until it is free.
        case wait = "tty"
        /// `tty-force`: take it away.
        case force = "tty-force"
        /// `tty-fail`: fail.
        case fail = "tty-fail"
    }

    /// The word before a colon or on its own.
    public var word: String {
        switch self {
        case .null: "null"
        case .terminal(let claim): claim.rawValue
        case .socket: "socket"
        case .fileDescriptor: "fd"
        case .data: "data"
        case .file: "file"
        }
    }
}

extension StandardInput {
    /// Reads a value of `StandardInput=`.
    ///
    /// - Throws: ``ValueProblem`` for a word that is none of them, a name or path that cannot be.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        if let name = text.after("fd:") {
            self = .fileDescriptor(try Self.descriptorName(name, in: context))
        } else if let path = text.after("file:") {
            self = .file(try AbsolutePath(expanding: path, at: path.range, in: context))
        } else if let plain = Self.plain[text.string] {
            self = plain
        } else {
            throw ValueProblem(
                "\(quoted(text)) is nothing that standard input can come from; write null, tty, "
                    + "tty-force, tty-fail, data, socket, fd:NAME or file:PATH",
                at: text.range)
        }
    }

    private static let plain: [String: StandardInput] = [
        "null": .null, "tty": .terminal(.wait), "tty-force": .terminal(.force),
        "tty-fail": .terminal(.fail), "socket": .socket, "fd": .fileDescriptor(nil),
        "data": .data, "file": .file(nil),
    ]

    /// The name after `fd:`; nil when there is none.
    static func descriptorName(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> String? {
        let name = try SpecifierExpansion.expand(text, at: text.range, as: .full, in: context)
        guard !name.isEmpty else { return nil }
        guard let name = FileDescriptorName(name) else {
            throw ValueProblem(
                "\(quoted(name)) is no name of a file descriptor; write at most 255 printable "
                    + "ASCII characters without a colon",
                at: text.range)
        }
        return name.text
    }
}
