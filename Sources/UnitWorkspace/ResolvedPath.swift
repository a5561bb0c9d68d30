import Glibc

/// Paths that name the same file the same way, wherever the program was started.
public enum ResolvedPath {
    /// A file's path from a folder; absolute when the file is not below it.
    ///
    /// Links on the way to the file are followed, one that it is itself is not. The file need
    /// not be there.
    public static func relative(_ path: String, to folder: String) -> String {
        let (own, name) = split(path)
        return relative(name, in: resolved(own), to: resolved(folder))
    }

    static func relative(_ name: String, in folder: String, to root: String) -> String {
        let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
        let prefix = root + (root.hasSuffix("/") ? "" : "/")
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// The folder of a path, `.` when it names none, and the name in it.
    public static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// A folder without links in its path; as it is where it does not exist.
    static func resolved(_ folder: String) -> String {
        guard let resolved = realpath(folder, nil) else { return folder }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
