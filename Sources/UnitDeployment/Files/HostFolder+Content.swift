import CLinux
import Glibc
import SystemPackage

extension HostFolder {
    /// The largest file that is read: systemd gives up at a line of 1 MiB.
    static let sizeLimit = 16 << 20

    /// What a name stands for.
    func entry(_ name: String) throws(DeploymentError) -> HostEntry {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return .absent }
            throw .system(.read, path: path(of: name), code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(try file(name))
        case S_IFLNK: return .link(target: try target(of: name))
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// A regular file, which is not a link.
    private func file(_ name: String) throws(DeploymentError) -> HostFile {
        let raw = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard raw >= 0 else { throw .system(.read, path: path(of: name), code: errno) }
        let file = FileDescriptor(rawValue: raw)
        defer { try? file.close() }
        var status = stat()
        guard fstat(raw, &status) == 0, status.st_size <= Self.sizeLimit else {
            throw .tooLarge(path: path(of: name))
        }
        do {
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: max(4096, Int(status.st_size) + 1))
            while true {
                let count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
                guard count > 0 else { break }
                bytes += chunk[..<count]
                guard bytes.count <= Self.sizeLimit else {
                    throw DeploymentError.tooLarge(path: path(of: name))
                }
            }
            var result = HostFile(bytes: bytes, mode: status.st_mode & 0o7777)
            result.owner = HostFile.Owner(user: status.st_uid, group: status.st_gid)
            result.modified =
                Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
            return result
        } catch {
            throw .wrapping(error, .read, path: path(of: name))
        }
    }

    private func target(of name: String) throws(DeploymentError) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlinkat(descriptor, name, &buffer, Int(PATH_MAX))
        guard count >= 0 else { throw .system(.read, path: path(of: name), code: errno) }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a whole file under a name that is not used, and waits until it is on the disk.
    ///
    /// It takes the security label of the file that it is going to replace. A file that replaces
    /// none gets the label that the policy has for new files of the folder, which is that of unit
    /// files, since it is made in the folder and not moved into it.
    func write(
        _ file: HostFile, to name: String, replacing replaced: String? = nil
    ) throws(DeploymentError) {
        try remove(name)
        let shown = replaced ?? name
        let raw = openat(
            descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard raw >= 0 else { throw .system(.write, path: path(of: shown), code: errno) }
        let descriptor = FileDescriptor(rawValue: raw)
        do {
            defer { try? descriptor.close() }
            _ = try descriptor.writeAll(file.bytes)
            try settle(raw, as: file)
            if let replaced { copyLabel(of: replaced, to: raw) }
            guard fsync(raw) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            try? remove(name)
            throw .wrapping(error, .write, path: path(of: shown))
        }
    }

    /// Gives an open file the owner, mode and time that it is to have.
    private func settle(_ raw: Int32, as file: HostFile) throws {
        if let owner = file.owner, fchown(raw, owner.user, owner.group) != 0, geteuid() == 0 {
            throw Errno(rawValue: errno)
        }
        guard fchmod(raw, file.mode) == 0 else { throw Errno(rawValue: errno) }
        guard let modified = file.modified else { return }
        let time = timespec(
            tv_sec: Int(modified / 1_000_000_000), tv_nsec: Int(modified % 1_000_000_000))
        guard futimens(raw, [time, time]) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Where there is SELinux, the label is an attribute; elsewhere there is none to copy.
    private func copyLabel(of name: String, to raw: Int32) {
        let attribute = "security.selinux"
        let old = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard old >= 0 else { return }
        defer { close(old) }
        var label = [UInt8](repeating: 0, count: 4096)
        let count = fgetxattr(old, attribute, &label, label.count)
        guard count > 0 else { return }
        // A policy that forbids it has already labelled the new file as it wants it.
        _ = fsetxattr(raw, attribute, label, count, 0)
    }
}
