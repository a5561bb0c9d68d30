/// One program that a unit runs, with its arguments, `systemd.service(5)`.
public struct ExecCommand: Hashable, Sendable {
    /// The program: a path from the root, or a name to look for where programs are.
    public let path: String

    /// What the program is given; the first one is what it sees as its own name.
    public let arguments: [ExecArgument]

    /// How it is run.
    public let flags: ExecCommandFlags

    /// A program to run.
    public init(path: String, arguments: [ExecArgument], flags: ExecCommandFlags = []) {
        self.path = path
        self.arguments = arguments
        self.flags = flags
    }

    /// Whether `$NAME` and `${NAME}` in arguments stand for variables.
    public var expandsVariables: Bool { !flags.contains(.keepsVariables) }
}

/// How a program is run, by the characters before its path.
public struct ExecCommandFlags: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// A set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `-`: a failure counts as success.
    public static let ignoresFailure = ExecCommandFlags(rawValue: 1 << 0)
    /// `+`: with full privileges, outside of the sandbox.
    public static let privileged = ExecCommandFlags(rawValue: 1 << 1)
    /// `!`: as root, with the rest of the sandbox.
    public static let keepsUser = ExecCommandFlags(rawValue: 1 << 2)
    /// `!!`: as `!`, where the kernel has no ambient capabilities; gone since 258.
    public static let ambient = ExecCommandFlags(rawValue: 1 << 3)
    /// `:`: a dollar sign means itself.
    public static let keepsVariables = ExecCommandFlags(rawValue: 1 << 4)
    /// `|`: the words are for the shell of the unit's user; since 258.
    public static let viaShell = ExecCommandFlags(rawValue: 1 << 5)

    /// The names that systemd has for the flags, in its order.
    public var names: [String] {
        let all: [(ExecCommandFlags, String)] = [
            (.ignoresFailure, "ignore-failure"), (.privileged, "privileged"),
            (.keepsUser, "no-setuid"), (.ambient, "ambient"), (.keepsVariables, "no-env-expand"),
            (.viaShell, "via-shell"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
