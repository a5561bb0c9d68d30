import CSystemd

/// Why something asked of systemd did not happen.
///
/// ``name`` tells the kind, as a program compares it; ``description`` is one sentence for people,
/// and ``advice`` what to do next.
public struct BusError: Error, Hashable, Sendable {
    /// The kind of the error.
    public var name: Name
    /// What the peer said about it, in its own words; empty when it said nothing.
    public var message: String
    /// What was being done, as it follows "cannot", such as `start`.
    public var operation: String
    /// What it was done to: a unit's name, mostly.
    public var subject: String?

    /// An error of a kind.
    public init(name: Name, message: String = "", operation: String = "", subject: String? = nil) {
        self.name = name
        self.message = message
        self.operation = operation
        self.subject = subject
    }

    /// The error that a function of libsystemd means by a negative result.
    init(status: CInt, operation: String = "", subject: String? = nil) {
        var error = sd_bus_error()
        defer { sd_bus_error_free(&error) }
        _ = sd_bus_error_set_errno(&error, status)
        self.init(
            name: Name(rawValue: error.name.map { String(cString: $0) } ?? "System.Error.EIO"),
            message: error.message.map { String(cString: $0) } ?? "",
            operation: operation, subject: subject)
    }

    /// The same error with what was being done, where it does not say so yet.
    func during(_ operation: String, _ subject: String? = nil) -> BusError {
        guard self.operation.isEmpty else { return self }
        return BusError(name: name, message: message, operation: operation, subject: subject)
    }
}

extension BusError {
    /// The name of an error on the bus; the set is open, since every service has its own.
    public struct Name: RawRepresentable, Hashable, Sendable {
        /// The full name, such as `org.freedesktop.systemd1.NoSuchUnit`.
        public let rawValue: String

        /// A name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        private init(systemd name: String) {
            self.init(rawValue: "org.freedesktop.systemd1." + name)
        }

        private init(bus name: String) {
            self.init(rawValue: "org.freedesktop.DBus.Error." + name)
        }

        private init(local name: String) {
            self.init(rawValue: "Unitsmith.Error." + name)
        }
    }
}

extension BusError.Name {
    /// There is no such unit, or it is not loaded.
    public static let noSuchUnit = Self(systemd: "NoSuchUnit")
    /// The unit is masked.
    public static let unitMasked = Self(systemd: "UnitMasked")
    /// The unit file has a mistake that keeps the unit from loading.
    public static let badUnitSetting = Self(systemd: "BadUnitSetting")
    /// The unit file cannot be read.
    public static let loadFailed = Self(systemd: "LoadFailed")
    /// The unit may be started or stopped as a dependency only.
    public static let onlyByDependency = Self(systemd: "OnlyByDependency")
    /// The unit cannot do what the job asks, such as reload.
    public static let jobTypeNotApplicable = Self(systemd: "JobTypeNotApplicable")
    /// The job conflicts with one that may not be replaced.
    public static let transactionIsDestructive = Self(systemd: "TransactionIsDestructive")
    /// The job needs units that exclude each other.
    public static let transactionJobsConflicting = Self(systemd: "TransactionJobsConflicting")
    /// The units are ordered in a circle.
    public static let transactionOrderIsCyclic = Self(systemd: "TransactionOrderIsCyclic")
    /// There is a unit or a file of that name already.
    public static let unitExists = Self(systemd: "UnitExists")
    /// The unit was made by a generator.
    public static let unitGenerated = Self(systemd: "UnitGenerated")
    /// The unit file is a link to a place outside the search path.
    public static let unitLinked = Self(systemd: "UnitLinked")
    /// There is no such job; mostly, it is done.
    public static let noSuchJob = Self(systemd: "NoSuchJob")
    /// The manager is shutting down.
    public static let shuttingDown = Self(systemd: "ShuttingDown")
    /// A slice above the unit is frozen.
    public static let frozenByParent = Self(systemd: "FrozenByParent")
    /// A slice above the unit runs as many units as it may.
    public static let concurrencyLimitReached = Self(systemd: "ConcurrencyLimitReached")
    /// Freezing ended because the unit was thawed or stopped.
    public static let freezeCancelled = Self(systemd: "FreezeCancelled")
    /// The caller is subscribed already.
    public static let alreadySubscribed = Self(systemd: "AlreadySubscribed")

