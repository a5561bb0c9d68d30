import UnitModel
import UnitSyntax
public import UnitValues

/// Finds units in a search path: their file, their other names and their drop-ins.
public struct UnitLookup {
    private let path: UnitSearchPath
    private let map: UnitNameMap
    private let resolver: LinkResolver

    /// Reads the names in the directories of a search path.
    public init(_ path: UnitSearchPath) {
        self.path = path
        map = UnitNameMap(path)
        resolver = LinkResolver(root: path.root)
    }

    /// The names that unit files, links and masks in the search path have, sorted.
    public var names: [String] { map.entries.keys.sorted() }

    /// What the search path has of a unit.
    public func find(_ name: UnitName) -> LocatedUnit {
        let (main, entry) = map.lookUp(name)
        let aliases = map.aliases(of: main)
        var state = LocatedUnit.State.missing
        switch entry {
        case .file(let path, let target): state = .found(fragment: path, linkedTo: target)
        case .mask(let path): state = .masked(by: path)
        case .alias, nil: break
        }
        return LocatedUnit(
            name: main, aliases: aliases, state: state,
            dropIns: dropIns(of: [main] + aliases.compactMap { UnitName($0) }), root: path.root)
    }

    /// The drop-ins of a unit with some names, in the order in which they apply.
    private func dropIns(of names: [UnitName]) -> [String] {
        var winners: [String: String] = [:]
        for directory in dropInDirectories(of: names) {
            for file in (try? DirectoryListing.names(in: path.onMachine(directory))) ?? []
            where file.hasSuffix(".conf") && !file.hasPrefix(".") && winners[file] == nil {
                let full = directory + "/" + file
                switch resolver.kind(of: full) {
                case .file, .mask: winners[file] = full
                case .directory, .special, nil: continue
                }
            }
        }
        return winners.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }

    /// The directories of drop-ins, the strongest first.
    private func dropInDirectories(of names: [UnitName]) -> [String] {
        var directories: [String] = []
        for name in names {
            let dropInNames = name.dropInNames
            for folder in path.directories {
                directories += dropInNames.map { "\(folder)/\($0).d" }
            }
        }
        if let type = names.first?.type {
            directories += path.directories.map { "\($0)/\(type).d" }
        }
        return directories
    }
}

/// What a search path has of one unit.
public struct LocatedUnit: Sendable {
    /// What there is under the name.
    public enum State: Hashable, Sendable {
        /// A unit file; when it is a link to one outside of the search path, where that lies.
        case found(fragment: String, linkedTo: String?)
        /// A link to `/dev/null` or an empty file: the unit cannot be loaded.
        case masked(by: String)
        /// No file; there may be drop-ins all the same.
        case missing
    }

    /// The unit's own name, which may be another than the one that was looked for.
    public let name: UnitName

    /// Its other names, sorted.
    public let aliases: [String]

    /// What there is under the name.
    public let state: State

    /// The paths of its drop-ins, in the order in which they apply, as the manager names them.
    ///
    /// One that is empty or a link to `/dev/null`, and so only hides others of its name, counts.
    public let dropIns: [String]

    /// What `/` is to the manager.
    public let root: String
}
