import CLinux
import Glibc
import SystemPackage

/// The new text of a file, under a name of its own beside it.
struct Draft: ~Copyable {
    private let path: String
    private let name: String
    private let folder: String
    private let descriptor: FileDescriptor

    /// A new file in the folder of another; its name ends in nothing that systemd reads.
    init(beside path: String) throws(WorkspaceError) {
        let slash = path.lastIndex(of: "/")
        folder = slash.map { String(path[...$0]) } ?? "./"
        var template = Array((folder + ".unitsmith-XXXXXX").utf8CString)
        let number = mkstemp(&template)
        guard number >= 0 else {
            throw .failed(operation: "write into its folder", path: path, code: errno)
        }
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        descriptor = FileDescriptor(rawValue: number)
        name = template.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
        self.path = path
    }

    deinit { try? descriptor.close() }

    /// Takes the text.
    func fill(_ bytes: [UInt8]) throws(WorkspaceError) {
        do {
            _ = try descriptor.writeAll(bytes)
        } catch {
            throw failure("write it", (error as? Errno)?.rawValue ?? EIO)
        }
    }

    /// Takes over owner, mode and extended attributes of a file.
    func takeOver(_ original: String, _ status: stat) throws(WorkspaceError) {
        if status.st_uid != geteuid() || status.st_gid != getegid() {
            guard fchown(descriptor.rawValue, status.st_uid, status.st_gid) == 0 else {
                throw failure("keep its owner", errno)
            }
        }
        // After the owner, since changing that may clear bits of the mode.
        guard fchmod(descriptor.rawValue, status.st_mode & 0o7777) == 0 else {
            throw failure("keep its mode", errno)
        }
        for attribute in ExtendedAttributes.names(of: original) {
            guard ExtendedAttributes.copy(attribute, from: original, to: descriptor.rawValue) else {
                throw failure("keep its extended attribute \(attribute)", errno)
            }
        }
    }

    /// Becomes the file, once it is on the disk.
    func rename(to path: String) throws(WorkspaceError) {
        guard fsync(descriptor.rawValue) == 0 else { throw failure("write it", errno) }
        guard Glibc.rename(name, path) == 0 else { throw failure("replace it", errno) }
        // The name is on the disk when its folder is; where that cannot be flushed, as
        // on some network file systems, the file is complete all the same.
        if let folder = try? FileDescriptor.open(
            FilePath(folder), .readOnly, options: [.closeOnExec, .directory])
        {
            fsync(folder.rawValue)
            try? folder.close()
        }
    }

    /// Goes away.
    func remove() {
        unlink(name)
    }

    private func failure(_ operation: String, _ code: Int32) -> WorkspaceError {
        .failed(operation: operation, path: path, code: code)
    }
}

/// What file systems keep beside a file's mode: labels, access lists, notes of users.
private enum ExtendedAttributes {
    /// The names of a file's attributes; none where the file system has no such thing.
    static func names(of path: String) -> [String] {
        let size = llistxattr(path, nil, 0)
        guard size > 0 else { return [] }
        var buffer = [CChar](repeating: 0, count: size)
        let count = llistxattr(path, &buffer, size)
        guard count > 0 else { return [] }
        return buffer[..<count].split(separator: 0).map {
            String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    /// Gives an open file an attribute of another; true when it has the same value then.
    static func copy(_ name: String, from path: String, to descriptor: Int32) -> Bool {
        let size = lgetxattr(path, name, nil, 0)
        guard size >= 0 else { return false }
        var value = [UInt8](repeating: 0, count: size)
        guard lgetxattr(path, name, &value, size) == size else { return false }
        var present = [UInt8](repeating: 0, count: size)
        if fgetxattr(descriptor, name, &present, size) == size, present == value { return true }
        return fsetxattr(descriptor, name, value, size, 0) == 0
    }
}
