/// The directories that a manager looks for units in, the strongest first, as
/// systemd.unit(5) lists them.
public struct UnitSearchPath: Hashable, Sendable {
    /// The directories, as the manager names them.
    public let directories: [String]

    /// What `/` is to the manager: an empty text for the machine itself, or the path of
    /// another system's root directory.
    public let root: String

    /// Directories below a root.
    public init(_ directories: [String], root: String = "") {
        self.directories = directories
        var root = root
        while root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    /// Where the system manager looks.
    public static func system(root: String = "") -> UnitSearchPath {
        UnitSearchPath(
            [
                "/etc/systemd/system.control", "/run/systemd/system.control",
                "/run/systemd/transient", "/run/systemd/generator.early", "/etc/systemd/system",
                "/etc/systemd/system.attached", "/run/systemd/system",
                "/run/systemd/system.attached", "/run/systemd/generator",
                "/usr/local/lib/systemd/system", "/lib/systemd/system", "/usr/lib/systemd/system",
                "/run/systemd/generator.late",
            ], root: root)
    }

    /// Where a user's manager looks.
    ///
    /// - Parameters:
    ///   - home: The user's home directory.
    ///   - runtime: What `XDG_RUNTIME_DIR` says, where it is known.
    ///   - root: What `/` is to the manager.
    /// - Returns: The directories that systemd has for the user, whether they are there or not.
    public static func user(
        home: String, runtime: String? = nil, root: String = ""
    ) -> UnitSearchPath {
        let configuration = home + "/.config/systemd"
        func below(_ names: String...) -> [String] {
            runtime.map { folder in names.map { "\(folder)/systemd/\($0)" } } ?? []
        }
        return UnitSearchPath(
            [configuration + "/user.control"] + below("user.control", "transient")
                + below("generator.early")
                + [configuration + "/user", configuration + "/user.attached", "/etc/systemd/user"]
                + below("user", "user.attached")
                + ["/run/systemd/user"] + below("generator")
                + [
                    home + "/.local/share/systemd/user", "/usr/local/share/systemd/user",
                    "/usr/share/systemd/user", "/usr/local/lib/systemd/user",
                    "/usr/lib/systemd/user",
                ] + below("generator.late"), root: root)
    }

    /// The path of a manager's file for a program of this machine.
    func onMachine(_ path: String) -> String { root + path }
}
