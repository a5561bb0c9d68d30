/// Paths as bytes: the rules that every kind of path shares.
enum PathText {
    /// The most bytes of a path: Linux's `PATH_MAX`, which counts the 0 at the end.
    static let longestPath = 4095

    /// The most bytes of one name in it: `NAME_MAX`.
    static let longestName = 255

    /// A path without doubled slashes, without `.` components and without slashes at
    /// the end; when nothing else is left, it is `/` or `.`.
    ///
    /// Since 257 a `..` that would step above the root vanishes too.
    static func simplified(
        _ path: some Collection<UInt8>, for version: SystemdVersion = 252
    ) -> [UInt8] {
        guard !isSimple(path) else { return Array(path) }
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        if path.first == UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
        let isAbsolute = !result.isEmpty
        var isFirst = true
        for name in PathNames(path) where !name.elementsEqual(dot) {
            if isAbsolute, isFirst, name.elementsEqual(dots), version >= 257 { continue }
            if !isFirst { result.append(UInt8(ascii: "/")) }
            isFirst = false
            result += name
        }
        if result.isEmpty, !path.isEmpty { result.append(UInt8(ascii: ".")) }
        return result
    }

    /// Whether an absolute path is surely as short as it can be, as most are.
    private static func isSimple(_ path: some Collection<UInt8>) -> Bool {
        guard path.first == slash else { return false }
        var previous: UInt8 = 0
        for byte in path {
            if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
            previous = byte
        }
        return previous != slash
    }

    /// Whether the kernel could take the path: not empty, not too long, and no name too long.
    static func isValid(_ path: some Collection<UInt8>) -> Bool {
        !path.isEmpty && path.count <= longestPath
            && (path.count <= longestName
                || PathNames(path).allSatisfy { $0.count <= longestName })
    }

    /// Whether the path steps up with `..`.
    static func stepsUp(_ path: some Collection<UInt8>) -> Bool {
        PathNames(path).contains { $0.elementsEqual(dots) }
    }

    /// Whether the bytes can name one file in a directory: no slash, not `.` or `..`,
    /// 1 to 255 bytes.
    static func isFileName(_ name: some Collection<UInt8>) -> Bool {
        (1...longestName).contains(name.count) && !name.contains(UInt8(ascii: "/"))
            && !name.elementsEqual(dot) && !name.elementsEqual(dots)
    }

    fileprivate static let dot = [UInt8(ascii: ".")]
    private static let dots = Array("..".utf8)
}

extension PathText {
    /// Whether a path is as short as it can be and does not step up.
    static func isNormalized(_ path: [UInt8]) -> Bool {
        guard !path.isEmpty, !stepsUp(path), path.count <= longestPath, path != dot else {
            return false
        }
        return simplified(path).count == path.count - (path.count > 1 && path.last == slash ? 1 : 0)
    }

    private static let slash = UInt8(ascii: "/")
}

/// The names of a path between its slashes, without empty ones.
struct PathNames<Path: Collection<UInt8>>: Sequence, IteratorProtocol {
    private var rest: Path.SubSequence

    init(_ path: Path) {
        rest = path[...]
    }

    mutating func next() -> Path.SubSequence? {
        let slash = UInt8(ascii: "/")
        guard let start = rest.firstIndex(where: { $0 != slash }) else { return nil }
        let end = rest[start...].firstIndex(of: slash) ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[start..<end]
    }
}
