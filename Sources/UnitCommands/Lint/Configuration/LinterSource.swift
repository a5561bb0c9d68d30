import Synchronization
import UnitLint
import UnitModel
import UnitValues
import UnitWorkspace

/// Gives each file the linter that the command line and its configuration ask for.
final class LinterSource: Sendable {
    private let finder: ConfigurationFinder?
    private let targets: [SystemdVersion]?
    private let manager: ManagerScope?
    private let select: [String]?
    private let ignore: [String]

    /// The linter of files without a configuration.
    private let plain: Linter
    /// The others; there are few.
    private let linters = Mutex<[(settings: LintSettings, linter: Linter)]>([])

    /// A source of linters.
    ///
    /// - Parameters:
    ///   - finder: Finds the configurations; nil to use none.
    ///   - targets: The releases that the command line names, for all files.
    ///   - manager: Who reads the files; nil for the manager that looks where each of them lies.
    ///   - select: The rules that it names, which take the place of what configurations say.
    ///   - ignore: The rules that it leaves out, besides those of configurations.
    /// - Throws: `RuleSelectionError` when there is no such rule.
    init(
        finder: ConfigurationFinder?, targets: [SystemdVersion]?, manager: ManagerScope?,
        select: [String]?, ignore: [String]
    ) throws(RuleSelectionError) {
        self.finder = finder
        self.targets = targets
        self.manager = manager
        self.select = select
        self.ignore = ignore
        let releases = targets ?? TargetSelection.recorded
        var plain =
            select == nil && ignore.isEmpty
            ? Linter(targets: releases)
            : Linter(
                targets: releases, selection: try RuleSelection(select: select, ignore: ignore))
        plain.manager = manager
        self.plain = plain
    }

    private init(of other: LinterSource) {
        finder = other.finder
        targets = other.targets
        manager = other.manager
        select = other.select
        ignore = other.ignore
        plain = other.plain.withOwnMemory()
    }

    /// The same source for another thread, whose linters share nothing that they remember.
    func withOwnMemory() -> LinterSource { LinterSource(of: self) }

    /// The releases of files without a configuration.
    var defaultTargets: [SystemdVersion] { plain.targets }

    /// The linter of a file.
    func linter(for path: String) throws(ConfigurationError) -> Linter {
        guard let match = try finder?.match(for: path) else { return plain }
        let settings = match.configuration.settings(for: match.relativePath)
        let known = linters.withLock { linters in
            linters.first { $0.settings == settings }?.linter
        }
        if let known { return known }
        let linter = try linter(settings, of: match.configuration)
        linters.withLock { $0.append((settings, linter)) }
        return linter
    }

    private func linter(
        _ settings: LintSettings, of configuration: Configuration
    ) throws(ConfigurationError) -> Linter {
        let selection: RuleSelection
        do {
            // Rules that the command line selects are wanted, whatever is written down.
            selection = try RuleSelection(
                select: select ?? settings.select,
                ignore: (select == nil ? settings.ignore : []) + ignore,
                severities: settings.severities, options: settings.options)
        } catch {
            throw .selection(path: configuration.path, error)
        }
        var linter = Linter(
            targets: targets ?? settings.targets ?? TargetSelection.recorded, selection: selection)
        linter.manager = manager
        return linter
    }
}
