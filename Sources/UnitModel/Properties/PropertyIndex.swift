import Synchronization
import UnitCatalog

/// Which properties a type of unit has in a release, and which directives each shows.
struct PropertyIndex: Sendable {
    /// The properties by name.
    private(set) var properties: [String: UnitProperty] = [:]

    /// What a unit has that sets nothing, where the release alone decides.
    private(set) var defaults: [String: PropertyValue] = [:]

    /// The names of the properties that show a directive, without those that only follow from it.
    private(set) var shown: [Directive: [String]] = [:]

    /// By the names of properties that only follow, those that they follow from.
    private(set) var implying: [String: [String]] = [:]

    /// The properties of a type of unit.
    ///
    /// Types other than services have those of every unit, their own, and those that directives
    /// of their own section share with services.
    static func of(_ kind: UnitKind, in release: Int) -> PropertyIndex {
        let key = Key(kind: kind, release: release)
        return cache.withLock { cache in
            if let known = cache[key] { return known }
            let index = PropertyIndex(kind, in: release)
            cache[key] = index
            return index
        }
    }

    /// The properties that directives of `[Service]` show; other types have those only whose
    /// directives they have.
    private static let ownOfServices: Set<String> = {
        let feeds = Catalog.shared.directives(in: .service).flatMap {
            Catalog.shared.properties(fedBy: $0)
        }
        return Set(feeds.filter { !$0.isImplied && !$0.property.isGeneral }.map(\.property.name))
    }()

    private struct Key: Hashable {
        let kind: UnitKind
        let release: Int
    }

    private static let cache = Mutex<[Key: PropertyIndex]>([:])

    private init(_ kind: UnitKind, in release: Int) {
        for property in Catalog.shared.propertiesOfEveryUnit where property.isPublished(by: release)
        {
            properties[property.name] = property
        }
        let ofServices = kind == .service ? [] : Self.ownOfServices
        for section in [SectionID.unit, kind.ownSection] {
            for directive in Catalog.shared.directives(in: section) {
                let feeds = Catalog.shared.properties(fedBy: directive).filter { feed in
                    feed.property.isPublished(by: release)
                        && !(feed.isImplied && feed.property.interface == .service
                            && ofServices.contains(feed.property.name))
                }
                add(feeds, of: directive)
            }
        }
        for (name, property) in properties {
            defaults[name] = property.defaultJSON(in: release).flatMap { PropertyValue(json: $0) }
        }
    }
}

extension PropertyIndex {
    private mutating func add(_ feeds: [PropertyFeed], of directive: Directive) {
        let own = feeds.filter { !$0.isImplied }.map(\.property.name)
        for feed in feeds {
            properties[feed.property.name] = feed.property
            if feed.isImplied { implying[feed.property.name, default: []] += own }
        }
        if !own.isEmpty { shown[directive] = own }
    }
}

extension UnitProperty {
    /// Whether a release has the property.
    func isPublished(by release: Int) -> Bool { release >= since && release < removed ?? .max }
}
