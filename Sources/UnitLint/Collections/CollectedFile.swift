import UnitCatalog
public import UnitModel
import UnitSyntax
public import UnitValues

/// One file of a collection, with what rules over several files look at already read.
public struct CollectedFile: Sendable {
    /// The path, as it was given or found.
    public let path: String

    /// The file.
    public let file: UnitFile

    /// The releases that it is judged for, in ascending order.
    public let targets: [SystemdVersion]

    /// The directory that holds the unit; of a drop-in the one that its `.d` directory is in.
    public let folder: String

    /// The lines that such rules look at, as the newest of the releases reads them.
    let reading: SourceReading

    /// The manager that reads it.
    public let manager: ManagerScope

    /// Reads a file for the newest of some releases, and a manager.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - path: Where it lies.
    ///   - targets: The releases.
    ///   - manager: The manager.
    ///   - isOnSystem: Whether the users and files of the system that it is for are known, so that
    ///     what it says of them matters.
    public init(
        _ file: UnitFile, path: String, targets: [SystemdVersion], manager: ManagerScope,
        isOnSystem: Bool
    ) {
        self.path = path
        self.file = file
        self.targets = targets
        self.manager = manager
        folder = file.name.folder(ofUnitAt: path)
        reading = SourceReading(
            file, in: Self.context(of: file.name, targets, manager),
            ofDirectives: (isOnSystem ? CollectedDirectives.all : CollectedDirectives.ofUnits)
                .contains)
    }

    /// How the file's unit is read.
    var context: ValueContext { Self.context(of: file.name, targets, manager) }

    private static func context(
        of name: UnitFileName, _ targets: [SystemdVersion], _ manager: ManagerScope
    ) -> ValueContext {
        ValueContext(
            version: targets.last ?? TargetSelection.recorded[TargetSelection.recorded.count - 1],
            unitName: name.unitName, manager: manager)
    }
}

/// The directives that rules over several files look at.
enum CollectedDirectives {
    /// Those that name units, or what only one unit can have.
    static let ofUnits = directives(unitTable)

    /// Also those that name users, files and programs.
    static let all = ofUnits.union(directives(systemTable))

    private static func directives(_ table: StaticString) -> Set<Directive> {
        Set(
            table.description.split(separator: "\n").flatMap { line -> [Directive] in
                let words = line.split(separator: " ")
                guard let section = SectionID(words[0]) else { return [] }
                return words.dropFirst().compactMap { Catalog.shared.directive($0, in: section) }
            })
    }

    private static let unitTable: StaticString = """
        Unit After Before Requires Requisite BindsTo Wants Upholds PartOf Conflicts DefaultDependencies
        Unit OnFailure OnSuccess PropagatesReloadTo ReloadPropagatedFrom PropagatesStopTo
        Unit StopPropagatedFrom JoinsNamespaceOf
        Install WantedBy RequiredBy UpheldBy Also Alias DefaultInstance
        Service BusName Sockets RemainAfterExit Type
        Socket ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenMessageQueue
        Socket ListenNetlink ListenSpecial Accept Service BindToDevice ReusePort
        Socket BindIPv6Only
        Timer Unit OnCalendar OnUnitActiveSec OnUnitInactiveSec
        Path Unit
        """

    private static let systemTable: StaticString = """
        Unit ConditionPathExists ConditionPathIsDirectory ConditionFileIsExecutable
        Unit ConditionFileNotEmpty ConditionPathExistsGlob ConditionPathIsMountPoint
        Unit ConditionDirectoryNotEmpty AssertPathExists AssertPathIsDirectory AssertFileNotEmpty
        Unit AssertFileIsExecutable AssertDirectoryNotEmpty AssertPathExistsGlob AssertPathIsReadWrite
        Unit AssertPathIsSymbolicLink AssertPathIsMountPoint
        Unit ConditionUser AssertUser ConditionGroup AssertGroup
        Service User Group SupplementaryGroups DynamicUser WorkingDirectory EnvironmentFile
        Service ExecCondition ExecStartPre ExecStart ExecStartPost ExecReload ExecStop ExecStopPost
        Service RootDirectory RootImage RootMStack BindPaths BindReadOnlyPaths TemporaryFileSystem
        Service MountImages ExtensionImages ExtensionDirectories ExecSearchPath
        Service ReadWritePaths ReadOnlyPaths InaccessiblePaths ExecPaths NoExecPaths
        Service StateDirectory CacheDirectory LogsDirectory ConfigurationDirectory
        Socket SocketUser SocketGroup
        """
}

extension UnitFileName {
    /// The directory of units that a path with this name belongs to: the one above the `.d` of a
    /// drop-in, or above the `.wants` and the like of a link; `.` for the working directory.
    public func folder(ofUnitAt path: String) -> String {
        let folder = Self.folder(of: isDropIn ? Self.folder(of: path) : path)
        let holdsLinks = [".wants", ".requires", ".upholds"].contains { folder.hasSuffix($0) }
        return holdsLinks ? Self.folder(of: folder) : folder
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
