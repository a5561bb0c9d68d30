import Glibc

/// The file system of a host, or of an image, as far as deployment reaches into it.
///
/// Paths are those of the host: absolute, without what leads to an image. On the way from a base to
/// a folder no link is followed, so that an image cannot lead out of itself, and neither can a link
/// that somebody put in place of a folder of units.
struct HostTree: Hashable, Sendable {
    /// What leads to the image; empty for the running host.
    let root: String

    /// Folders whose own path may have links in it, such as a user's `~/.config`.
    ///
    /// Absolute paths of the host, the more specific ones first; `/` is always the last.
    let bases: [String]

    init(root: String = "", bases: [String] = []) {
        self.root = root
        self.bases = bases.sorted { $0.utf8.count > $1.utf8.count } + ["/"]
    }

    /// Opens a folder.
    ///
    /// - Parameters:
    ///   - path: Its path on the host.
    ///   - mode: The mode of folders that are missing on the way, which are made then; nil to make
    ///     none.
    /// - Returns: The open folder; nil when it is not there.
    /// - Throws: ``DeploymentError/isLink(path:target:)`` for a link on the way, and whatever the
    ///   system says.
    func folder(
        _ path: String, makingFolders mode: mode_t? = nil
    ) throws(DeploymentError) -> HostFolder? {
        let base = base(of: path)
        guard var folder = try open(base: base, makingFolders: mode) else { return nil }
        for name in path.dropFirst(base.utf8.count).split(separator: "/").map(String.init) {
            guard let next = try step(into: name, of: folder, makingFolders: mode) else {
                return nil
            }
            folder = next
        }
        return folder
    }

    /// What lies at a path.
    func entry(_ path: String) throws(DeploymentError) -> HostEntry {
        let (parent, name) = Self.split(path)
        guard let folder = try folder(parent) else { return .absent }
        return try folder.entry(name)
    }

    /// The base that a path lies below, or is.
    private func base(of path: String) -> String {
        bases.first { path == $0 || path.hasPrefix($0 == "/" ? "/" : $0 + "/") } ?? "/"
    }

    /// The folders that are missing on the way to a folder, itself included, the uppermost first.
    ///
    /// - Throws: What opening them would throw, and ``DeploymentError/isNoFolder(path:)``.
    func missingFolders(_ path: String) throws(DeploymentError) -> [String] {
        let base = base(of: path)
        var missing: [String] = []
        var current = path
        while current != base, current != "/", try folder(current) == nil {
            missing.append(current)
            current = Self.split(current).folder
        }
        return missing.reversed()
    }

    /// A path's folder and its last name.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("/", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[slash...].dropFirst()))
    }

    private func open(
        base: String, makingFolders mode: mode_t?
    ) throws(DeploymentError) -> HostFolder? {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let place = root + base
        let raw = Glibc.open(place, flags)
        if raw >= 0 { return HostFolder(adopting: raw, path: base) }
        guard errno == ENOENT else { throw .system(.read, path: place, code: errno) }
        guard let mode, base != "/" else {
            // An image that is not there is a mistake; a base that is not there is empty.
            if base == "/" { throw .system(.read, path: place, code: ENOENT) }
            return nil
        }
        let (parent, name) = Self.split(base)
        let above = HostTree(root: root, bases: [parent])
        guard let folder = try above.folder(parent, makingFolders: mode) else { return nil }
        return try step(into: name, of: folder, makingFolders: mode)
    }

    private func step(
        into name: String, of folder: borrowing HostFolder, makingFolders mode: mode_t?
    ) throws(DeploymentError) -> HostFolder? {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var raw = openat(folder.descriptor, name, flags)
        if raw < 0, errno == ENOENT {
            guard let mode else { return nil }
            try folder.makeFolder(name, mode: mode)
            try folder.sync()
            raw = openat(folder.descriptor, name, flags)
        }
        guard raw < 0 else { return HostFolder(adopting: raw, path: folder.path(of: name)) }
        let code = errno
        guard code == ENOTDIR || code == ELOOP else {
            throw .system(.read, path: folder.path(of: name), code: code)
        }
        // The same errors stand for a link and for what is no folder.
        switch try folder.entry(name) {
        case .link(let target): throw .isLink(path: folder.path(of: name), target: target)
        default: throw .isNoFolder(path: folder.path(of: name))
        }
    }
}
