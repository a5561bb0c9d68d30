/// Which manager reads a unit.
public enum ManagerScope: Hashable, Sendable {
    /// The system manager, process 1.
    case system
    /// A user's manager (`systemd --user`).
    case user
}

/// What a value's meaning depends on besides its own text.
///
/// An observer of ``version`` is told when anything else is asked for.
public struct ValueContext: Sendable {
    /// The release that reads it.
    public var version: SystemdVersion

    /// The full name of the unit in whose file the value stands, such as
    /// `web@1.service`; specifiers such as `%n` and `%i` come from it.
    public var unitName: String {
        get { noted(identity.name) }
        set { identity = UnitIdentity(newValue) }
    }

    /// The unit, as its file is named; another one where that is no name of a unit.
    var writtenUnit: UnitName { noted(identity.unit) }

    /// Which manager reads it.
    public var manager: ManagerScope {
        get { noted(storedManager) }
        set { storedManager = newValue }
    }

    /// What specifiers such as `%H` say of the machine.
    public var machine: MachineIdentity {
        get { noted(storedMachine) }
        set { storedMachine = newValue }
    }

    /// Whether an earlier line chose a real-time policy with `CPUSchedulingPolicy=`; before 248
    /// it decides what `CPUSchedulingPriority=` may be.
    public var hasRealTimePolicy: Bool {
        get { noted(storedPolicy) }
        set { storedPolicy = newValue }
    }

    private var identity: UnitIdentity
    private var storedManager: ManagerScope
    private var storedMachine: MachineIdentity
    private var storedPolicy = false

    /// The context of a unit, read by one release.
    ///
    /// - Parameters:
    ///   - version: The release that reads it.
    ///   - unitName: The full name of the unit, or `.service` for a drop-in of all services.
    ///   - manager: Which manager reads it.
    ///   - machine: The machine; nil for one that nothing is known of.
    public init(
        version: SystemdVersion, unitName: String, manager: ManagerScope = .system,
        machine: MachineIdentity? = nil
    ) {
        self.version = version
        identity = UnitIdentity(unitName)
        storedManager = manager
        storedMachine = machine ?? (manager == .system ? .unknown : .unknownUser)
    }

    /// The contexts of a unit that several releases read.
    package static func contexts(
        of versions: [SystemdVersion], unitName: String, manager: ManagerScope
    ) -> [ValueContext] {
        guard let first = versions.first else { return [] }
        var context = ValueContext(version: first, unitName: unitName, manager: manager)
        return versions.map { version in
            context.version = version
            return context
        }
    }

    private func noted<Value>(_ value: Value) -> Value {
        version.noteUnit()
        return value
    }
}

/// The name of a unit and its parts.
///
/// An object, since contexts are copied for every value that is read.
private final class UnitIdentity: Sendable {
    let name: String
    let unit: UnitName

    init(_ name: String) {
        self.name = name
        // A drop-in for all units of a type stands for any of them.
        unit = UnitName(name) ?? UnitName("any" + name) ?? .standIn
    }
}
