/// Where a manager keeps what its units own, `file-hierarchy(7)`.
struct ManagerFolders {
    let version: SystemdVersion
    let manager: ManagerScope

    /// The home of the manager's user; only a user's manager keeps things there.
    let home: String

    /// The number of the manager's user.
    let userID: String

    /// `%C`, for caches.
    var cache: String { manager == .system ? "/var/cache" : home + "/.cache" }

    /// `%D`, for data that is shared.
    var data: String { manager == .system ? "/usr/share" : home + "/.local/share" }

    /// `%E`, for configuration.
    var configuration: String { manager == .system ? "/etc" : home + "/.config" }

    /// `%S`, for state; a user's was kept among the configuration until 254.
    var state: String {
        guard manager == .user else { return "/var/lib" }
        return version < 254 ? configuration : home + "/.local/state"
    }

    /// `%L`, for logs.
    var logs: String { manager == .system ? "/var/log" : state + "/log" }

    /// `%t`, for what is gone after the next boot.
    var runtime: String { manager == .system ? "/run" : "/run/user/" + userID }

    /// `%Y`, for unit files of the administrator.
    var units: String {
        manager == .system ? "/etc/systemd/system" : configuration + "/systemd/user"
    }
}

extension ValueContext {
    /// Where the manager keeps what its units own.
    var folders: ManagerFolders {
        ManagerFolders(
            version: version, manager: manager, home: machine.home,
            userID: machine[UInt8(ascii: "U")] ?? "0")
    }
}
