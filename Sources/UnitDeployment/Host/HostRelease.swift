import Glibc
public import SystemdBus
import UnitModel
public import UnitValues

/// Which release of systemd a host or an image has.
public enum HostRelease {
    /// The release of a running manager.
    public static func release(of manager: SystemdManager) async -> SystemdVersion {
        release(named: await manager.version)
    }

    /// The release that a manager names, such as `252.39-1~deb12u1` or `v257-rc1`.
    static func release(named version: String) -> SystemdVersion {
        let digits = version.drop { !$0.isNumber }.prefix { $0.isNumber }
        return Int(digits).map { SystemdVersion($0) } ?? newest
    }

    /// The release that is installed in an image.
    ///
    /// The library that systemd's programs share has the release in its name:
    /// `libsystemd-shared-252.so`. Without one, the newest release that is known is assumed.
    ///
    /// - Parameter root: The folder of the image.
    /// - Returns: Its release.
    public static func release(ofImage root: String) -> SystemdVersion {
        let library = "/systemd/libsystemd-shared-*.so"
        for folder in ["/usr/lib", "/lib", "/usr/lib64", "/usr/lib/*-linux-*"] {
            for path in matches(root + folder + library) {
                let name = path.split(separator: "/").last ?? ""
                let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
                if let number = Int(digits) { return SystemdVersion(number) }
            }
        }
        return newest
    }

    private static var newest: SystemdVersion { TargetSelection.recorded.last ?? 262 }

    private static func matches(_ pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, GLOB_NOSORT, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { index in
            result.gl_pathv[index].map { String(cString: $0) }
        }
    }
}
