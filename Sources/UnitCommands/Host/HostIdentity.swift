import Glibc
import UnitModel
import UnitValues
import UnitWorkspace

/// What specifiers say of the machine that this program runs on.
enum HostIdentity {
    /// What the machine's own managers put in for specifiers.
    ///
    /// - Parameter manager: The system manager, or that of the user who runs this program.
    /// - Returns: The identity; a stand-in for what the machine does not say.
    static func identity(for manager: ManagerScope) -> MachineIdentity {
        var machine: MachineIdentity = manager == .system ? .unknown : .unknownUser
        for (letter, value) in names() + kernel() + operatingSystem() {
            machine[UInt8(ascii: letter)] = value
        }
        guard manager == .user, let user = getpwuid(geteuid()) else { return machine }
        machine[UInt8(ascii: "u")] = String(cString: user.pointee.pw_name)
        machine[UInt8(ascii: "U")] = String(user.pointee.pw_uid)
        machine[UInt8(ascii: "G")] = String(user.pointee.pw_gid)
        machine[UInt8(ascii: "h")] = String(cString: user.pointee.pw_dir)
        machine[UInt8(ascii: "s")] = String(cString: user.pointee.pw_shell)
        if let group = getgrgid(user.pointee.pw_gid) {
            machine[UInt8(ascii: "g")] = String(cString: group.pointee.gr_name)
        }
        return machine
    }

    private typealias Replacement = (letter: Unicode.Scalar, value: String)

    private static func names() -> [Replacement] {
        let host = firstLine(of: "/proc/sys/kernel/hostname") ?? "localhost"
        let pretty = variables(of: ["/etc/machine-info"])["PRETTY_HOSTNAME"]
        return [
            ("H", host), ("l", String(host.prefix { $0 != "." })),
            ("q", pretty.flatMap { $0.isEmpty ? nil : $0 } ?? host),
        ]
    }

    private static func kernel() -> [Replacement] {
        var found: [Replacement] = []
        if let release = firstLine(of: "/proc/sys/kernel/osrelease") {
            found.append(("v", release))
        }
        if let boot = firstLine(of: "/proc/sys/kernel/random/boot_id") {
            found.append(("b", boot.replacing("-", with: "")))
        }
        if let machine = firstLine(of: "/etc/machine-id") { found.append(("m", machine)) }
        if let name = architecture { found.append(("a", name)) }
        return found
    }

    /// The processor as systemd names it.
    private static var architecture: String? {
        guard let machine = firstLine(of: "/proc/sys/kernel/arch") ?? nodeMachine else {
            return nil
        }
        return switch machine {
        case "x86_64": "x86-64"
        case "aarch64": "arm64"
        case "i386", "i486", "i586", "i686": "x86"
        case "ppc64le": "ppc64-le"
        case _ where machine.hasPrefix("armv"): "arm"
        default: machine
        }
    }

    /// For kernels before 6.1, which have no file for it.
    private static var nodeMachine: String? {
        var name = utsname()
        guard uname(&name) == 0 else { return nil }
        return withUnsafeBytes(of: name.machine) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    private static func operatingSystem() -> [Replacement] {
        let fields = variables(of: ["/etc/os-release", "/usr/lib/os-release"])
        let letters: [(Unicode.Scalar, String)] = [
            ("o", "ID"), ("w", "VERSION_ID"), ("B", "BUILD_ID"), ("W", "VARIANT_ID"),
            ("M", "IMAGE_ID"), ("A", "IMAGE_VERSION"),
        ]
        return letters.map { ($0, fields[$1] ?? "") }
    }

    /// The variables of the first file that there is.
    private static func variables(of paths: [String]) -> [String: String] {
        for path in paths {
            guard let bytes = try? UnitFileReader.read(path) else { continue }
            return EnvironmentFile(bytes, for: TargetSelection.recorded.last ?? 262).variables
                ?? [:]
        }
        return [:]
    }

    private static func firstLine(of path: String) -> String? {
        guard let bytes = try? UnitFileReader.read(path) else { return nil }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
}
