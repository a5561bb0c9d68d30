/// What lies at a path of the host.
enum HostEntry: Hashable, Sendable {
    /// Nothing.
    case absent
    /// A regular file.
    case file(HostFile)
    /// A symbolic link, with what it says; it is never followed.
    case link(target: String)
    /// A folder.
    case folder
    /// A device, pipe or socket.
    case other

    /// What it is, with an article, for messages.
    var noun: String {
        switch self {
        case .absent: "nothing"
        case .file: "a file"
        case .link: "a symbolic link"
        case .folder: "a folder"
        case .other: "a device, pipe or socket"
        }
    }

    /// Whether it means the same to systemd: of a file, that is its content and who may do what.
    func isSame(as other: HostEntry) -> Bool {
        guard case .file(let mine) = self, case .file(let theirs) = other else {
            return self == other
        }
        return mine.bytes == theirs.bytes && mine.mode == theirs.mode
    }
}

/// A regular file, with all that is needed to make it again.
struct HostFile: Hashable, Sendable {
    /// The content.
    var bytes: [UInt8]
    /// Who may do what: the lower twelve bits of the mode.
    var mode: UInt32
    /// Whose it is; nil for whoever makes it.
    var owner: Owner?
    /// When it was changed last, in nanoseconds since 1970; nil for the time it is made.
    var modified: Int64?

    /// A user and a group.
    struct Owner: Hashable, Sendable {
        let user: UInt32
        let group: UInt32
    }

    /// The mode of every unit file that is installed.
    static let unitMode: UInt32 = 0o644

    /// A file that is to be made.
    init(bytes: [UInt8], mode: UInt32 = HostFile.unitMode) {
        self.bytes = bytes
        self.mode = mode
    }
}
