public import UnitCatalog

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

    /// The name that a path gives; nil when it is not that of a unit file or
    /// drop-in, as `systemd.unit(5)` names them.
    public init?(path: String) {
        let components = path.split(separator: "/")
        guard let file = components.last else { return nil }
        let isForUsers = components.dropLast().contains { $0 == "user" || $0.hasSuffix(".user") }
        if let kind = UnitKind(fileName: file), file != kind.suffix {
            self.init(kind: kind, unitName: String(file), isDropIn: false, isForUsers: isForUsers)
            return
        }
        guard file.hasSuffix(".conf"), file.count > ".conf".count,
            let directory = components.dropLast().last, directory.hasSuffix(".d")
        else { return nil }
        let unit = directory.dropLast(2)
        if let kind = UnitKind(fileName: unit) {
            self.init(kind: kind, unitName: String(unit), isDropIn: true, isForUsers: isForUsers)
        } else if let kind = UnitKind(rawValue: String(unit)) {
            // `service.d` holds drop-ins for every service.
            self.init(kind: kind, unitName: kind.suffix, isDropIn: true, isForUsers: isForUsers)
        } else {
            return nil
        }
    }

    private init(kind: UnitKind, unitName: String, isDropIn: Bool, isForUsers: Bool) {
        self.kind = kind
        self.unitName = unitName
        self.isDropIn = isDropIn
        self.isForUsers = isForUsers
    }
}
