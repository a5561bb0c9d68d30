public import UnitLint
public import UnitValues

/// What a configuration says for one file.
public struct LintSettings: Hashable, Sendable {
    /// The releases to judge for; nil when it says nothing of them.
    public var targets: [SystemdVersion]?
    /// The rules that speak, by name; nil when it says nothing of them.
    public var select: [String]?
    /// Rules that do not speak.
    public var ignore: [String] = []
    /// Severities that take the place of the rules' own.
    public var severities: [String: Severity] = [:]
    /// What rules are told, by rule and option.
    public var options: [String: [String: RuleOptionValue]] = [:]

    /// Settings that say nothing.
    public init() {}

    /// These settings, with what others say on top.
    func overridden(by other: LintSettings) -> LintSettings {
        var result = self
        result.targets = other.targets ?? targets
        result.select = other.select ?? select
        result.ignore += other.ignore
        result.severities.merge(other.severities) { $1 }
        result.options.merge(other.options) { $0.merging($1) { $1 } }
        return result
    }
}

/// A `unitsmith.toml`.
public struct Configuration: Hashable, Sendable {
    /// Settings for the files that patterns match.
    public struct Part: Hashable, Sendable {
        let patterns: [GlobPattern]
        let settings: LintSettings
    }

    /// The name that is looked for.
    public static let fileName = "unitsmith.toml"

    /// Where it was read from.
    public let path: String

    let settings: LintSettings
    let parts: [Part]

    /// What it says for a file, given by its path from the folder of the configuration.
    public func settings(for path: String) -> LintSettings {
        parts.filter { $0.patterns.contains { $0.matches(path) } }
            .reduce(settings) { $0.overridden(by: $1.settings) }
    }
}
