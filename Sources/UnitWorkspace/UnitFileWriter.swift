import Glibc
import SystemPackage

/// Replaces the text of unit files, so that a reader sees the old text or the new
/// one, and a crash at any moment leaves one of them.
public enum UnitFileWriter {
    /// Replaces a file's text.
    ///
    /// The new text is written beside the file under a name that systemd does not read,
    /// flushed to the disk, and renamed over it. Mode, owner and extended
    /// attributes (SELinux labels, access lists) stay.
    ///
    /// - Parameters:
    ///   - path: A regular file with one name; a symbolic link is refused, since what
    ///     it leads to may belong to a package.
    ///   - expected: What the file held when it was read; a file that changed since then is
    ///     left alone.
    ///   - bytes: The new text.
    /// - Throws: ``WorkspaceError``; the file is as it was then.
    public static func replace(
        _ path: String, expecting expected: [UInt8], with bytes: [UInt8]
    ) throws(WorkspaceError) {
        let status = try status(of: path)
        let draft = try Draft(beside: path)
        do throws(WorkspaceError) {
            try draft.fill(bytes)
            try draft.takeOver(path, status)
            guard try UnitFileReader.read(path) == expected, try Self.status(of: path) == status
            else { throw WorkspaceError.changedMeanwhile(path: path) }
            try draft.rename(to: path)
        } catch {
            draft.remove()
            throw error
        }
    }

    /// The state of a file that may be replaced.
    private static func status(of path: String) throws(WorkspaceError) -> stat {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            throw errno == ENOENT
                ? .notFound(path: path)
                : .failed(operation: "look at it", path: path, code: errno)
        }
        if status.st_mode & S_IFMT == S_IFLNK {
            throw .isLink(path: path, destination: destination(of: path))
        }
        if status.st_nlink > 1 { throw .hasOtherNames(path: path) }
        return status
    }

    private static func destination(of link: String) -> String? {
        guard let resolved = realpath(link, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension stat {
    fileprivate static func == (lhs: stat, rhs: stat) -> Bool {
        lhs.st_dev == rhs.st_dev && lhs.st_ino == rhs.st_ino && lhs.st_mode == rhs.st_mode
            && lhs.st_uid == rhs.st_uid && lhs.st_gid == rhs.st_gid
    }
}
