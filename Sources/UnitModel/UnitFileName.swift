public import UnitCatalog
public import UnitValues

/// What a file's path says about it: whether it is a unit or a drop-in, and of which type.
public struct UnitFileName: Hashable, Sendable {
    /// The type of unit that the file belongs to.
    public let kind: UnitKind

    /// The name of the unit: the file's own for a unit, the one that the
    /// directory names for a drop-in (`web.service`, or `.service` for `service.d`).
    public let unitName: String

    /// Whether the file is a drop-in.
    public let isDropIn: Bool

    /// Whether it lies below a folder for units of users' managers: one named `user`, or
    /// with a name that ends in `.user`.
    public let isForUsers: Bool

    /// The manager that finds the file where it lies: that of users below a folder
    /// `systemd/user`, `user.control` or `user.attached`, and of the system anywhere else.
    public let manager: ManagerScope

    /// The name that a path gives; nil when it is not that of a unit file or
    /// drop-in, as `systemd.unit(5)` names them.
    public init?(path: String) {
        guard let name = Self.ownName(of: path) else { return nil }
        let place = Place(name.folders)
        kind = name.kind
        unitName = name.isDropIn && name.unit == kind.rawValue ? kind.suffix : String(name.unit)
        isDropIn = name.isDropIn
        isForUsers = place.isForUsers
        manager = place.manager
    }

    /// Whether a path is that of a unit file or drop-in.
    public static func isNamed(_ path: String) -> Bool { ownName(of: path) != nil }

    /// What a path says apart from the folders above; `unit` is the bare type in a folder of
    /// drop-ins for every unit of a type, such as `service.d`.
    private static func ownName(
        of path: String
    ) -> (kind: UnitKind, unit: Substring, isDropIn: Bool, folders: Substring)? {
        guard let (folders, file) = lastComponent(of: path[...]) else { return nil }
        if let kind = UnitKind(fileName: file), file.utf8.count > kind.suffix.utf8.count {
            return (kind, file, false, folders)
        }
        guard file.hasSuffix(".conf"), file.utf8.count > ".conf".utf8.count,
            let directory = lastComponent(of: folders)?.name, directory.hasSuffix(".d")
        else { return nil }
        let unit = directory.dropLast(2)
        guard let kind = UnitKind(fileName: unit) ?? UnitKind(rawValue: String(unit)) else {
            return nil
        }
        return (kind, unit, true, folders)
    }

    /// The last component of a path, and what stands before it; nil for one without components.
    private static func lastComponent(
        of path: Substring
    ) -> (folders: Substring, name: Substring)? {
        // Slashes never are a part of a longer character.
        let bytes = path.utf8
        guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return nil }
        guard let slash = bytes[...last].lastIndex(of: UInt8(ascii: "/")) else {
            return ("", path[...last])
        }
        return (path[..<slash], path[bytes.index(after: slash)...last])
    }

    /// What the folders above a file say.
    private struct Place {
        let isForUsers: Bool
        let manager: ManagerScope

        init(_ folders: Substring) {
            var parent: Substring = ""
            var isForUsers = false
            var isSearched = false
            let names =
                Self.speaksOfUsers(folders) ? folders.utf8.split(separator: UInt8(ascii: "/")) : []
            for folder in names.map(Substring.init) {
                isForUsers = isForUsers || folder == "user" || folder.hasSuffix(".user")
                isSearched = isSearched || parent == "systemd" && Self.isOfUsers(folder)
                parent = folder
            }
            self.isForUsers = isForUsers
            manager = isSearched ? .user : .system
        }

        /// Whether the word stands anywhere in a path; of most it does not.
        private static func speaksOfUsers(_ path: Substring) -> Bool {
            var window: UInt32 = 0
            return path.utf8.contains { byte in
                window = window << 8 | UInt32(byte)
                return window == 0x7573_6572  // user
            }
        }

        private static func isOfUsers(_ folder: Substring) -> Bool {
            folder == "user" || folder == "user.control" || folder == "user.attached"
        }
    }
}