    /// An argument was refused.
    public static let invalidArguments = Self(bus: "InvalidArgs")
    /// The caller may not do that.
    public static let accessDenied = Self(bus: "AccessDenied")
    /// The caller would have to prove who they are.
    public static let interactiveAuthorizationRequired = Self(
        bus: "InteractiveAuthorizationRequired")
    /// There is no such file, or no unit file of that name.
    public static let fileNotFound = Self(bus: "FileNotFound")
    /// A limit of the manager was hit.
    public static let limitsExceeded = Self(bus: "LimitsExceeded")
    /// The release does not know the method.
    public static let unknownMethod = Self(bus: "UnknownMethod")
    /// The release does not know the property.
    public static let unknownProperty = Self(bus: "UnknownProperty")
    /// The release does not know the interface.
    public static let unknownInterface = Self(bus: "UnknownInterface")
    /// There is no such object.
    public static let unknownObject = Self(bus: "UnknownObject")
    /// The property cannot be set.
    public static let propertyReadOnly = Self(bus: "PropertyReadOnly")
    /// Nobody on the bus has the name.
    public static let serviceUnknown = Self(bus: "ServiceUnknown")
    /// The peer went away without an answer.
    public static let noReply = Self(bus: "NoReply")
    /// The peer closed the connection.
    public static let peerDisconnected = Self(bus: "Disconnected")

    /// The connection is gone.
    public static let disconnected = Self(local: "Disconnected")
    /// There was no answer in time.
    public static let timedOut = Self(local: "TimedOut")
    /// The task that was waiting has been cancelled.
    public static let cancelled = Self(local: "Cancelled")
    /// This machine was not booted with systemd.
    public static let notBooted = Self(local: "NotBooted")
    /// What came is not what was asked for.
    public static let unexpectedReply = Self(local: "UnexpectedReply")
    /// A unit name is not one.
    public static let invalidUnitName = Self(local: "InvalidUnitName")
    /// A template was named where only its instances can be meant.
    public static let templateGiven = Self(local: "TemplateGiven")
    /// ssh ended before systemd on the other machine answered.
    public static let remoteShellEnded = Self(local: "RemoteShellEnded")
    /// Nothing tells where the user's manager is.
    public static let noSession = Self(local: "NoSession")
    /// There is nothing at the address of a bus.
    public static let nobodyListens = Self(rawValue: "System.Error.ENOENT")
    /// What libsystemd says when no session is known.
    static let noMedium = Self(rawValue: "System.Error.ENOMEDIUM")
}

extension BusError {
    /// Whether the bus or the manager was gone, so that the same may work after a reconnection.
    public var isDisconnection: Bool {
        switch name {
        case .disconnected, .noReply, .peerDisconnected, .serviceUnknown: true
        default: Self.brokenConnections.contains(name.rawValue)
        }
    }

    private static let brokenConnections: Set<String> = [
        "System.Error.ECONNRESET", "System.Error.ENOTCONN", "System.Error.EPIPE",
        "System.Error.ECONNREFUSED", "System.Error.ESHUTDOWN",
    ]

    /// Whether the release of systemd is too old, or too new, for what was called.
    public var isUnsupported: Bool {
        [.unknownMethod, .unknownProperty, .unknownInterface].contains(name)
    }

    /// Whether the caller lacks a right, by the bus's policy or by polkit's.
    public var isPermission: Bool {
        [.accessDenied, .interactiveAuthorizationRequired].contains(name)
    }

    /// Whether the bus refused to pass the message on, so that systemd and polkit were not asked.
    public var isRefusedByBusPolicy: Bool {
        name == .accessDenied && message.contains("Rejected send message")
    }
}
