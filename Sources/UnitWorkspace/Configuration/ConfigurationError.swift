public import UnitLint
public import UnitModel
import UnitValues

/// Why a configuration cannot be used.
public enum ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It cannot be read.
    case unreadable(WorkspaceError)
    /// It is not TOML; where and why.
    case syntax(path: String, line: Int, column: Int, reason: String)
    /// There is no such key; those that there are in its table.
    case unknownKey(path: String, key: String, known: [String])
    /// The value of a key is of another type.
    case wrongType(path: String, key: String, expected: String)
    /// A rule, or an option of one, that there is not.
    case selection(path: String, RuleSelectionError)
    /// A release that there is not.
    case targets(path: String, TargetSelectionError)

    /// One sentence that says what is wrong and what is allowed.
    public var description: String {
        switch self {
        case .unreadable(let error): "\(error)"
        case .syntax(let path, let line, let column, let reason):
            "\(path):\(line):\(column): \(reason)"
        case .unknownKey(let path, let key, let known):
            "\(path): unknown key \(quoted(key))"
                + (Spelling.nearest(to: key, among: known).map { "; did you mean '\($0)'?" }
                    ?? "; it takes \(sentenceList(known))")
        case .wrongType(let path, let key, let expected):
            "\(path): '\(key)' takes \(expected)"
        case .selection(let path, let error): "\(path): \(error)"
        case .targets(let path, let error): "\(path): \(error)"
        }
    }
}
