/// What systemd's list of loaded units says of one.
public struct UnitSummary: Sendable, Hashable {
    /// The unit's primary name.
    public let name: BusUnitName
    /// `Description=`, or the name.
    public let description: String
    /// Whether its file has been read.
    public let loadState: LoadState
    /// Whether it runs.
    public let activeState: ActiveState
    /// What exactly it does.
    public let subState: SubState
    /// The unit whose state it follows; nil when it has its own.
    public let following: BusUnitName?
    /// The number of the job in the queue for it; nil when there is none.
    public let jobID: UInt32?
    /// What that job is to do.
    public let jobType: JobType?

    /// How the elements of the list are typed on the bus.
    static let signature = "(ssssssouso)"

    init(_ message: borrowing BusMessage) throws(BusError) {
        self = try message.readStructure("ssssssouso") { (message) throws(BusError) in
            try UnitSummary(fields: message)
        }
    }

    private init(fields message: borrowing BusMessage) throws(BusError) {
        name = BusUnitName(trusted: try message.readString())
        description = try message.readString()
        loadState = LoadState(rawValue: try message.readString())
        activeState = ActiveState(rawValue: try message.readString())
        subState = SubState(rawValue: try message.readString())
        let followed = try message.readString()
        following = followed.isEmpty ? nil : BusUnitName(trusted: followed)
        _ = try message.readObjectPath()
        let id = try message.readUInt32()
        let type = try message.readString()
        _ = try message.readObjectPath()
        jobID = id == 0 ? nil : id
        jobType = id == 0 ? nil : JobType(rawValue: type)
    }
}

/// A unit file in systemd's search path.
public struct UnitFileSummary: Sendable, Hashable {
    /// Where it is.
    public let path: String
    /// Whether it is enabled.
    public let state: UnitFileState

    /// The unit's name, or its template's.
    public var name: BusUnitName {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return BusUnitName(trusted: String(path[start...]))
    }
}

/// A unit that is loaded, has a file, or both.
public struct ListedUnit: Sendable, Hashable {
    /// The unit's name, or its template's.
    public let name: BusUnitName
    /// What systemd says of it; nil when it is not loaded.
    public let summary: UnitSummary?
    /// Its file; nil when it has none, and for an instance, whose template has it.
    public let file: UnitFileSummary?

    init(name: BusUnitName, summary: UnitSummary?, file: UnitFileSummary?) {
        self.name = name
        self.summary = summary
        self.file = file
    }

    /// A unit that is loaded, and about whose file nothing is known.
    public init(loaded summary: UnitSummary) {
        self.init(name: summary.name, summary: summary, file: nil)
    }
}
