/// One message in the journal.
public struct JournalEntry: Sendable, Hashable {
    /// When it was written.
    public var time: WallTime
    /// The text; bytes that are no UTF-8 are replaced.
    public var message: String
    /// How much it matters, from 0, an emergency, to 7, debugging; nil when it does not say.
    public var priority: Int?
    /// Who says it: a program's name, mostly.
    public var identifier: String?
    /// The process that says it; nil when it is not known.
    public var pid: Int32?
    /// The unit that it is about.
    public var unit: String?
    /// The run of the unit that it is about.
    public var invocation: InvocationID?
    /// Where in the journal it stands, for ``Journal/follow(_:after:)``.
    public var cursor: String

    /// The message whose fields are given, as systemd.journal-fields(7) has them.
    ///
    /// - Parameters:
    ///   - time: When it was written.
    ///   - cursor: Where in the journal it stands.
    ///   - field: The value of a field by its name; nil when the message has none.
    public init(time: WallTime, cursor: String, field: (String) -> String?) {
        self.time = time
        self.cursor = cursor
        message = field("MESSAGE") ?? ""
        priority = field("PRIORITY").flatMap { Int($0) }
        identifier = field("SYSLOG_IDENTIFIER") ?? field("_COMM")
        pid = (field("_PID") ?? field("SYSLOG_PID")).flatMap { Int32($0) }
        // A manager's message is about another unit than its own.
        unit =
            field("UNIT") ?? field("USER_UNIT") ?? field("_SYSTEMD_USER_UNIT")
            ?? field("_SYSTEMD_UNIT")
        let run =
            field("INVOCATION_ID") ?? field("USER_INVOCATION_ID")
            ?? field("_SYSTEMD_INVOCATION_ID")
        invocation = run.flatMap { InvocationID($0) }
    }
}

/// Which messages of the journal are wanted.
public struct JournalFilter: Sendable, Hashable {
    /// Messages of units, and of systemd about them; of any unit when empty.
    public var units: [BusUnitName]
    /// Messages of one run of a unit, and of systemd about it; nil for any run.
    public var invocation: InvocationID?
    /// The user whose units are meant; nil for the system's.
    public var user: UInt32?

    /// A filter.
    public init(
        units: [BusUnitName] = [], invocation: InvocationID? = nil, user: UInt32? = nil
    ) {
        self.units = units
        self.invocation = invocation
        self.user = user
    }

    /// Fields that a message must have all of, in each alternative of which one must hold; see
    /// systemd.journal-fields(7).
    public var alternatives: [[String]] {
        if let invocation {
            return [
                ["_SYSTEMD_INVOCATION_ID=\(invocation)"], ["INVOCATION_ID=\(invocation)"],
                ["USER_INVOCATION_ID=\(invocation)"],
            ]
        }
        return units.flatMap { unit in
            if let user {
                [
                    ["_SYSTEMD_USER_UNIT=\(unit)", "_UID=\(user)"],
                    ["USER_UNIT=\(unit)", "_UID=\(user)"],
                    ["OBJECT_SYSTEMD_USER_UNIT=\(unit)", "_UID=0"],
                    ["COREDUMP_USER_UNIT=\(unit)", "_UID=0"],
                ]
            } else {
                [
                    ["_SYSTEMD_UNIT=\(unit)"], ["UNIT=\(unit)", "_PID=1"],
                    ["OBJECT_SYSTEMD_UNIT=\(unit)", "_UID=0"], ["COREDUMP_UNIT=\(unit)", "_UID=0"],
                ]
            }
        }
    }
}
