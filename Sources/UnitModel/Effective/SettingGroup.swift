import UnitCatalog

/// The setting that a directive writes to: what an empty value takes back as a whole, and
/// what a second line replaces.
///
/// Mostly that is the directive itself, or the one that it is another name for.
enum SettingGroup {
    case directive(Directive)
    /// All of `Condition*=`, which are one list.
    case conditions
    /// All of `Assert*=`.
    case assertions
    /// All of `On*=` of a timer.
    case timers
    /// All of `Listen*=` of a socket.
    case listeners
    /// All of what a path unit watches.
    case watches
    /// `BindPaths=` and `BindReadOnlyPaths=`.
    case bindMounts
    /// `LoadCredential=` and `LoadCredentialEncrypted=`.
    case loadedCredentials
    /// `SetCredential=` and `SetCredentialEncrypted=`.
    case setCredentials
    /// `StandardInputText=` and `StandardInputData=`.
    case inputData

    /// The setting of a directive.
    init(of directive: Directive) {
        switch directive.kind {
        case .condition:
            self = directive.name.hasPrefix("Assert") ? .assertions : .conditions
        case .timer: self = .timers
        case .socketListen: self = .listeners
        case .watchedPath: self = .watches
        case .bindPaths: self = .bindMounts
        case .loadCredential: self = .loadedCredentials
        case .setCredential: self = .setCredentials
        case .standardInputText, .standardInputData: self = .inputData
        default: self = .directive(Self.canonical(directive))
        }
    }

    /// A number that tells settings apart, not negative.
    var key: Int32 {
        switch self {
        case .directive(let directive): Self.sharedCount + directive.number
        case .conditions: 0
        case .assertions: 1
        case .timers: 2
        case .listeners: 3
        case .watches: 4
        case .bindMounts: 5
        case .loadedCredentials: 6
        case .setCredentials: 7
        case .inputData: 8
        }
    }

    /// How many settings several directives share.
    private static let sharedCount: Int32 = 9

    /// The directive itself, or the current one that it is a second name for.
    static func canonical(_ directive: Directive) -> Directive {
        guard directive.isAlias, let current = Catalog.shared.replacement(for: directive) else {
            return directive
        }
        return current
    }
}
