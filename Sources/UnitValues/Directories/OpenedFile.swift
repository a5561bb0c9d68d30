/// A file that is opened for a service, `OpenFile=`.
public struct OpenedFile: Hashable, Sendable {
    /// The path, as it is: from the root, but not simplified.
    public let path: String

    /// The name that the descriptor gets.
    public let name: FileDescriptorName

    /// How the file is opened.
    public let options: Options

    /// How a file is opened, by the numbers that systemd has for it.
    public struct Options: OptionSet, Hashable, Sendable {
        /// The set as bits.
        public let rawValue: UInt64

        /// A set of bits.
        public init(rawValue: UInt64) { self.rawValue = rawValue }

        /// `read-only`.
        public static let readOnly = Options(rawValue: 1 << 0)
        /// `append`: written at its end.
        public static let append = Options(rawValue: 1 << 1)
        /// `truncate`: emptied first.
        public static let truncate = Options(rawValue: 1 << 2)
        /// `graceful`: a file that cannot be opened is left out.
        public static let graceful = Options(rawValue: 1 << 3)
    }

    /// Reads `PATH[:NAME[:OPTIONS]]`.
    ///
    /// - Throws: ``ValueProblem`` for a bad path or name, and for options that are not known, said
    ///   twice or contradict each other.
    public init(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) {
        let fields: [Word]
        do {
            fields = try WordSplitter.words(
                of: text, separators: [UInt8(ascii: ":")],
                rules: [.cEscapes(of: text, in: version), .emptyWords])
        } catch {
            throw ValueProblem(error)
        }
        guard let path = fields.first, fields.count <= 3 else {
            throw ValueProblem(
                "\(quoted(text)) has too many fields; write PATH:NAME:OPTIONS", at: text.range)
        }
        self.path = try Self.path(path)
        name = try Self.name(fields.count > 1 ? fields[1] : nil, of: path)
        options = fields.count > 2 ? try Options(fields[2]) : []
    }

    private static func path(_ word: Word) throws(ValueProblem) -> String {
        guard word.bytes.first == UInt8(ascii: "/"), PathText.isValid(word.bytes) else {
            throw ValueProblem(
                "\(quoted(word.text)) is no absolute path; it has to start with '/'",
                at: word.range)
        }
        return word.text
    }

    /// The name that is said, or the last one of the path.
    private static func name(
        _ word: Word?, of path: Word
    ) throws(ValueProblem) -> FileDescriptorName {
        if let word, !word.bytes.isEmpty {
            guard let name = FileDescriptorName(word.bytes) else {
                throw ValueProblem(
                    "\(quoted(word.text)) is no name of a file descriptor; write at most 255 "
                        + "printable ASCII characters without a colon",
                    at: word.range)
            }
            return name
        }
        let last = PathText.simplified(path.bytes).split(separator: UInt8(ascii: "/")).last ?? []
        guard PathText.isFileName(last), let name = FileDescriptorName(last) else {
            throw ValueProblem(
                "the end of \(quoted(path.text)) cannot name a file descriptor", at: path.range,
                help: "write a name after a colon")
        }
        return name
    }
}

extension OpenedFile.Options {
    fileprivate init(_ word: Word) throws(ValueProblem) {
        self = []
        let names: [(name: StaticString, option: Self)] = [
            ("read-only", .readOnly), ("append", .append), ("truncate", .truncate),
            ("graceful", .graceful),
        ]
        for name in word.bytes.split(separator: UInt8(ascii: ",")) {
            guard let option = names.first(where: { name.matches($0.name) })?.option,
                insert(option).inserted
            else {
                throw ValueProblem(
                    "\(quoted(name)) is no option here, or one that was there; write read-only, "
                        + "append, truncate and graceful, with commas between them",
                    at: word.range)
            }
        }
        let modes = intersection([.readOnly, .append, .truncate])
        guard modes.rawValue & (modes.rawValue &- 1) == 0 else {
            throw ValueProblem(
                "\(quoted(word.text)) contradicts itself; only one of read-only, append and "
                    + "truncate is possible",
                at: word.range)
        }
    }
}
