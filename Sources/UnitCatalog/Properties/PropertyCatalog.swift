/// The properties, one a row: name, encoding, releases, default.
///
/// Releases are the first that has the property and, after a minus, the first that has it no
/// more. Defaults are JSON, `-` where the machine decides; a later default follows with `@` and
/// its first release. A row whose name starts with `$` names defaults for other rows.
enum PropertyTable {
    static let all: [(table: StaticString, isGeneral: Bool)] = [(unit, true), (service, false)]
}

/// What directives feed, where it is not just the property with the directive's own name: the
/// properties of each, those that it only implies after a `~`.
enum FeedTable {
    /// The table that belongs to a directive table.
    static let all: [(directives: StaticString, feeds: StaticString)] = [
        (DirectiveTable.unit, unit), (DirectiveTable.conditions, unit),
        (DirectiveTable.service, service), (DirectiveTable.exec, exec),
        (DirectiveTable.kill, kill), (DirectiveTable.resourceControl, resourceControl),
    ]
}

/// The properties and who feeds them, decoded at the first question.
struct PropertyCatalog: Sendable {
    static let shared = PropertyCatalog()

    let properties: [String: UnitProperty]

    /// Rows of feeds by directive, for each directive table that has any.
    private let feeds: [[String: [String]]?]

    private init() {
        var properties: [String: UnitProperty] = [:]
        for (table, isGeneral) in PropertyTable.all {
            var shared: [String: [String]] = [:]
            for row in Self.rows(of: table) {
                if row[0].hasPrefix("$") {
                    shared[row[0]] = Array(row.dropFirst())
                } else {
                    let defaults = shared[row[3]] ?? Array(row[3...])
                    let property = UnitProperty(row, defaults: defaults, isGeneral: isGeneral)
                    properties[row[0]] = property
                }
            }
        }
        self.properties = properties
        feeds = DirectiveTable.all.map { directives in
            FeedTable.all.first { $0.directives.utf8Start == directives.utf8Start }.map { pair in
                Dictionary(
                    uniqueKeysWithValues: Self.rows(of: pair.feeds).map {
                        ($0[0], Array($0.dropFirst()))
                    })
            }
        }
    }

    func feeds(of directive: Directive) -> [PropertyFeed] {
        guard let rows = feeds[Int(directive.row.table)] else { return [] }
        var name = directive.name
        if case .condition = directive.kind {
            name = name.hasPrefix("Assert") ? "Assert*" : "Condition*"
        }
        return (rows[name] ?? [name]).compactMap { word in
            let isImplied = word.hasPrefix("~")
            return properties[isImplied ? String(word.dropFirst()) : word].map {
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
    fileprivate init(_ row: [String], defaults: [String], isGeneral: Bool) {
        let releases = row[2].split(separator: "-").compactMap { Int($0) }
        guard let encoding = PropertyEncoding(rawValue: row[1]), let since = releases.first else {
            preconditionFailure("property row '\(row.joined(separator: " "))' is broken")
        }
        name = row[0]
        self.isGeneral = isGeneral
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
