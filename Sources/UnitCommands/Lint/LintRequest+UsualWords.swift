import UnitLint
import UnitModel
import UnitValues
import UnitWorkspace

extension LintRequest {
    /// The request that the words after `lint` make, when all of them are paths and usual options.
    ///
    /// The argument parser, which finds its options by reflection, takes longer than linting a
    /// file does. What is not understood here, or is wrong, is for it to understand and to answer.
    init?(usualWords words: some Sequence<String>) {
        self.init(paths: [])
        var looksAround = true
        var isIsolated = false
        var words = words.makeIterator()
        while let word = words.next() {
            guard word.utf8.first == UInt8(ascii: "-") else {
                paths.append(word)
                continue
            }
            switch word {
            case "--isolated": isIsolated = true
            case "--no-search-path": looksAround = false
            case "--no-config": readsConfiguration = false
            case "--user": manager = .user
            case "--statistics": showsStatistics = true
            case "--quiet", "-q": isQuiet = true
            default:
                let parts = word.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false
                ).map(String.init)
                guard let value = parts.count == 2 ? parts[1] : words.next(),
                    !value.isEmpty, value.utf8.first != UInt8(ascii: "-"),
                    set(parts[0], to: value)
                else { return nil }
            }
        }
        if isIsolated {
            guard looksAround else { return nil }
            scope = nil
            readsConfiguration = false
        } else if !looksAround {
            scope = .besideFiles
        }
        guard !paths.isEmpty, !showsStatistics || format == .text else { return nil }
    }

    /// Sets what an option names; false when there is no such option among the usual ones, or no
    /// such value.
    private mutating func set(_ option: String, to value: String) -> Bool {
        switch option {
        case "--target":
            guard let targets = try? TargetSelection.parse(value) else { return false }
            self.targets = targets
        case "--format":
            guard let format = LintFormat(rawValue: value) else { return false }
            self.format = format
        case "--fail-on":
            guard let severity = Severity(rawValue: value) else { return false }
            failOn = severity
        case "--select":
            guard let rules = ConfigurationOptions.rules(in: value) else { return false }
            select = (select ?? []) + rules
        case "--ignore":
            guard let rules = ConfigurationOptions.rules(in: value) else { return false }
            ignore += rules
        case "--color":
            guard let color = ColorChoice(rawValue: value) else { return false }
            self.color = color
        default:
            return false
        }
        return true
    }
}
