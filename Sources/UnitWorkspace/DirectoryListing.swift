import Glibc

/// The names in directories.
enum DirectoryListing {
    /// The names in a directory, in byte order.
    ///
    /// - Throws: ``WorkspaceError`` when it is not there or cannot be read.
    static func names(in path: String) throws(WorkspaceError) -> [String] {
        guard let directory = opendir(path) else { throw WorkspaceError(errno, path: path) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension WorkspaceError {
    /// Why a path could not be looked at, by its errno.
    init(_ code: Int32, path: String) {
        switch code {
        case ENOENT: self = .notFound(path: path)
        case ELOOP: self = .linkLoop(path: path)
        default: self = .failed(operation: "look at it", path: path, code: code)
        }
    }
}
