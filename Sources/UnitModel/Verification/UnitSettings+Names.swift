import UnitCatalog
import UnitValues

extension UnitSettings {
    /// The unit's name; nil when no unit can have it.
    var unitName: UnitName? { UnitName(unit.context.unitName) }

    /// What is wrong with a unit whose name stands for a path.
    ///
    /// - Parameters:
    ///   - directive: The directive that says the path too.
    ///   - path: Its value; nil when it is left to the name.
    ///   - verb: What happens at the path, as a participle.
    /// - Returns: None when the name is right.
    func pathProblem(
        _ directive: String, _ path: AbsolutePath?, of verb: String
    ) -> [UnitProblem] {
        let name = unit.context.unitName
        guard let path else {
            guard unitName?.path == nil else { return [] }
            return problem(
                .nameWithoutPath, "the name \(name) stands for no path that could be \(verb)",
                help: "'systemd-escape --path' gives the name for a path", refusal: .error)
        }
        let expected = UnitName(path: path.text, type: unit.kind.rawValue)
        guard expected?.text != name else { return [] }
        return problem(
            .pathNotUnitName, "\(directive)=\(path) does not match the name of the unit",
            help: expected.map { "a unit for that path has to be named \($0)" },
            at: value(directive))
    }
}

/// Where systemd mounts file systems itself before it reads any unit.
enum APIMountPoint {
    /// Whether a release refuses a mount unit for a path.
    static func contains(_ path: String, in version: SystemdVersion) -> Bool {
        if path == "/run/lock" { return version < 257 }
        return points.contains(path) || path.hasPrefix("/run/host/")
            || path.hasPrefix("/sys/fs/cgroup/")
    }

    private static let points: Set<String> = [
        "/dev", "/dev/console", "/dev/pts", "/dev/shm", "/proc", "/proc/kmsg", "/proc/sys",
        "/proc/sys/kernel/random/boot_id", "/run", "/run/host", "/sys",
        "/sys/firmware/efi/efivars", "/sys/fs/bpf", "/sys/fs/cgroup", "/sys/fs/pstore",
        "/sys/fs/selinux", "/sys/fs/smackfs", "/sys/kernel/security",
    ]
}
