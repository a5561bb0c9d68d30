import Glibc

/// What a child process left behind when it ended.
public struct ChildResult: Sendable, Equatable {
    /// The exit status; 128 plus the signal's number when a signal ended the child, as in a shell.
    public let status: Int32
    /// Everything written to standard output.
    public let stdout: [UInt8]
    /// Everything written to standard error.
    public let stderr: [UInt8]

    /// A result with texts for outputs, to compare with.
    ///
    /// - Parameters:
    ///   - status: The exit status.
    ///   - output: Everything written to standard output.
    ///   - errors: Everything written to standard error.
    public init(status: Int32, output: String, errors: String) {
        self.init(status: status, stdout: Array(output.utf8), stderr: Array(errors.utf8))
    }

    init(status: Int32, stdout: [UInt8], stderr: [UInt8]) {
        self.status = status
        self.stdout = stdout
        self.stderr = stderr
    }

    /// Standard output as text, with malformed UTF-8 replaced.
    public var output: String { String(decoding: stdout, as: UTF8.self) }

    /// Standard error as text, with malformed UTF-8 replaced.
    public var errors: String { String(decoding: stderr, as: UTF8.self) }
}

/// A child process that could not be started.
public struct ChildError: Error, CustomStringConvertible {
    /// What was being done, with the program's name.
    public let operation: String
    /// The `errno` of the call that failed.
    public let code: Int32

    /// What was being done and why it failed.
    public var description: String { "\(operation): \(String(cString: strerror(code)))" }
}

/// Runs a program to its end.
///
/// Standard output and standard error go to unlinked files rather than pipes, so that a child that
/// writes much to one of them cannot wait for a reader of the other.
///
/// - Parameters:
///   - arguments: The program, looked up in this process's `PATH`, and its arguments.
///   - environment: The child's whole environment.
///   - input: What the child reads from standard input.
///   - patience: How long it may take; after that it is killed, so that no test waits for ever.
/// - Returns: The child's status and what it wrote.
/// - Throws: ``ChildError`` when the program cannot be started or has to be killed; ending with a
///   status other than 0 is not an error here.
public func runChild(
    _ arguments: [String], environment: [String: String], input: [UInt8] = [],
    patience: Duration = .seconds(300)
) throws(ChildError) -> ChildResult {
    let stdin = try ScratchFile()
    let stdout = try ScratchFile()
    let stderr = try ScratchFile()
    try stdin.fill(input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [stdin, stdout, stderr].enumerated() {
        posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(number))
    }
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
        environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + variables).forEach { free($0) } }

    var pid: pid_t = 0
    let code = posix_spawnp(&pid, arguments[0], &actions, nil, &argv, &variables)
    guard code == 0 else {
        throw ChildError(operation: "starting \"\(arguments[0])\"", code: code)
    }
    let status = try exitStatus(of: pid, named: arguments[0], patience)
    return ChildResult(status: status, stdout: stdout.contents(), stderr: stderr.contents())
}

private func exitStatus(
    of pid: pid_t, named name: String, _ patience: Duration
) throws(ChildError) -> Int32 {
    let end = ContinuousClock.now + patience
    var status: Int32 = 0
    var pause: UInt32 = 200
    while true {
        let ended = waitpid(pid, &status, WNOHANG)
        if ended == pid { break }
        guard ended == 0 || errno == EINTR else {
            throw ChildError(operation: "waiting for \"\(name)\"", code: errno)
        }
        guard ContinuousClock.now < end else {
            kill(pid, SIGKILL)
            waitpid(pid, &status, 0)
            throw ChildError(operation: "waiting for \"\(name)\", killed now", code: ETIMEDOUT)
        }
        usleep(pause)
        pause = min(pause * 2, 5000)
    }
    // The macros of wait(2) are not imported: the low seven bits are the signal, 0 when none.
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
}

/// A file without a name, gone with its descriptor.
private final class ScratchFile {
    let descriptor: Int32

    init() throws(ChildError) {
        var template = Array("/tmp/unitsmith-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw ChildError(operation: "making a temporary file", code: errno)
        }
        unlink(&template)
        // Children that another thread starts have no use for it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    func fill(_ bytes: [UInt8]) throws(ChildError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            guard count >= 0 else {
                throw ChildError(operation: "writing a temporary file", code: errno)
            }
            written += count
        }
        lseek(descriptor, 0, SEEK_SET)
    }

    func contents() -> [UInt8] {
        let size = max(Int(lseek(descriptor, 0, SEEK_END)), 0)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = 0
            while count < size {
                let read = pread(
                    descriptor, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
                guard read > 0 else { break }
                count += read
            }
        }
    }
}
