import Glibc

/// An open folder of the host, in which names are looked up without following links.
///
/// Holding the descriptor, and not the path, means that nobody can put another folder in its place
/// between two steps.
struct HostFolder: ~Copyable {
    /// The path, as messages name it.
    let path: String

    let descriptor: Int32

    init(adopting descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// The path of something in the folder.
    func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

    /// Throws what the last call of the C library said when its result is negative.
    private func check(
        _ result: Int32, _ operation: DeploymentError.Operation, _ name: String
    ) throws(DeploymentError) {
        guard result >= 0 else { throw .system(operation, path: path(of: name), code: errno) }
    }

    // MARK: Names

    /// Gives an entry another name, in place of whatever has that name.
    func rename(_ name: String, to newName: String) throws(DeploymentError) {
        try check(renameat(descriptor, name, descriptor, newName), .write, newName)
    }

    /// Gives a file a second name; false where the file system cannot.
    func keep(_ name: String, as second: String) throws(DeploymentError) -> Bool {
        try remove(second)
        if linkat(descriptor, name, descriptor, second, 0) == 0 { return true }
        if errno == ENOSPC || errno == EDQUOT || errno == EROFS {
            throw .system(.write, path: path(of: name), code: errno)
        }
        return false
    }

    /// Makes a symbolic link.
    func makeLink(_ name: String, to target: String) throws(DeploymentError) {
        try check(symlinkat(target, descriptor, name), .write, name)
    }

    /// Makes a folder.
    func makeFolder(_ name: String, mode: mode_t) throws(DeploymentError) {
        try check(mkdirat(descriptor, name, mode), .write, name)
        // The mask of the process does not decide what systemd may read.
        try check(fchmodat(descriptor, name, mode, 0), .write, name)
    }

    /// Removes a file or link; nothing happens when it is not there.
    func remove(_ name: String) throws(DeploymentError) {
        guard unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
        let code = errno
        // Where nothing can be written, this is said of names that are not there as well.
        if code == EROFS, try entry(name) == .absent { return }
        throw .system(.remove, path: path(of: name), code: code)
    }

    /// Makes sure that names can be added and taken away here.
    func checkWritable() throws(DeploymentError) {
        guard faccessat(descriptor, ".", W_OK, AT_EACCESS) != 0 else { return }
        throw .system(.write, path: path, code: errno)
    }

    /// Removes a folder that is empty; one that is not, or is not there, stays as it is.
    func removeFolder(_ name: String) throws(DeploymentError) {
        guard unlinkat(descriptor, name, AT_REMOVEDIR) != 0 else { return }
        if [ENOENT, ENOTEMPTY, EEXIST].contains(errno) { return }
        throw .system(.remove, path: path(of: name), code: errno)
    }

    /// The names in the folder, in byte order.
    func names() throws(DeploymentError) -> [String] {
        // closedir(3) closes the descriptor that it is given.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            throw .system(.read, path: path, code: errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Waits until the names of the folder are on the disk.
    func sync() throws(DeploymentError) {
        guard fsync(descriptor) != 0, errno != EINVAL else { return }
        throw .system(.write, path: path, code: errno)
    }
}
