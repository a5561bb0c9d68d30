import ArgumentParser
import UnitLint

/// Which rules `lint` runs, and where that is written down.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read this file instead of the unitsmith.toml in the nearest folder above each file.",
            valueName: "file"))
    var config: String?

    @Flag(help: "Read no unitsmith.toml.")
    var noConfig = false

    @Option(
        help: ArgumentHelp(
            "Run these rules only; 'default' and 'all' are groups. Separate them with commas.",
            valueName: "rules"))
    var select: [String] = []

    @Option(
        help: ArgumentHelp("Leave these rules out. Separate them with commas.", valueName: "rules"))
    var ignore: [String] = []

    func validate() throws {
        if noConfig, let config {
            throw ValidationError(
                "--config \(config) and --no-config exclude each other; leave one out.")
        }
        guard !select.isEmpty || !ignore.isEmpty else { return }
        do {
            _ = try RuleSelection(select: selected, ignore: ignored)
        } catch {
            throw ValidationError("\(error).")
        }
    }

    /// The rules to run; nil when that was left open.
    var selected: [String]? { select.isEmpty ? nil : select.flatMap(Self.names) }

    /// The rules to leave out.
    var ignored: [String] { ignore.flatMap(Self.names) }

    /// The rules and groups in a list; nil when one of them does not exist.
    static func rules(in list: String) -> [String]? {
        let names = names(in: list)
        return names.allSatisfy(RuleSelection.knows) ? names : nil
    }

    private static func names(in list: String) -> [String] {
        list.split { $0 == "," || $0 == " " }.map(String.init)
    }
}
