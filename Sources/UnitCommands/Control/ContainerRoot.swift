import Glibc
import SystemPackage

/// Where the files of a local container are, as seen from here.
enum ContainerRoot {
    /// The longest description of a container that is read.
    private static let longest = 65_536

    /// The root of a container that systemd-machined has registered; nil for others, and for users
    /// who may not look into it.
    static func path(of name: String) -> String? {
        guard !name.contains("/"), let text = contents(of: "/run/systemd/machines/\(name)"),
            let leader = leader(in: text)
        else { return nil }
        let root = "/proc/\(leader)/root"
        return access(root + "/run", R_OK | X_OK) == 0 ? root : nil
    }

    /// The number of the container's first process, of lines such as `LEADER=4711`.
    private static func leader(in text: String) -> Int32? {
        let key = "LEADER="
        return text.split(separator: "\n").first { $0.hasPrefix(key) }
            .flatMap { Int32($0.dropFirst(key.count)) }
    }

    private static func contents(of path: String) -> String? {
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return nil }
        defer { try? file.close() }
        var bytes = [UInt8](repeating: 0, count: longest)
        guard let count = try? bytes.withUnsafeMutableBytes({ try file.read(into: $0) }) else {
            return nil
        }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
