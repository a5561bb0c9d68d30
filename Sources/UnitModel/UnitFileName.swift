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
        var path = path
        guard let name = path.withUTF8({ OwnName(of: $0) }) else { return nil }
        let place = Place(name.folders)
        kind = name.kind
        unitName = name.unit ?? name.kind.suffix
        isDropIn = name.isDropIn
        isForUsers = place.isForUsers
        manager = place.manager
    }

    /// Whether a path is that of a unit file or drop-in.
    public static func isNamed(_ path: String) -> Bool {
        var path = path
        return path.withUTF8 { OwnName.Parts(of: $0) != nil }
    }

    /// What a path says apart from the folders above.
    private struct OwnName {
        let kind: UnitKind
        /// Nil in a folder of drop-ins for every unit of a type, such as `service.d`.
        let unit: String?
        let isDropIn: Bool
        /// Empty where none of them is one of users' managers.
        let folders: String

        init?(of path: UnsafeBufferPointer<UInt8>) {
            guard let parts = Parts(of: path) else { return nil }
            kind = parts.kind
            isDropIn = parts.isDropIn
            unit = parts.unit.map { String(decoding: path[$0], as: UTF8.self) }
            folders =
                Place.speaksOfUsers(path[..<parts.foldersEnd])
                ? String(decoding: path[..<parts.foldersEnd], as: UTF8.self) : ""
        }

        /// Where in a path the parts of the name are.
        struct Parts {
            let kind: UnitKind
            let unit: Range<Int>?
            let isDropIn: Bool
            let foldersEnd: Int

            init?(of path: UnsafeBufferPointer<UInt8>) {
                guard let file = Self.lastComponent(of: path[...]) else { return nil }
                foldersEnd = file.lowerBound
                if let kind = UnitKind(fileName: UnsafeBufferPointer(rebasing: path[file])),
                    file.count > kind.rawValue.utf8.count + 1
                {
                    self.kind = kind
                    unit = file
                    isDropIn = false
                    return
                }
                isDropIn = true
                guard let named = Self.without(".conf", path[file]), !named.isEmpty,
                    let folder = Self.lastComponent(of: path[..<foldersEnd]),
                    let unit = Self.without(".d", path[folder])
                else { return nil }
                if let kind = UnitKind(fileName: UnsafeBufferPointer(rebasing: unit)) {
                    self.kind = kind
                    self.unit = unit.startIndex..<unit.endIndex
                } else if let kind = UnitKind(rawValue: String(decoding: unit, as: UTF8.self)) {
                    self.kind = kind
                    self.unit = nil
                } else {
                    return nil
                }
            }

            /// The last component of a path; nil for one without components.
            private static func lastComponent(
                of path: Slice<UnsafeBufferPointer<UInt8>>
            ) -> Range<Int>? {
                guard let last = path.lastIndex(where: { $0 != UInt8(ascii: "/") }) else {
                    return nil
                }
                let slash = path[...last].lastIndex(of: UInt8(ascii: "/"))
                return (slash.map { $0 + 1 } ?? path.startIndex)..<last + 1
            }

            /// What stands before an ending; nil where something else ends it.
            private static func without(
                _ ending: String, _ name: Slice<UnsafeBufferPointer<UInt8>>
            ) -> Slice<UnsafeBufferPointer<UInt8>>? {
                name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
                    ? name.dropLast(ending.utf8.count) : nil
            }
        }
    }

    /// What the folders above a file say.
    private struct Place {
        let isForUsers: Bool
        let manager: ManagerScope

        init(_ folders: String) {
            var parent: Substring = ""
            var isForUsers = false
            var isSearched = false
            for folder in folders.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) {
                isForUsers = isForUsers || folder == "user" || folder.hasSuffix(".user")
                isSearched = isSearched || parent == "systemd" && Self.isOfUsers(folder)
                parent = folder
            }
            self.isForUsers = isForUsers
            manager = isSearched ? .user : .system
        }

        /// Whether the word stands anywhere in a path; in most it does not.
        static func speaksOfUsers(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
            var window: UInt32 = 0
            return path.contains { byte in
                window = window << 8 | UInt32(byte)
                return window == 0x7573_6572  // user
            }
        }

        private static func isOfUsers(_ folder: Substring) -> Bool {
            folder == "user" || folder == "user.control" || folder == "user.attached"
        }
    }
}
