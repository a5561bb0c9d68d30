import Glibc

/// What is in directories.
enum DirectoryListing {
    /// The names in a directory, in byte order.
    ///
    /// - Throws: ``WorkspaceError`` when it is not there or cannot be read.
    static func names(in path: String) throws(WorkspaceError) -> [String] {
        try entries(in: path).map(\.name)
    }

    /// What is in a directory, in the byte order of the names.
    ///
    /// - Throws: ``WorkspaceError`` when it is not there or cannot be read.
    static func entries(in path: String) throws(WorkspaceError) -> [DirectoryEntry] {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<dirent>?>?
        // The order of `alphasort` would be the locale's.
        let count = scandir(path, &list, nil) { left, right in
            guard let left = left?.pointee, let right = right?.pointee else { return 0 }
            return left.withName { left in right.withName { strcmp(left, $0) } }
        }
        guard count >= 0, let list else { throw WorkspaceError(errno, path: path) }
        defer { free(list) }
        var entries: [DirectoryEntry] = []
        entries.reserveCapacity(Int(count))
        for entry in UnsafeBufferPointer(start: list, count: Int(count)) {
            guard let entry else { continue }
            defer { free(entry) }
            let name = UnsafePointer(entry).withName { String(cString: $0) }
            guard name != ".", name != ".." else { continue }
            let kind =
                DirectoryEntry.Kind(type: entry.pointee.d_type)
                ?? DirectoryEntry.Kind(ofPath: "\(path)/\(name)")
            entries.append(DirectoryEntry(name: name, kind: kind))
        }
        return entries
    }
}

/// A name in a directory, and what it is the name of.
struct DirectoryEntry {
    enum Kind {
        case directory, file, link, other

        /// What a file system says of an entry; nil from one that does not.
        fileprivate init?(type: UInt8) {
            switch Int(type) {
            case Int(DT_UNKNOWN): return nil
            case Int(DT_DIR): self = .directory
            case Int(DT_REG): self = .file
            case Int(DT_LNK): self = .link
            default: self = .other
            }
        }

        /// What is at a path.
        fileprivate init(ofPath path: String) {
            var status = stat()
            guard lstat(path, &status) == 0 else {
                self = .other
                return
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: self = .directory
            case S_IFREG: self = .file
            case S_IFLNK: self = .link
            default: self = .other
            }
        }
    }

    let name: String
    let kind: Kind
}

extension UnsafePointer<dirent> {
    /// Calls a function with the name, which is no copy.
    fileprivate func withName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        withUnsafePointer(to: &UnsafeMutablePointer(mutating: self).pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256, body)
        }
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
