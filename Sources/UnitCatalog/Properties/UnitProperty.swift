/// A property that a manager publishes of a unit over D-Bus, `org.freedesktop.systemd1`(5).
public struct UnitProperty: Sendable {
    /// Its name, such as `TimeoutStartUSec`.
    public let name: String

    /// Whether every unit has it (`org.freedesktop.systemd1.Unit`); else it belongs to the
    /// unit's type (`org.freedesktop.systemd1.Service` and its like).
    public let isGeneral: Bool

    /// How it carries its value.
    public let encoding: PropertyEncoding

    /// The first release that has it; 0 means 252, the oldest that was asked, or before.
    public let since: Int

    /// The first release that has it no more; nil when all later ones do.
    public let removed: Int?

    /// What a service that sets nothing has, with the first release that has it so.
    let defaults: [(since: Int, json: String)]

    /// What a service that sets nothing has, as JSON without white space.
    ///
    /// Names of units are sorted. Nil where the machine, the manager's configuration or the
    /// unit's name decides, and where the release does not have the property.
    public func defaultJSON(in release: Int) -> String? {
        guard release >= since, release < removed ?? .max else { return nil }
        return defaults.last { $0.since <= release }?.json
    }
}

/// A property that a directive changes.
public struct PropertyFeed: Sendable {
    /// The property.
    public let property: UnitProperty

    /// Whether the property is changed as a consequence only, as `User=` is by `DynamicUser=`,
    /// and has, or could have, a directive of its own.
    public let isImplied: Bool
}

extension Catalog {
    /// The property with a name; nil when no directive changes one of that name.
    public func property(named name: String) -> UnitProperty? {
        PropertyCatalog.shared.properties[name]
    }

    /// The properties that a directive of `[Unit]`, or of a service, changes, its own first.
    ///
    /// Directives that other types of units share with services change the same properties
    /// there. Empty for directives that change none, and for those of other types' own.
    public func properties(fedBy directive: Directive) -> [PropertyFeed] {
        PropertyCatalog.shared.feeds(of: directive)
    }
}
