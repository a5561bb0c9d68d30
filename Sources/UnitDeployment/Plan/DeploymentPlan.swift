public import SystemdBus
public import UnitSyntax

/// What a deployment would change, worked out without changing anything.
public struct DeploymentPlan: Sendable {
    /// The unit files and drop-ins, in the order of their paths.
    public internal(set) var files: [FileChange] = []
    /// The links that enable units, in the order of their paths.
    public internal(set) var links: [LinkChange] = []
    /// What is done to units of the running manager, in order.
    public internal(set) var units: [UnitChange] = []
    /// What a person should know beside.
    public internal(set) var notes: [String] = []
    /// What the linter says against the files; it was overridden when there is a plan.
    public internal(set) var findings: [DeploymentFinding] = []

    /// Whether there is anything to do.
    public var isEmpty: Bool {
        files.allSatisfy { $0.kind == .unchanged } && links.isEmpty && units.isEmpty
    }
}

/// What happens to one unit file or drop-in.
public struct FileChange: Sendable {
    /// In which way.
    public enum Kind: String, Sendable {
        /// There is none yet.
        case create
        /// There is one with another content.
        case change
        /// It is as it is to be.
        case unchanged
        /// It is taken away.
        case remove
    }

    /// In which way.
    public let kind: Kind
    /// Where it lies on the host.
    public let path: String
    /// What is there; empty when nothing is.
    public let old: [UInt8]
    /// What is to be there; empty when nothing is.
    public let new: [UInt8]

    let before: HostEntry
    /// The folder that was given with all that is in it.
    var folder: String?

    /// The difference of the contents.
    public var diff: UnifiedDiff { UnifiedDiff(from: old, to: new) }
}

/// What happens to one link.
public struct LinkChange: Hashable, Sendable {
    /// In which way.
    public enum Kind: String, Sendable {
        /// It is made, in place of another one if there is one.
        case make
        /// It is taken away.
        case remove
    }

    /// In which way.
    public let kind: Kind
    /// Where it lies on the host.
    public let path: String
    /// What it says.
    public let target: String

    let before: HostEntry
}

/// What happens to one unit of the running manager.
public struct UnitChange: Hashable, Sendable {
    /// What is done.
    public let verb: UnitVerb
    /// To which unit.
    public let unit: BusUnitName
    /// Whether the unit only needs one that is restarted: systemd restarts it too, and it has to be
    /// up again afterwards.
    public let isDependent: Bool

    /// The stage at which it is done: together with all of the same stage, after those of lower
    /// ones.
    public let stage: Int

    let before: UnitActivity

    init(
        verb: UnitVerb, unit: BusUnitName, before: UnitActivity, stage: Int,
        isDependent: Bool = false
    ) {
        self.verb = verb
        self.unit = unit
        self.before = before
        self.stage = stage
        self.isDependent = isDependent
    }

    /// The word for it: the verb, or `keep` for a dependent.
    public var action: String { isDependent ? "keep" : verb.rawValue }
}
