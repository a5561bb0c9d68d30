/// A property that a manager publishes of a unit over D-Bus, `org.freedesktop.systemd1`(5).
public struct UnitProperty: Sendable {
    /// Its name, such as `TimeoutStartUSec`.
    public let name: String

    /// The interface that has it.
    ///
    /// What several types share with services is of those here; a manager publishes it on the
    /// interface of each.
    public let interface: PropertyInterface

    /// How it carries its value.
    public let encoding: PropertyEncoding

    /// The first release that has it; 0 means 247, the oldest that was asked, or before.
    public let since: Int

    /// The first release that has it no more; nil when all later ones do.
    public let removed: Int?

    /// What a unit that sets nothing has, with the first release that has it so.
    let defaults: [(since: Int, json: String)]

    /// What a unit that sets nothing has, as JSON without white space; of a property of services
    /// what a service has.
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

extension UnitProperty {
    /// Whether every unit has it (`org.freedesktop.systemd1.Unit`).
    public var isGeneral: Bool { interface == .unit }
}

extension Catalog {
    /// The property with a name that a type of unit has, be it its own, one that it shares with
    /// services, or one of every unit; nil when no directive changes one of that name.
    public func property(named name: String, of kind: UnitKind) -> UnitProperty? {
        let catalog = PropertyCatalog.shared
        let own = PropertyInterface(of: kind).flatMap { catalog.property(named: name, of: $0) }
        return own ?? catalog.property(named: name, of: .service)
            ?? catalog.property(named: name, of: .unit)
    }

    /// The properties that a directive of `[Unit]`, or of a type's own section, changes, its own
    /// first.
    ///
    /// Directives that other types of units share with services change the same properties
    /// there. Empty for directives that change none.
    public func properties(fedBy directive: Directive) -> [PropertyFeed] {
        PropertyCatalog.shared.feeds(of: directive)
    }

    /// The properties that units of every type have, also those without a directive for them.
    public var propertiesOfEveryUnit: [UnitProperty] {
        PropertyCatalog.shared.feedsOfEveryUnit().map(\.property)
    }
}
