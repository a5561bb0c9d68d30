import Glibc
import SystemPackage

/// Reads the bytes of unit files without ever waiting for a pipe or a device.
public enum UnitFileReader {
    /// The most bytes that are read of one file, 64 MiB.
    ///
    /// systemd gives up at
    /// lines of 1 MiB, so nothing of this size is a unit.
    public static let sizeLimit = 64 << 20

    /// The bytes of a file; `/dev/null`, which masks a unit, has none.
    ///
    /// - Throws: ``WorkspaceError`` when there is no file, it is no regular
    ///   file, it is too large, or reading fails.
    public static func read(_ path: String) throws(WorkspaceError) -> [UInt8] {
        let descriptor: FileDescriptor
        do {
            // Without O_NONBLOCK, opening a FIFO waits for its writer.
            descriptor = try path.withCString {
                try FileDescriptor.open($0, .readOnly, options: [.closeOnExec, .nonBlocking])
            }
        } catch {
            throw openError(error, path: path)
        }
        defer { try? descriptor.close() }
        guard let size = try fileSize(of: descriptor, path: path) else { return [] }
        return try contents(of: descriptor, expecting: size, path: path)
    }

    /// All that standard input gives.
    ///
    /// - Throws: ``WorkspaceError`` when it is too large or reading fails.
    public static func readStandardInput() throws(WorkspaceError) -> [UInt8] {
        try contents(of: .standardInput, expecting: 0, path: "-")
    }

    private static func openError(_ error: any Error, path: String) -> WorkspaceError {
        guard let errno = error as? Errno else {
            return .failed(operation: "open it", path: path, code: EIO)
        }
        return switch errno {
        case .noSuchFileOrDirectory: .notFound(path: path)
        case .tooManySymbolicLinkLevels: .linkLoop(path: path)
        case .noSuchAddressOrDevice: .notAFile(path: path, what: "socket or device")
        default: .failed(operation: "open it", path: path, code: errno.rawValue)
        }
    }

    /// The size of a regular file; nil for `/dev/null`.
    private static func fileSize(
        of descriptor: FileDescriptor, path: String
    ) throws(WorkspaceError) -> Int? {
        var status = stat()
        guard fstat(descriptor.rawValue, &status) == 0 else {
            throw .failed(operation: "look at it", path: path, code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFCHR where isNullDevice(status): return nil
        case S_IFCHR, S_IFBLK: throw .notAFile(path: path, what: "device")
        case S_IFIFO: throw .notAFile(path: path, what: "pipe")
        case S_IFDIR: throw .notAFile(path: path, what: "directory")
        default: throw .notAFile(path: path, what: "special file")
        }
        let size = Int(status.st_size)
        guard size <= sizeLimit else { throw .tooLarge(path: path, bytes: size) }
        return size
    }

    private static func isNullDevice(_ status: stat) -> Bool {
        var null = stat()
        return stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev
    }

    private static func contents(
        of descriptor: FileDescriptor, expecting size: Int, path: String
    ) throws(WorkspaceError) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than expected: a read that leaves it free has seen the end.
        var capacity = size == 0 ? 4096 : size + 1
        do {
            while true {
                let chunk = try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                    count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
                if chunk.isEmpty || size > 0 && bytes.count == size { return bytes }
                guard bytes.count <= sizeLimit else {
                    throw WorkspaceError.tooLarge(path: path, bytes: bytes.count)
                }
                capacity = max(4096, bytes.count)
            }
        } catch let error as WorkspaceError {
            throw error
        } catch {
            let code = (error as? Errno)?.rawValue ?? EIO
            throw .failed(operation: "read it", path: path, code: code)
        }
    }
}
