import Glibc

/// Where units are installed: for which manager, for how long, and on which file system.
public struct DeploymentPlace: Hashable, Sendable {
    /// Which manager is to read the units.
    public enum Manager: String, Sendable {
        /// The system manager.
        case system
        /// The manager of the user who asks.
        case user
    }

    /// Which manager is to read the units.
    public let manager: Manager

    /// Whether they are to be gone with the next boot.
    public let isRuntime: Bool

    /// The folder of an image whose manager does not run; nil for this host.
    public let root: String?

    /// The folder that unit files and links are put into, as the host names it.
    public let unitFolder: String

    /// The folder with the records of deployments.
    public let stateFolder: String

    let tree: HostTree

    /// The folder of a user's own below which that of the units lies; nil for system units.
    private let userFolder: String?

    /// The place for system units, on this host or in an image.
    ///
    /// - Parameters:
    ///   - isRuntime: Whether they are to be gone with the next boot.
    ///   - root: The folder of an image; nil for this host.
    public init(isRuntime: Bool = false, root: String? = nil) {
        manager = .system
        userFolder = nil
        self.isRuntime = isRuntime
        self.root = root
        unitFolder = isRuntime ? "/run/systemd/system" : "/etc/systemd/system"
        stateFolder = isRuntime ? "/run/unitsmith" : "/var/lib/unitsmith"
        var prefix = root ?? ""
        while prefix.hasSuffix("/") { prefix.removeLast() }
        tree = HostTree(root: prefix, bases: root == nil ? ["/var/lib", "/run"] : [])
    }

    /// The place for the units of the user who asks.
    ///
    /// - Parameters:
    ///   - environment: Where `HOME`, `XDG_CONFIG_HOME`, `XDG_STATE_HOME` and `XDG_RUNTIME_DIR`
    ///     are looked up.
    ///   - isRuntime: Whether they are to be gone with the next boot.
    /// - Throws: ``DeploymentError/noHome(variable:)`` when it does not tell the folders.
    public init(
        userWith environment: [String: String], isRuntime: Bool = false
    ) throws(DeploymentError) {
        func folder(_ variable: String, below home: String) throws(DeploymentError) -> String {
            if let folder = Self.absolute(environment[variable]) { return folder }
            guard !home.isEmpty, let base = Self.absolute(environment["HOME"]) else {
                throw .noHome(variable: home.isEmpty ? variable : "HOME")
            }
            return base + "/" + home
        }
        manager = .user
        self.isRuntime = isRuntime
        root = nil
        let (units, state) =
            isRuntime
            ? (try folder("XDG_RUNTIME_DIR", below: ""), try folder("XDG_RUNTIME_DIR", below: ""))
            : (
                try folder("XDG_CONFIG_HOME", below: ".config"),
                try folder("XDG_STATE_HOME", below: ".local/state")
            )
        userFolder = units
        unitFolder = units + "/systemd/user"
        stateFolder = state + "/unitsmith"
        tree = HostTree(bases: [units, state])
    }

    private static func absolute(_ path: String?) -> String? {
        guard var path, path.hasPrefix("/"), path.count > 1 else { return nil }
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The folders in which the manager looks for units, the one that wins first.
    var searchPath: [String] {
        let shared = ["/usr/local/lib/systemd/", "/usr/lib/systemd/", "/lib/systemd/"]
        switch manager {
        case .system:
            return ["/etc/systemd/system", "/run/systemd/system"] + shared.map { $0 + "system" }
        case .user:
            return [unitFolder, "/etc/systemd/user", "/run/systemd/user"]
                + shared.map { $0 + "user" }
        }
    }

    /// Makes the folder that every user has sooner or later, such as `~/.config`, when it is missing.
    func prepare() throws(DeploymentError) {
        guard let userFolder else { return }
        _ = try tree.folder(userFolder, makingFolders: 0o700)
    }

    /// The options of the program that name this place, each after a blank.
    var optionWords: String {
        (manager == .user ? " --user" : "") + (isRuntime ? " --runtime" : "")
            + (root.map { " --root \($0)" } ?? "")
    }

    /// The path of a unit file or drop-in that is installed here.
    func path(of name: String) -> String { unitFolder + "/" + name }
}
