/// What is there beside the files that are linted: other units, and the system they are for.
///
/// The linter opens no file; who uses it says what there is.
public protocol UnitSurroundings: Sendable {
    /// Whether what ``hasUnit(named:)`` does not find is not there at all: there is the search
    /// path of a whole system to look in.
    var isWhole: Bool { get }

    /// Whether there is a unit file, or a link to one, with a name, in the search path or beside
    /// a file that is linted.
    func hasUnit(named name: String) -> Bool

    /// The names of all units there.
    var unitNames: [String] { get }

    /// Whether a link in a directory such as `multi-user.target.wants` starts a unit.
    func isPulledIn(_ name: String) -> Bool

    /// Which directory of the search path it is, 0 for the strongest; nil for any other.
    func rank(ofFolder folder: String) -> Int?

    /// The system that a unit file is for; nil when nothing is known of it.
    func system(ofFile path: String) -> (any TargetSystem)?

    /// This machine, for files that lie outside of its search path and may be for it all the
    /// same; nil where it is not to be looked at, or has no units itself.
    var machine: (any TargetSystem)? { get }

    /// The permission bits of a unit file; nil when there is no such file.
    func permissions(ofFile path: String) -> UInt32?

    /// The directories of drop-ins in a directory of units.
    func dropInFolders(in folder: String) -> [DropInFolder]
}

extension UnitSurroundings {
    /// Nil: files outside of the search path are for a system that nothing is known of.
    public var machine: (any TargetSystem)? { nil }
}

/// A directory of drop-ins.
public struct DropInFolder: Hashable, Sendable {
    /// The name of the unit, or what stands for several, without the `.d`.
    public let unitName: String

    /// The names of the files in it.
    public let files: [String]

    /// A directory with some files in it.
    public init(unitName: String, files: [String]) {
        self.unitName = unitName
        self.files = files
    }
}

/// A system that units are for: its users, and its files.
public protocol TargetSystem: Sendable {
    /// Whether there is a user; nil when they are kept where nobody looked.
    func hasUser(_ name: String) -> Bool

    /// Whether there is a group.
    func hasGroup(_ name: String) -> Bool

    /// What is at a path; nil when nothing is.
    func inode(at path: String) -> Inode?

    /// Whether there is a file that a pattern of glob(7) matches.
    func hasMatch(for pattern: String) -> Bool

    /// The file by which the message bus has a service started for a name, where that names a
    /// unit; nil when the bus does not start one so.
    func activation(ofBusName name: String) -> BusActivation?
}

/// How the message bus has a service started: a file as dbus-daemon(1) describes it.
public struct BusActivation: Hashable, Sendable {
    /// The path of the file.
    public let file: String

    /// The unit that it names with `SystemdService=`.
    public let unit: String

    /// What a file says.
    public init(file: String, unit: String) {
        self.file = file
        self.unit = unit
    }
}

/// What is at a path of a system.
public enum Inode: Hashable, Sendable {
    /// A file, and whether anybody may run it.
    case file(isExecutable: Bool)
    /// A directory.
    case folder
    /// A device, a socket and the like.
    case special
}
