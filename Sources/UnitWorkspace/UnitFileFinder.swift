import Glibc
import UnitModel

/// Finds the unit files that paths of the command line mean.
public struct UnitFileFinder {
    /// The files found, in the order of the paths, and by name inside each directory.
    public private(set) var paths: [String] = []

    /// What could not be searched.
    public private(set) var errors: [WorkspaceError] = []

    /// The directories that were searched already, so that no way leads into one of them twice
    /// or round in a circle.
    private var searched: Set<Identity> = []

    /// The files that links led to, and what those are that were met under their own names.
    ///
    /// The latter are only looked at when there is a link, which may lead to one of them. Hard
    /// links that no symbolic one leads to are files of their own.
    private var linked: Set<Identity> = []
    private var named: Set<Identity> = []
    private var unidentified: [String] = []

    private struct Identity: Hashable {
        let device: UInt
        let inode: UInt

        init(_ status: stat) {
            device = UInt(status.st_dev)
            inode = UInt(status.st_ino)
        }

        /// What is at a path; nil when it has gone.
        init?(ofPath path: String) {
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            self.init(status)
        }
    }

    /// What stands for standard input among ``paths``.
    public static let standardInput = "-"

    /// A finder that has found nothing.
    public init() {}

    /// Takes standard input.
    public mutating func addStandardInput() {
        paths.append(Self.standardInput)
    }

    /// Takes a path: a unit file as it is, a directory with all unit files
    /// and drop-ins below it.
    public mutating func add(_ path: String) {
        add(path, seen: Self.look(at: path))
    }

    /// What a look at a path shows.
    public enum Sight: Sendable {
        /// A file with the name of a unit or drop-in.
        case unit
        /// A directory, which still has to be searched.
        case directory
        /// Something that cannot be linted.
        case mistake(WorkspaceError)
    }

    /// Looks at a path; many threads may look at many paths, for one to add them in order.
    public static func look(at path: String) -> Sight {
        var status = stat()
        guard stat(path, &status) == 0 else { return .mistake(WorkspaceError(errno, path: path)) }
        if status.st_mode & S_IFMT == S_IFDIR { return .directory }
        return UnitFileName.isNamed(path) ? .unit : .mistake(misnamed(path, status))
    }

    /// Takes a path that was looked at.
    public mutating func add(_ path: String, seen sight: Sight) {
        switch sight {
        // A path that was named is always linted, even a second time.
        case .unit: paths.append(path)
        case .mistake(let error): errors.append(error)
        case .directory: addNamedDirectory(path)
        }
    }

    private mutating func addNamedDirectory(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            errors.append(WorkspaceError(errno, path: path))
            return
        }
        // Another path may have led to the same directory before.
        guard !searched.contains(Identity(status)) else { return }
        let before = (paths.count, errors.count)
        addDirectory(path, Identity(status))
        if (paths.count, errors.count) == before { errors.append(.emptyDirectory(path: path)) }
    }

    private mutating func addDirectory(_ path: String, _ identity: Identity) {
        guard searched.insert(identity).inserted else { return }
        let entries: [DirectoryEntry]
        do {
            entries = try DirectoryListing.entries(in: path)
        } catch {
            errors.append(error)
            return
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        var links: [String] = []
        for entry in entries {
            let child = prefix + entry.name
            switch entry.kind {
            case .directory:
                if let identity = Identity(ofPath: child) { addDirectory(child, identity) }
            case .file where Self.isUnit(entry.name, at: child): addFile(child)
            case .link where Self.isUnit(entry.name, at: child): links.append(child)
            default: break
            }
        }
        // Links come last: most of them only enable or rename a unit that is here as well.
        for link in links { addLink(link) }
    }

    /// Whether a name in a directory is that of a unit, or its path that of a drop-in.
    private static func isUnit(_ name: String, at path: String) -> Bool {
        UnitFileName.isNamed(name) || UnitFileName.isNamed(path)
    }

    private mutating func addFile(_ path: String) {
        if !linked.isEmpty, let identity = Identity(ofPath: path), linked.contains(identity) {
            return
        }
        paths.append(path)
        unidentified.append(path)
    }

    /// Takes the file behind a link; one that leads nowhere, or to a
    /// directory, is the business of whoever it belongs to.
    private mutating func addLink(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        named.formUnion(unidentified.compactMap(Identity.init(ofPath:)))
        unidentified = []
        let identity = Identity(status)
        guard !named.contains(identity), linked.insert(identity).inserted else { return }
        paths.append(path)
    }

    // MARK: The file system

    private static func misnamed(_ path: String, _ status: stat) -> WorkspaceError {
        switch status.st_mode & S_IFMT {
        case S_IFIFO: .notAFile(path: path, what: "pipe")
        case S_IFSOCK: .notAFile(path: path, what: "socket")
        case S_IFCHR, S_IFBLK: .notAFile(path: path, what: "device")
        default: .notAUnit(path: path)
        }
    }
}
