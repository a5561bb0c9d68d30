import Glibc
import SystemPackage

/// Keeps two deployments on one host from mixing, until it is released or the process ends.
struct DeploymentLock: ~Copyable {
    private let descriptor: Int32

    deinit { if descriptor >= 0 { close(descriptor) } }

    private init(adopting descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Waits for the lock.
    ///
    /// - Parameters:
    ///   - tree: The host.
    ///   - path: The folder with the records.
    ///   - patience: How long to wait.
    ///   - waiting: Called once, with who holds it, when it has to be waited for.
    /// - Returns: The lock, which is released with it.
    /// - Throws: ``DeploymentError/locked(path:holder:seconds:)`` when it was not released in time.
    static func acquire(
        in tree: HostTree, path: String, patience: Duration, waiting: (String) -> Void
    ) async throws(DeploymentError) -> DeploymentLock {
        let lockPath = path + "/lock"
        guard let folder = try tree.folder(path, makingFolders: 0o755) else {
            throw .system(.write, path: path, code: ENOENT)
        }
        // Closed in a child that is started meanwhile, which would hold it for ever otherwise.
        let lock = DeploymentLock(
            adopting: openat(
                folder.descriptor, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600))
        let descriptor = lock.descriptor
        guard descriptor >= 0 else { throw .system(.write, path: lockPath, code: errno) }
        let deadline = ContinuousClock.now + patience
        var hasSaid = false
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR else {
                throw .system(.write, path: lockPath, code: code)
            }
            let holder = Self.holder(descriptor)
            if !hasSaid { waiting(holder) }
            hasSaid = true
            guard ContinuousClock.now < deadline, !Task.isCancelled else {
                throw .locked(
                    path: lockPath, holder: holder, seconds: patience.components.seconds)
            }
            try? await Task.sleep(for: .milliseconds(50))
        }
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
        return lock
    }

    /// Who holds the lock, for a message.
    private static func holder(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        guard let process = text.split(separator: "\n").first.flatMap({ Int($0) }) else {
            return "another process"
        }
        return "process \(process)"
    }
}
