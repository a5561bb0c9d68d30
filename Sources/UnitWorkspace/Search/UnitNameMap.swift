import UnitValues

/// Which file, or which other name, each unit name of a search path stands for.
struct UnitNameMap {
    /// What a name stands for.
    enum Entry: Hashable {
        /// A unit file; when it is a link to one outside of the search path, where that lies.
        case file(String, linkedTo: String?)
        /// Another name: the link points to a file of the search path.
        case alias(String)
        /// Nothing may be loaded under the name.
        case mask(String)
    }

    private(set) var entries: [String: Entry] = [:]

    /// Reads the directories; what the first one has under a name hides the rest.
    init(_ path: UnitSearchPath) {
        let resolver = LinkResolver(root: path.root)
        for directory in path.directories {
            for name in (try? DirectoryListing.names(in: path.onMachine(directory))) ?? []
            where entries[name] == nil && UnitName(name) != nil {
                entries[name] = Self.entry(
                    for: name, in: directory, resolver, path.directories)
            }
        }
    }

    private static func entry(
        for name: String, in directory: String, _ resolver: LinkResolver, _ directories: [String]
    ) -> Entry? {
        let path = directory + "/" + name
        switch resolver.kind(of: path) {
        case .mask: return .mask(path)
        case .file: break
        case .directory, .special, nil: return nil
        }
        guard let target = resolver.target(of: path), let slash = target.lastIndex(of: "/") else {
            return .file(path, linkedTo: nil)
        }
        let folder = target[..<slash]
        let targetName = String(target[target.index(after: slash)...])
        guard directories.contains(String(folder)), UnitName(targetName) != nil else {
            return .file(path, linkedTo: resolver.resolve(path))
        }
        // A link to the same name further down the search path is that file.
        return targetName == name ? nil : .alias(targetName)
    }

    /// Where a name leads: the name of the unit itself, and what holds it.
    ///
    /// An instance takes what its template has, unless there is something of its own.
    func lookUp(_ name: UnitName) -> (name: UnitName, entry: Entry?) {
        var current = name
        for _ in 0..<Self.mostSteps {
            if entries[current.text] == nil, let template = current.template { current = template }
            guard case .alias(let target) = entries[current.text], let next = UnitName(target)
            else { break }
            current = next
        }
        let entry = entries[current.text]
        // What was found by way of templates is the unit of the instance that was asked for.
        if current.form == .template, let instance = name.instance,
            let unit = current.with(instance: instance)
        {
            current = unit
        }
        return (current, entry)
    }

    /// The other names of a unit, sorted.
    func aliases(of name: UnitName) -> [String] {
        var aliases: Set<String> = []
        for (key, entry) in entries {
            guard case .alias = entry, let key = UnitName(key) else { continue }
            let candidate =
                key.form == .template
                ? (name.form == .instance ? name.instance : nil).flatMap { key.with(instance: $0) }
                    ?? key : key
            let found = lookUp(candidate)
            if candidate != name, found.name == name, found.entry == lookUp(name).entry {
                aliases.insert(candidate.text)
            }
        }
        return aliases.sorted()
    }

    private static let mostSteps = 32
}
