import Glibc
import Synchronization
public import UnitLint
import UnitModel
import UnitValues

/// What lies beside linted files, and in the search path of a system.
///
/// Nothing is looked at before somebody asks, and everything once.
public final class SearchedSurroundings: UnitSurroundings {
    /// Where units are looked for beside the linted ones.
    public enum Scope: Hashable, Sendable {
        /// Nowhere but in the directories of the linted files.
        case besideFiles
        /// In the search path of this machine, too; only files that lie in it are for it.
        case machine
        /// In the search path below a directory that is the root of the system that all files
        /// are for.
        case root(String)
    }

    private let searchPaths: [UnitSearchPath]
    private let folders: [String]
    private let ownSystem: FileSystem?
    private let looksAtMachine: Bool
    private let fileSystem: FileSystem
    private let names = Mutex<UnitNames?>(nil)
    private let ranks = Mutex(FolderRanks())

    /// The places of directories in the search paths.
    private struct FolderRanks {
        /// By the paths that links lead to; nil before somebody asked.
        var all: [String: Int]?
        /// Those that were asked for, by the paths that were given.
        var known: [String: Int?] = [:]
    }

    /// What lies around files.
    ///
    /// - Parameters:
    ///   - paths: The linted files.
    ///   - scope: Where to look for units beside them.
    ///   - home: The home directory of the user whose units are looked for on this machine.
    public init(ofFiles paths: [String], scope: Scope, home: String?) {
        folders = Set(paths.map(Self.unitFolder)).sorted()
        looksAtMachine = scope == .machine
        switch scope {
        case .besideFiles:
            searchPaths = []
            fileSystem = FileSystem(root: "")
            ownSystem = nil
        case .machine:
            searchPaths = [.system(), .user(home: home ?? "/root")]
            fileSystem = FileSystem(root: "")
            ownSystem = nil
        case .root(let root):
            searchPaths = [.system(root: root), .user(home: "/root", root: root)]
            fileSystem = FileSystem(root: searchPaths[0].root)
            ownSystem = fileSystem
        }
    }

    // MARK: Units

    /// Whether there is the search path of a whole system: one that has a `basic.target`.
    public var isWhole: Bool { withNames { $0.isWhole } }

    /// Whether there is a unit with a name in the search path, or beside a linted file.
    public func hasUnit(named name: String) -> Bool { withNames { $0.units.contains(name) } }

    /// The names of all units there.
    public var unitNames: [String] { withNames { Array($0.units) } }

    /// Whether a link in a directory such as `multi-user.target.wants` starts a unit.
    public func isPulledIn(_ name: String) -> Bool {
        withNames { $0.pulledIn(in: allFolders).contains(name) }
    }

    private var allFolders: [String] {
        folders + searchPaths.flatMap(\.foldersOnMachine)
    }

    private func withNames<Value: Sendable>(
        _ body: (inout UnitNames) -> Value
    ) -> Value {
        names.withLock { known in
            var value = known ?? UnitNames(searchPaths: searchPaths, folders: folders)
            defer { known = value }
            return body(&value)
        }
    }

    // MARK: Places

    /// The number of a directory in the search path of the system, or of users.
    public func rank(ofFolder folder: String) -> Int? {
        ranks.withLock { ranks in
            if let known = ranks.known[folder] { return known }
            let all = ranks.all ?? Self.ranks(of: searchPaths)
            ranks.all = all
            let rank = all[ResolvedPath.resolved(folder)]
            ranks.known[folder] = .some(rank)
            return rank
        }
    }

    private static func ranks(of paths: [UnitSearchPath]) -> [String: Int] {
        var ranks: [String: Int] = [:]
        for path in paths {
            for (rank, folder) in path.foldersOnMachine.enumerated() {
                let resolved = ResolvedPath.resolved(folder)
                ranks[resolved] = min(ranks[resolved] ?? .max, rank)
            }
        }
        return ranks
    }

    /// The system below the root that was given; without one, this machine for its own units.
    public func system(ofFile path: String) -> (any TargetSystem)? {
        if let ownSystem { return ownSystem }
        return rank(ofFolder: Self.unitFolder(of: path)) == nil ? nil : fileSystem
    }

    /// This machine, where its search path is looked at and has a whole system in it.
    public var machine: (any TargetSystem)? {
        looksAtMachine && isWhole ? fileSystem : nil
    }

    /// The permission bits of a file; nil when there is none.
    public func permissions(ofFile path: String) -> UInt32? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status.st_mode & 0o7777
    }

    /// The directories of drop-ins in a directory of units, with what is in them.
    public func dropInFolders(in folder: String) -> [DropInFolder] {
        let names = (try? DirectoryListing.names(in: folder)) ?? []
        return names.compactMap { name in
            guard name.hasSuffix(".d"), UnitFileName(path: "\(name)/x.conf") != nil,
                let files = try? DirectoryListing.names(in: "\(folder)/\(name)")
            else { return nil }
            return DropInFolder(unitName: String(name.dropLast(2)), files: files)
        }
    }

    /// The directory of units that a file, or the `.d` directory of a drop-in, lies in.
    private static func unitFolder(of path: String) -> String {
        UnitFileName(path: path)?.folder(ofUnitAt: path) ?? ResolvedPath.split(path).folder
    }
}

/// The names of units in some directories.
private struct UnitNames {
    private(set) var units: Set<String> = []
    private(set) var isWhole = false
    private var pulled: Set<String>?

    init(searchPaths: [UnitSearchPath], folders: [String]) {
        for path in searchPaths {
            for folder in path.foldersOnMachine { add(folder) }
        }
        isWhole = units.contains("basic.target")
        for folder in folders { add(folder) }
        // Each script of the old days is a service, as long as no unit takes its place.
        if let path = searchPaths.first {
            let scripts = (try? DirectoryListing.names(in: path.onMachine("/etc/init.d"))) ?? []
            units.formUnion(scripts.map { $0 + ".service" })
        }
    }

    private mutating func add(_ folder: String) {
        for name in (try? DirectoryListing.names(in: folder)) ?? []
        where UnitName.types.contains(where: { name.hasSuffix("." + $0) }) {
            units.insert(name)
        }
    }

    /// What links in directories of wanted and required units name.
    mutating func pulledIn(in folders: @autoclosure () -> [String]) -> Set<String> {
        if let pulled { return pulled }
        var found: Set<String> = []
        for folder in folders() {
            for name in (try? DirectoryListing.names(in: folder)) ?? []
            where Self.suffixes.contains(where: { name.hasSuffix($0) }) {
                found.formUnion((try? DirectoryListing.names(in: "\(folder)/\(name)")) ?? [])
            }
        }
        pulled = found
        return found
    }

    private static let suffixes = [".wants", ".requires", ".upholds"]
}

extension UnitSearchPath {
    /// The directories for a program of this machine, links below the root followed there.
    fileprivate var foldersOnMachine: [String] {
        let resolver = LinkResolver(root: root)
        return directories.map { onMachine(resolver.resolve($0) ?? $0) }
    }
}
