/// Types of namespaces, namespaces(7), as flags of clone(2).
public struct NamespaceTypes: OptionSet, Hashable, Sendable {
    /// The flags.
    public let rawValue: UInt64

    /// A set of flags.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// User namespaces.
    public static let user = NamespaceTypes(rawValue: 0x1000_0000)
    /// Time namespaces.
    public static let time = NamespaceTypes(rawValue: 0x80)

    /// The type with a name.
    init?(name: ArraySlice<UInt8>, in version: SystemdVersion) {
        guard let known = Self.names.first(where: { name.matches($0.name) }),
            version >= known.since
        else { return nil }
        self.init(rawValue: known.flag)
    }

    private static let names: [(name: StaticString, flag: UInt64, since: SystemdVersion)] = [
        ("cgroup", 0x0200_0000, 0), ("ipc", 0x0800_0000, 0), ("net", 0x4000_0000, 0),
        ("mnt", 0x2_0000, 0), ("pid", 0x2000_0000, 0), ("user", 0x1000_0000, 0),
        ("uts", 0x0400_0000, 0), ("time", 0x80, 252),
    ]

    /// The names of the types, in systemd's order.
    public var names: [String] {
        Self.names.filter { contains(NamespaceTypes(rawValue: $0.flag)) }.map(\.name.description)
    }

    /// What a release means by all types; those of time count from 262 on.
    public static func all(in version: SystemdVersion) -> NamespaceTypes {
        let all = NamespaceTypes(names.map { NamespaceTypes(rawValue: $0.flag) })
        return version >= 262 ? all : all.subtracting(.time)
    }
}

/// Namespaces that are allowed or delegated: one line of `RestrictNamespaces=` or
/// `DelegateNamespaces=`.
public enum NamespaceList: Hashable, Sendable {
    /// All of them, or none.
    case boolean(Bool)
    /// Some; inverted, all others.
    case types(NamespaceTypes, isInverted: Bool)

    /// Reads a boolean or a list of types, after an optional `~`.
    ///
    /// - Parameters:
    ///   - text: The value.
    ///   - delegates: Whether it is `DelegateNamespaces=`, where `user` makes no sense.
    ///   - context: Who reads it.
    /// - Throws: ``ValueProblem`` for a word that is no type; it costs the whole line.
    public init(
        _ text: ArraySlice<UInt8>, delegates: Bool, in context: ValueContext
    ) throws(ValueProblem) {
        if let boolean = Bool(unitValue: text) {
            self = .boolean(boolean)
            return
        }
        let rest = text.after("~")
        var types: NamespaceTypes = []
        let words: [Word]
        do {
            words = try WordSplitter.words(of: rest ?? text)
        } catch {
            throw ValueProblem(error)
        }
        for word in words {
            guard let type = NamespaceTypes(name: word.bytes[...], in: context.version) else {
                throw ValueProblem(
                    "\(quoted(word.text)) is no type of namespace; write yes, no, or a list of "
                        + "cgroup, ipc, net, mnt, pid, user and uts",
                    at: word.range)
            }
            if delegates, rest == nil, type == .user {
                throw ValueProblem(
                    "the namespace 'user' cannot be delegated", at: word.range,
                    help: "PrivateUsers= gives the service one of its own")
            }
            types.insert(type)
        }
        self = .types(types, isInverted: rest != nil)
    }
}
