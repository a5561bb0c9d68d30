import Glibc

/// Follows symbolic links the way a manager below a root directory does: an absolute target
/// starts at that root again.
struct LinkResolver {
    let root: String

    /// What a path is in the end.
    enum Kind: Equatable {
        case file
        case directory
        /// `/dev/null`, or an empty file: it masks whatever has its name.
        case mask
        /// A device, a socket and the like.
        case special
    }

    /// The target of a link as the manager reads it: absolute, dots and double slashes gone.
    ///
    /// - Returns: nil when the path is no link.
    func target(of link: String) -> String? {
        guard let text = Self.readLink(root + link) else { return nil }
        if text.hasPrefix("/") { return Self.simplified(text) }
        return Self.simplified(Self.parent(of: link) + "/" + text)
    }

    /// The file that a path leads to at last; nil when it leads nowhere or round in a circle.
    func resolve(_ path: String) -> String? {
        var remaining = path.split(separator: "/").map(String.init)
        var resolved: [String] = []
        var links = 0
        while !remaining.isEmpty {
            let part = remaining.removeFirst()
            if part == "." { continue }
            if part == ".." {
                _ = resolved.popLast()
                continue
            }
            let next = "/" + (resolved + [part]).joined(separator: "/")
            guard let text = Self.readLink(root + next) else {
                guard access(root + next, F_OK) == 0 || remaining.isEmpty else { return nil }
                resolved.append(part)
                continue
            }
            // The root of a system that is not running has no devices.
            if text == Self.nullDevice, remaining.isEmpty { return text }
            links += 1
            guard links <= Self.mostLinks else { return nil }
            if text.hasPrefix("/") { resolved = [] }
            remaining = text.split(separator: "/").map(String.init) + remaining
        }
        return "/" + resolved.joined(separator: "/")
    }

    /// What is at a path; nil when nothing is.
    func kind(of path: String) -> Kind? {
        guard let path = resolve(path) else { return nil }
        if path == Self.nullDevice { return .mask }
        var status = stat()
        guard lstat(root + path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return status.st_size == 0 ? .mask : .file
        case S_IFDIR: return .directory
        default: return .special
        }
    }

    private static let mostLinks = 40
    private static let nullDevice = "/dev/null"

    private static func readLink(_ path: String) -> String? {
        let length = Int(PATH_MAX)
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) { buffer in
                buffer.baseAddress.map { max(0, readlink(path, $0, length)) } ?? 0
            }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func simplified(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
