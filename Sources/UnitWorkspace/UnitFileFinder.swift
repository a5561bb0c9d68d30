import Glibc
import UnitModel

/// Finds the unit files that paths of the command line mean.
public struct UnitFileFinder {
    /// The files found, in the order of the paths, and by name inside each directory.
    public private(set) var paths: [String] = []

    /// What could not be searched.
    public private(set) var errors: [WorkspaceError] = []

    /// Directories and files that were taken already, so that no link makes
    /// one of them count twice or leads round in a circle.
    private var seen: Set<Identity> = []

    private struct Identity: Hashable {
        let device: UInt
        let inode: UInt
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
        return UnitFileName(path: path) == nil ? .mistake(misnamed(path, status)) : .unit
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
        guard !seen.contains(Self.identity(status)) else { return }
        let before = (paths.count, errors.count)
        addDirectory(path, status)
        if (paths.count, errors.count) == before { errors.append(.emptyDirectory(path: path)) }
    }

    private mutating func addDirectory(_ path: String, _ status: stat) {
        guard seen.insert(Self.identity(status)).inserted else { return }
        let names: [String]
        do {
            names = try DirectoryListing.names(in: path)
        } catch {
            errors.append(error)
            return
        }
        var links: [String] = []
        for name in names {
            let child = path.hasSuffix("/") ? path + name : path + "/" + name
            var childStatus = stat()
            guard lstat(child, &childStatus) == 0 else { continue }
            switch childStatus.st_mode & S_IFMT {
            case S_IFDIR: addDirectory(child, childStatus)
            case S_IFREG: addFile(child, childStatus)
            case S_IFLNK: links.append(child)
            default: break
            }
        }
        // Links come last: most of them only enable or rename a unit that is here as well.
        for link in links { addLink(link) }
    }

    /// Takes the file behind a link; one that leads nowhere, or to a
    /// directory, is the business of whoever it belongs to.
    private mutating func addLink(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        addFile(path, status)
    }

    private mutating func addFile(_ path: String, _ status: stat) {
        guard UnitFileName(path: path) != nil, seen.insert(Self.identity(status)).inserted else {
            return
        }
        paths.append(path)
    }

    // MARK: The file system

    private static func identity(_ status: stat) -> Identity {
        Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    }

    private static func misnamed(_ path: String, _ status: stat) -> WorkspaceError {
        switch status.st_mode & S_IFMT {
        case S_IFIFO: .notAFile(path: path, what: "pipe")
        case S_IFSOCK: .notAFile(path: path, what: "socket")
        case S_IFCHR, S_IFBLK: .notAFile(path: path, what: "device")
        default: .notAUnit(path: path)
        }
    }

}
