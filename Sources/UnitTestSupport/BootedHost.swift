import Foundation

/// A container in which a real systemd of one release has booted.
///
/// `Tests/run` boots all releases before it runs the tests and leaves a description of each in the
/// folder that `UNITSMITH_HOSTS` names. All tests of a run share the hosts, so a test names what it
/// makes there so that no other test uses the name, and takes it away again.
public struct BootedHost: Sendable {
    /// The releases that `Tests/run` boots, oldest first.
    public static let releases = [247, 252, 257, 262]

    /// The release of systemd, such as 252.
    public let version: Int
    /// The process that is PID 1 inside the host, as numbered outside.
    public let pid: Int32

    /// What `systemctl is-system-running` said when it had booted to its end, before any test.
    public let stateAtBoot: String

    /// The address of the host's system bus, for a client outside.
    public var busAddress: String { "unix:path=\(outsideRoot)/run/dbus/system_bus_socket" }

    /// The host's file system, seen from outside.
    ///
    /// An absolute symbolic link on the way leads out of it, into the machine's own file system:
    /// use ``run(_:input:environment:)`` for paths that are not of the test's making.
    public var outsideRoot: String { "/proc/\(pid)/root" }

    /// All booted hosts, oldest release first.
    ///
    /// - Returns: One host for each of ``releases``.
    /// - Throws: ``BootedHostError`` when one is not there.
    public static func all() throws(BootedHostError) -> [BootedHost] {
        var hosts: [BootedHost] = []
        for release in releases { hosts.append(try BootedHost(release)) }
        return hosts
    }

    /// The control group of the host's PID 1, in which commands run.
    let group: String

    /// Finds the host of one release.
    ///
    /// - Parameter release: One of ``releases``.
    /// - Throws: ``BootedHostError/notBooted(release:)`` when it is not there.
    public init(_ release: Int) throws(BootedHostError) {
        guard let folder = ProcessInfo.processInfo.environment["UNITSMITH_HOSTS"],
            let text = try? String(contentsOfFile: "\(folder)/\(release)", encoding: .utf8)
        else { throw .notBooted(release: release) }
        let pairs = text.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1) }
        let values = Dictionary(
            pairs.filter { $0.count == 2 }.map { ($0[0], String($0[1])) },
            uniquingKeysWith: { $1 })
        guard let pid = values["pid"].flatMap({ Int32($0) }), let group = values["group"],
            FileManager.default.fileExists(atPath: "/proc/\(pid)/root/run/dbus/system_bus_socket")
        else { throw .notBooted(release: release) }
        version = release
        self.pid = pid
        self.group = group
        stateAtBoot = values["state"].map { String($0) } ?? ""
    }
}

extension BootedHost {
    /// A host that is not there, to try on who is let in to one; no other test wants it.
    init(standIn version: Int) {
        self.version = version
        pid = 0
        stateAtBoot = ""
        group = ""
    }
}

extension BootedHost: CustomStringConvertible {
    /// The release in words, as failures print it.
    public var description: String { "systemd \(version)" }
}

/// Why a test could not use a booted host.
public enum BootedHostError: Error, Equatable {
    /// No host of this release has been booted for this process.
    case notBooted(release: Int)
    /// A command inside the host could not be started, or did not end in time.
    case notRun(release: Int, command: [String], reason: String)
    /// A command inside the host failed that had to succeed.
    case failed(release: Int, command: [String], status: Int32, errors: String)
    /// A file cannot be verified under this name, since it is no unit name.
    case notAUnitName(String)
}

extension BootedHostError: CustomStringConvertible {
    /// One sentence: what could not be done, why, and what to do about it.
    public var description: String {
        switch self {
        case .notBooted(let release):
            "no systemd \(release) is booted for this process: run all tests with "
                + "\"bash Tests/run\", or some with \"bash Tests/run -- swift test --filter NAME\""
        case .notRun(let release, let command, let reason):
            "systemd \(release): \"\(command.joined(separator: " "))\" did not run: \(reason)"
        case .failed(let release, let command, let status, let errors):
            "systemd \(release): \"\(command.joined(separator: " "))\" ended with status "
                + "\(status): \(errors)"
        case .notAUnitName(let name):
            "\"\(name)\" cannot be verified: it is no unit name with a known suffix"
        }
    }
}
