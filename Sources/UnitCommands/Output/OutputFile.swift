import Glibc
import SystemPackage

/// A file that takes a report instead of standard output.
struct OutputFile {
    let path: String

    /// Writes bytes whole, over what the file held.
    ///
    /// - Throws: ``OutputFileError`` with the reason.
    func write(_ bytes: [UInt8]) throws(OutputFileError) {
        do {
            // Without O_NONBLOCK, opening a FIFO that nobody reads would wait for ever.
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly,
                options: [.create, .truncate, .closeOnExec, .nonBlocking],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            defer { try? file.close() }
            // A reader that is slow must be waited for, though.
            _ = fcntl(file.rawValue, F_SETFL, fcntl(file.rawValue, F_GETFL) & ~O_NONBLOCK)
            _ = try file.writeAll(bytes)
        } catch {
            throw OutputFileError(path: path, errno: error as? Errno ?? .ioError)
        }
    }
}

/// Why a report could not be written to its file.
struct OutputFileError: Error, CustomStringConvertible {
    let path: String
    let errno: Errno

    var description: String {
        let reason =
            errno == .noSuchAddressOrDevice
            ? "it is a pipe that nobody reads, or no device" : errno.description.lowercased()
        return "\(path): cannot write the report: \(reason)"
    }
}
