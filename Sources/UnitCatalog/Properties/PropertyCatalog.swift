/// The properties, one a row: name, encoding, releases, default.
///
/// Releases are the first that has the property and, after a minus, the first that has it no
/// more. Defaults are JSON, `-` where the machine decides; a later default follows with `@` and
/// its first release. A row whose name starts with `$` names defaults for other rows.
enum PropertyTable {
    static let all: [(table: StaticString, interface: PropertyInterface)] = [
        (unit, .unit), (service, .service), (socket, .socket), (timer, .timer), (path, .path),
        (mount, .mount), (automount, .automount), (swap, .swap), (slice, .slice), (scope, .scope),
    ]
}

/// What directives feed, where it is not just the property with the directive's own name: the
/// properties of each, those that it only implies after a `~`.
enum FeedTable {
    /// The table that belongs to a directive table, and the interface that has the properties
    /// which not every unit has.
    static let all:
        [(directives: StaticString, feeds: StaticString, interface: PropertyInterface)] = [
            (DirectiveTable.unit, unit, .unit), (DirectiveTable.conditions, unit, .unit),
            (DirectiveTable.service, service, .service), (DirectiveTable.exec, exec, .service),
            (DirectiveTable.kill, kill, .service),
            (DirectiveTable.resourceControl, resourceControl, .service),
            (DirectiveTable.socket, socket, .socket), (DirectiveTable.timer, timer, .timer),
            (DirectiveTable.path, path, .path), (DirectiveTable.mount, mount, .mount),
            (DirectiveTable.automount, automount, .automount), (DirectiveTable.swap, swap, .swap),
            (DirectiveTable.slice, slice, .slice), (DirectiveTable.scope, scope, .scope),
        ]
}

/// The properties and who feeds them, decoded at the first question.
struct PropertyCatalog: Sendable {
    static let shared = PropertyCatalog()

    /// The properties of each interface, by their names.
    let properties: [PropertyInterface: [String: UnitProperty]]

    /// What the directives of a table feed.
    private struct Feeds {
        /// The words of the row of each directive that has one.
        let rows: [String: [String]]
        let interface: PropertyInterface
    }

    /// For each directive table, what it feeds; nil when that is nothing.
    private let feeds: [Feeds?]

    private init() {
        var properties: [PropertyInterface: [String: UnitProperty]] = [:]
        for (table, interface) in PropertyTable.all {
            var shared: [String: [String]] = [:]
            for row in Self.rows(of: table) {
                if row[0].hasPrefix("$") {
                    shared[row[0]] = Array(row.dropFirst())
                } else {
                    let defaults = shared[row[3]] ?? Array(row[3...])
                    let property = UnitProperty(row, defaults: defaults, of: interface)
                    properties[interface, default: [:]][row[0]] = property
                }
            }
        }
        self.properties = properties
        feeds = DirectiveTable.all.map { directives in
            FeedTable.all.first { $0.directives.utf8Start == directives.utf8Start }.map { pair in
                Feeds(
                    rows: Dictionary(
                        uniqueKeysWithValues: Self.rows(of: pair.feeds).map {
                            ($0[0], Array($0.dropFirst()))
                        }), interface: pair.interface)
            }
        }
    }

    /// The property of an interface with a name; nil when it has none that a directive changes.
    func property(named name: String, of interface: PropertyInterface) -> UnitProperty? {
        properties[interface]?[name]
    }

    func feeds(of directive: Directive) -> [PropertyFeed] {
        guard let table = feeds[Int(directive.row.table)] else { return [] }
        var name = directive.name
        if case .condition = directive.kind {
            name = name.hasPrefix("Assert") ? "Assert*" : "Condition*"
        }
        return row(name, of: table)
    }

    /// What units of every type have, also those without a directive for it.
    func feedsOfEveryUnit() -> [PropertyFeed] {
        let ofUnit = feeds.lazy.compactMap(\.self).first { $0.interface == .unit }
        return ofUnit.map { row("*", of: $0) } ?? []
    }

    /// The properties in the row of a directive; without one that with its name.
    private func row(_ name: String, of table: Feeds) -> [PropertyFeed] {
        (table.rows[name] ?? [name]).compactMap { word in
            let isImplied = word.hasPrefix("~")
            let name = isImplied ? String(word.dropFirst()) : word
            let found = property(named: name, of: table.interface)
            return (found ?? property(named: name, of: .unit)).map {
                PropertyFeed(property: $0, isImplied: isImplied)
            }
        }
    }

    private static func rows(of table: StaticString) -> [[String]] {
        table.description.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
    }
}

extension UnitProperty {
    /// The property of a row of the table.
    fileprivate init(_ row: [String], defaults: [String], of interface: PropertyInterface) {
        let releases = row[2].split(separator: "-").compactMap { Int($0) }
        guard let encoding = PropertyEncoding(rawValue: row[1]), let since = releases.first else {
            preconditionFailure("property row '\(row.joined(separator: " "))' is broken")
        }
        name = row[0]
        self.interface = interface
        self.encoding = encoding
        self.since = since
        removed = releases.dropFirst().first
        self.defaults = defaults.filter { $0 != "-" }.map { word in
            guard let mark = word.lastIndex(of: "@"), let from = Int(word[mark...].dropFirst())
            else { return (0, word) }
            return (from, String(word[..<mark]))
        }
    }
}
