/// Whether a unit file is enabled.
public enum UnitFileState: ManagerWord {
    /// It is started with the machine, or with what names it.
    case enabled
    /// Enabled until the next boot.
    case enabledRuntime
    /// Linked from elsewhere into the search path.
    case linked
    /// Linked until the next boot.
    case linkedRuntime
    /// Another name of a unit file.
    case alias
    /// It cannot be started.
    case masked
    /// It cannot be started until the next boot.
    case maskedRuntime
    /// It has no `[Install]` section: others start it.
    case `static`
    /// Enabling it enables others only.
    case indirect
    /// It could be enabled, and is not.
    case disabled
    /// A generator made it.
    case generated
    /// A program made it over the bus.
    case transient
    /// It could not be read.
    case bad
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .enabled, .enabledRuntime, .linked, .linkedRuntime, .alias, .masked, .maskedRuntime,
        .static, .indirect, .disabled, .generated, .transient, .bad,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .enabled: "enabled"
        case .enabledRuntime: "enabled-runtime"
        case .linked: "linked"
        case .linkedRuntime: "linked-runtime"
        case .alias: "alias"
        case .masked: "masked"
        case .maskedRuntime: "masked-runtime"
        case .static: "static"
        case .indirect: "indirect"
        case .disabled: "disabled"
        case .generated: "generated"
        case .transient: "transient"
        case .bad: "bad"
        case .other(let word): word
        }
    }
}

extension UnitFileState {
    /// Whether something starts the unit with the machine because it was enabled.
    public var isEnabled: Bool { self == .enabled || self == .enabledRuntime }

    /// Whether the unit is masked, for good or until the next boot.
    public var isMasked: Bool { self == .masked || self == .maskedRuntime }
}
