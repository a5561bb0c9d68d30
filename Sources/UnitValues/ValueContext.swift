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
        get { noted(reader.unitName) }
        set { reader = reader.with(unitName: newValue) }
    }

    /// The unit, as its file is named; another one where that is no name of a unit.
    var writtenUnit: UnitName { noted(reader.unit) }

    /// Which manager reads it.
    public var manager: ManagerScope {
        get { noted(reader.manager) }
        set { reader = reader.with(manager: newValue) }
    }

    /// What specifiers such as `%H` say of the machine.
    public var machine: MachineIdentity {
        get { noted(reader.machine ?? (reader.manager == .system ? .unknown : .unknownUser)) }
        set { reader = reader.with(machine: newValue) }
    }

    /// The machine; nil for one that nothing is known of.
    var givenMachine: MachineIdentity? { noted(reader.machine) }

    /// Whether an earlier line chose a real-time policy with `CPUSchedulingPolicy=`; before 248
    /// it decides what `CPUSchedulingPriority=` may be.
    public var hasRealTimePolicy: Bool {
        get { noted(storedPolicy) }
        set { storedPolicy = newValue }
    }

    private var reader: UnitReader
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
        reader = UnitReader(unitName: unitName, manager: manager, machine: machine)
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

/// Who reads a unit, whatever the release.
///
/// An object, since contexts are copied for every value that is read.
private final class UnitReader: Sendable {
    let unitName: String
    let unit: UnitName
    let manager: ManagerScope
    /// Nil for a machine that nothing is known of: threads that share its strings would wait for
    /// each other to count their references.
    let machine: MachineIdentity?

    init(unitName: String, manager: ManagerScope, machine: MachineIdentity?) {
        self.unitName = unitName
        // A drop-in for all units of a type stands for any of them.
        unit = UnitName(unitName) ?? UnitName("any" + unitName) ?? .standIn
        self.manager = manager
        self.machine = machine
    }

    func with(unitName: String) -> UnitReader {
        UnitReader(unitName: unitName, manager: manager, machine: machine)
    }

    func with(manager: ManagerScope) -> UnitReader {
        UnitReader(unitName: unitName, manager: manager, machine: machine)
    }

    func with(machine: MachineIdentity) -> UnitReader {
        UnitReader(unitName: unitName, manager: manager, machine: machine)
    }
}
