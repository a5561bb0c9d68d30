/// What standard output or standard error of a process is connected to.
public enum StandardOutput: Hashable, Sendable {
    /// What standard input is connected to, or for standard error standard output.
    case inherit
    /// `/dev/null`.
    case null
    /// The terminal of `TTYPath=`.
    case terminal
    /// The kernel's log buffer, and the console as well if asked for.
    case kernelLog(andConsole: Bool)
    /// The journal, and the console as well if asked for.
    case journal(andConsole: Bool)
    /// The socket that the service was started for.
    case socket
    /// A descriptor of a socket unit, by name; nil for the stream's own name.
    case fileDescriptor(String?)
    /// A file; nil for the bare word, which names none.
    case file(AbsolutePath?, FileOpening)

    /// How a file is opened for writing.
    public enum FileOpening: String, Hashable, Sendable {
        /// `file`: from its start on, what is longer stays.
        case overwrite = "file"
        /// `append`: at its end.
        case append
        /// `truncate`: emptied first.
        case truncate
    }

    /// The word before a colon or on its own.
    public var word: String {
        switch self {
        case .inherit: "inherit"
        case .null: "null"
        case .terminal: "tty"
        case .kernelLog(let andConsole): andConsole ? "kmsg+console" : "kmsg"
        case .journal(let andConsole): andConsole ? "journal+console" : "journal"
        case .socket: "socket"
        case .fileDescriptor: "fd"
        case .file(_, let opening): opening.rawValue
        }
    }
}

extension StandardOutput {
    /// Reads a value of `StandardOutput=` or `StandardError=`.
    public static func read(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<StandardOutput> {
        if text.matches("syslog") || text.matches("syslog+console") {
            let andConsole = text.count > 6
            return ValueReading(.journal(andConsole: andConsole), problems: [obsolete(text)])
        }
        return ValueReading { () throws(ValueProblem) in try StandardOutput(text, in: context) }
    }

    private init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        if let name = text.after("fd:") {
            self = .fileDescriptor(try StandardInput.descriptorName(name, in: context))
            return
        }
        for opening in [FileOpening.overwrite, .append, .truncate]
        where text.starts(with: opening.rawValue.utf8) {
            if opening == .truncate, context.version < 248 { break }
            let rest = text.dropFirst(opening.rawValue.utf8.count)
            if rest.isEmpty {
                self = .file(nil, opening)
                return
            }
            guard let path = rest.after(":") else { break }
            self = .file(try AbsolutePath(expanding: path, at: path.range, in: context), opening)
            return
        }
        guard let plain = Self.plain[text.string] else {
            throw ValueProblem(
                "\(quoted(text)) is nothing that output can go to; write inherit, null, tty, "
                    + "journal, journal+console, kmsg, kmsg+console, socket, fd:NAME, file:PATH or "
                    + "append:PATH",
                at: text.range)
        }
        self = plain
    }

    private static let plain: [String: StandardOutput] = [
        "inherit": .inherit, "null": .null, "tty": .terminal, "socket": .socket,
        "kmsg": .kernelLog(andConsole: false), "kmsg+console": .kernelLog(andConsole: true),
        "journal": .journal(andConsole: false), "journal+console": .journal(andConsole: true),
        "fd": .fileDescriptor(nil),
    ]

    private static func obsolete(_ text: ArraySlice<UInt8>) -> ValueProblem {
        let journal = text.matches("syslog") ? "journal" : "journal+console"
        return ValueProblem(
            "\(quoted(text)) is obsolete and read as '\(journal)'", at: text.range, effect: .noted,
            help: "write '\(journal)', or leave the line out to have the default")
    }
}
