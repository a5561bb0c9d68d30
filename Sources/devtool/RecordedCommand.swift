import ArgumentParser
import Foundation
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

/// `devtool recorded`: compares our verdicts on values with what four releases said.
struct RecordedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recorded",
        abstract: "Compare our verdicts on single lines with recorded ones.",
        discussion: """
            The recording is a table: section, directive, value, the verdicts of 247, 252, 257 and \
            262, and a message, with tabs between them. Prints a line for each directive we differ on.
            """)

    @Argument(help: "The recording, directives.tsv or directives.tsv.gz.")
    var recording: String

    @Option(help: "Only directives of this section.")
    var section: String?

    @Option(parsing: .upToNextOption, help: "Only these directives.")
    var directive: [String] = []

    @Option(
        parsing: .upToNextOption, help: "Only directives of these kinds, as the tables spell them.")
    var kind: [String] = []

    @Option(help: "How many differences of each directive to print.")
    var show = 0

    func run() async throws {
        var tallies: [String: RecordedTally] = [:]
        for row in try RecordedRow.all(in: recording) where isWanted(row) {
            tallies[row.name, default: RecordedTally()].add(row, keeping: show)
        }
        var total = RecordedTally()
        for (name, tally) in tallies.sorted(by: { $0.value.differing > $1.value.differing }) {
            total.verdicts += tally.verdicts
            total.differing += tally.differing
            guard tally.differing > 0 else { continue }
            print("\(tally.differing) of \(tally.verdicts) differ: \(name)")
            for example in tally.examples { print("    \(example)") }
        }
        let share = Double(total.verdicts - total.differing) / Double(max(total.verdicts, 1))
        print(
            "\(total.verdicts) verdicts, \(total.differing) differ, "
                + String(format: "%.4f %% agree", share * 100))
    }

    private func isWanted(_ row: RecordedRow) -> Bool {
        (section == nil || section == row.section)
            && (directive.isEmpty || directive.contains(row.directive))
            && (kind.isEmpty || kind.contains(row.kind))
    }
}

/// What came out for one directive.
struct RecordedTally {
    var verdicts = 0
    var differing = 0
    var examples: [String] = []

    mutating func add(_ row: RecordedRow, keeping limit: Int) {
        let ours = row.ours()
        for (index, release) in TargetSelection.recorded.enumerated() {
            verdicts += 1
            let expected = row.verdicts[index]
            guard ours[index] != expected else { continue }
            differing += 1
            if examples.count < limit {
                examples.append(
                    "\(release): \(row.value.debugDescription) is \(expected), we say "
                        + "\(ours[index]) (\(row.message))")
            }
        }
    }
}
