import Foundation
import Glibc
import UnitTestSupport

/// A real sshd on loopback whose logins end up inside a booted host, with keys that are gone after
/// the test.
final class SSHServer {
    /// What `-H` takes.
    let address: String
    /// Variables with which `ssh` is OpenSSH's, told of the keys.
    let environment: [String: String]
    private let folder: ScratchFolder

    /// Starts it and waits until it lets somebody in.
    init(into host: BootedHost) async throws {
        let port = try Self.freePort()
        folder = try ScratchFolder()
        address = "root@127.0.0.1:\(port)"
        environment = ["PATH": "\(folder.path)/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
        try FileManager.default.createDirectory(
            atPath: "/run/sshd", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755])
        for name in ["host", "user"] {
            try Self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path(name)])
        }
        try writeConfiguration(port, host)
        // It goes to the background by itself once it listens.
        try Self.run(["/usr/sbin/sshd", "-E", path("log"), "-f", path("sshd_config")])
        try await awaitLogin()
    }

    deinit {
        let text = try? String(contentsOfFile: path("pid"), encoding: .utf8)
        guard let pid = text.flatMap({ pid_t($0.dropLast()) }) else { return }
        kill(pid, SIGTERM)
    }

    private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

    private func writeConfiguration(_ port: UInt16, _ host: BootedHost) throws {
        let userKey = try String(contentsOfFile: path("user.pub"), encoding: .utf8)
        let hostKey = try String(contentsOfFile: path("host.pub"), encoding: .utf8)
        try folder.write(userKey, to: "authorized_keys")
        try folder.write("[127.0.0.1]:\(port) \(hostKey)", to: "known_hosts")
        try writeProgram(
            "exec nsenter --target=\(host.pid) --mount --pid --net --uts --ipc --cgroup -- "
                + "sh -c \"$SSH_ORIGINAL_COMMAND\"", to: "enter")
        try folder.write(
            """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(path("host"))
            AuthorizedKeysFile \(path("authorized_keys"))
            AuthenticationMethods publickey
            PermitRootLogin prohibit-password
            ForceCommand \(path("enter"))
            PidFile \(path("pid"))
            StrictModes no
            UsePAM no

            """, to: "sshd_config")
        try folder.write(
            """
            IdentityFile \(path("user"))
            IdentitiesOnly yes
            UserKnownHostsFile \(path("known_hosts"))
            StrictHostKeyChecking yes
            BatchMode yes

            """, to: "ssh_config")
        try writeProgram("exec /usr/bin/ssh -F \(path("ssh_config")) \"$@\"", to: "bin/ssh")
    }

    private func writeProgram(_ command: String, to name: String) throws {
        let program = try folder.write("#!/bin/sh\n\(command)\n", to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    private func awaitLogin() async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        var result: ChildResult
        repeat {
            try await Task.sleep(for: .milliseconds(50))
            let words = address.split(separator: ":").map(String.init)
            result = try runChild(
                [path("bin/ssh"), "-p", words[1], words[0], "true"], environment: environment)
        } while result.status != 0 && ContinuousClock.now < deadline
        guard result.status == 0 else {
            let log = (try? String(contentsOfFile: path("log"), encoding: .utf8)) ?? ""
            throw SSHServerError(text: "nobody can log in: \(result.errors)\(log)")
        }
    }

    private static func run(_ command: [String]) throws {
        let result = try runChild(command, environment: ["PATH": "/usr/bin:/bin"])
        guard result.status == 0 else {
            throw SSHServerError(text: "\(command[0]): \(result.errors)")
        }
    }

    /// A port of loopback that nobody listens on.
    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0
                    ? getsockname(descriptor, pointer, &length) : -1
            }
        }
        guard status == 0 else { throw SSHServerError(text: "no port is free: errno \(errno)") }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// Why there is no sshd.
struct SSHServerError: Error {
    let text: String
}
