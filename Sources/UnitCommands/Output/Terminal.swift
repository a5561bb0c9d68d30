import Glibc
import SystemPackage

/// One of the streams that a person or a program reads.
struct Terminal: Sendable {
    static let standardOutput = Terminal(descriptor: .standardOutput)
    static let standardError = Terminal(descriptor: .standardError)

    private let descriptor: FileDescriptor

    private init(descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Whether a person sits in front of it.
    var isInteractive: Bool { isatty(descriptor.rawValue) == 1 }

    /// Whether text on it may carry colours: only on a terminal, and only
    /// while neither `NO_COLOR` nor `TERM=dumb` asks for none.
    var takesColor: Bool {
        guard isInteractive else { return false }
        if let refusal = getenv("NO_COLOR"), refusal.pointee != 0 { return false }
        guard let terminal = getenv("TERM") else { return false }
        return String(cString: terminal) != "dumb"
    }

    /// Writes text whole.
    ///
    /// When that fails, as on a full disk, says so and ends
    /// the program: output that is cut off must not look complete.
    func write(_ text: String) {
        write(bytes: text.utf8)
    }

    /// Writes bytes whole, as ``write(_:)`` does text.
    func write(bytes: some Collection<UInt8>) {
        let written: Void? = bytes.withContiguousStorageIfAvailable(write)
        if written == nil { Array(bytes).withUnsafeBufferPointer(write) }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        do {
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                rest = UnsafeRawBufferPointer(rebasing: rest[(try descriptor.write(rest))...])
            }
        } catch {
            let reason = (error as? Errno)?.description ?? "unknown error"
            let message = "unitsmith: cannot write the output: \(reason)\n"
            _ = try? FileDescriptor.standardError.writeAll(message.utf8)
            exit(ExitStatus.couldNotRun.rawValue)
        }
    }
}
