import ArgumentParser
import Foundation
import UnitCatalog
import UnitModel
import UnitValues

/// `devtool recorded-properties`: compares our offline properties with what managers published.
struct RecordedPropertiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recorded-properties",
        abstract: "Compare our offline properties with recorded ones.",
        discussion: """
            The recording has one JSON object a line: section, directive, value, and by release \
            the properties that the line changed. Prints a line for each directive we differ on: \
            on the properties that show the directive itself, and with --implied on all others too.
            """)

    @Argument(help: "The recording, effective.jsonl or effective.jsonl.gz.")
    var recording: String

    @Option(parsing: .upToNextOption, help: "Only these directives.")
    var directive: [String] = []

    @Option(
        parsing: .upToNextOption, help: "Only directives of these kinds, as the tables spell them.")
    var kind: [String] = []

    @Option(parsing: .upToNextOption, help: "Only these releases.")
    var release: [Int] = [252, 257, 262]

    @Flag(help: "Judge all properties of the unit, and not only the directive's own.")
    var implied = false

    @Option(help: "How many differences of each directive to print.")
    var show = 0

    func run() async throws {
        var tallies: [String: Tally] = [:]
        for record in try RecordedProperties.all(in: recording) where isWanted(record) {
            for release in release.map({ SystemdVersion($0) }) {
                guard let expected = record.properties[String(release.number)] else { continue }
                tallies[record.name, default: Tally()].add(
                    differences(of: record, from: expected, in: release), keeping: show)
            }
        }
        var total = Tally()
        for (name, tally) in tallies.sorted(by: { $0.value.differing > $1.value.differing }) {
            total.records += tally.records
            total.differing += tally.differing
            guard tally.differing > 0 else { continue }
            print("\(tally.differing) of \(tally.records) differ: \(name)")
            for example in tally.examples { print("    \(example)") }
        }
        let share = Double(total.records - total.differing) / Double(max(total.records, 1))
        print(
            "\(total.records) records, \(total.differing) differ, "
                + String(format: "%.4f %% agree", share * 100))
    }

    private func isWanted(_ record: RecordedProperties) -> Bool {
        (directive.isEmpty || directive.contains(record.directive))
            && (kind.isEmpty || kind.contains(record.known?.kindSpelling ?? ""))
    }

    /// One line for each property that we have another value for.
    private func differences(
        of record: RecordedProperties, from changed: [String: RecordedValue],
        in release: SystemdVersion
    ) -> [String] {
        guard let ours = record.ours(for: release) else { return ["no unit"] }
        return judged(record, changed, ours).compactMap { property in
            let base = property.defaultJSON(in: release.number).flatMap { PropertyValue(json: $0) }
            // Neither changed nor known: only the running system could tell.
            guard let expected = changed[property.name]?.value ?? base else { return nil }
            let value = Self.ordered(ours[property.name], property)
            guard value != Self.ordered(expected, property) else { return nil }
            return "\(release): \(record.value.debugDescription) makes \(property.name) "
                + "\(Self.text(expected)), we say \(value.map(Self.text) ?? "nothing")"
        }
    }

    private func judged(
        _ record: RecordedProperties, _ changed: [String: RecordedValue], _ ours: UnitProperties
    ) -> [UnitProperty] {
        guard let directive = record.known else { return [] }
        let own = Catalog.shared.properties(fedBy: directive).filter { !$0.isImplied }
            .map(\.property)
        guard implied else { return own }
        // The base file sets these two.
        let all = Set(changed.keys).union(ours.values.keys).subtracting([
            "ExecStart", "ExecStartEx",
        ])
        return all.sorted().compactMap { Catalog.shared.property(named: $0, of: .service) }
    }

    private static func ordered(_ value: PropertyValue?, _ property: UnitProperty) -> PropertyValue?
    {
        switch (property.encoding, value) {
        case (.unitNames, .list(let names)):
            return .texts(names.compactMap(\.string).sorted())
        // Words of a filter are in the order of a hash table, which is another at each start.
        case (.wordFilter, .list(let parts)) where parts.count == 2:
            let words = parts[1].elements ?? []
            return .list([parts[0], .texts(words.compactMap(\.string).sorted())])
        default: return value
        }
    }

    /// A value as JSON has it.
    private static func text(_ value: PropertyValue) -> String {
        switch value {
        case .boolean(let flag): String(flag)
        case .negative(let number): String(number)
        case .number(let number): String(number)
        case .text(let text): text.debugDescription
        case .list(let elements): "[" + elements.map(Self.text).joined(separator: ",") + "]"
        }
    }

    /// What came out for one directive.
    private struct Tally {
        var records = 0
        var differing = 0
        var examples: [String] = []

        mutating func add(_ differences: [String], keeping limit: Int) {
            records += 1
            guard !differences.isEmpty else { return }
            differing += 1
            examples += differences.prefix(max(0, limit - examples.count))
        }
    }
}
