public import UnitValues

/// A value that is given to a directive in code; how it is quoted and escaped is the writer's
/// business, by the grammar of the directive.
public enum SettingValue: Hashable, Sendable {
    /// Yes or no.
    case boolean(Bool)
    /// A whole number.
    case number(Int64)
    /// A time span.
    case time(TimeSpan)
    /// Text as it is to arrive: a description, a path, a word of a list of words.
    case text(String)
    /// Words or paths of a list, one line for all of them.
    case words([String])
    /// A variable for the processes, by its name and value.
    case variable(EnvironmentAssignment)
    /// A program to run.
    case command(ServiceCommand)
    /// What stands after the `=` in a file, in the syntax of the directive.
    case written(String)
}

/// A command of a service, as it is to be run: nothing in it is quoted, escaped or expanded.
public struct ServiceCommand: Hashable, Sendable {
    /// The program: an absolute path, or a name that is looked up when the command is run.
    public var path: String
    /// What it is called with, without the program itself.
    public var arguments: [String]
    /// What it finds as its own name; nil for the path.
    public var name: String?
    /// How it is run.
    ///
    /// Variables are not replaced in the arguments, whether or not
    /// ``ExecCommandFlags/keepsVariables`` is among them.
    public var flags: ExecCommandFlags

    /// A command.
    public init(
        _ path: String, _ arguments: [String] = [], name: String? = nil,
        flags: ExecCommandFlags = []
    ) {
        self.path = path
        self.arguments = arguments
        self.name = name
        self.flags = flags
    }
}
