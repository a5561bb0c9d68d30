/// One line about each directive, in our own words, decoded at the first question.
///
/// The tables lie parallel to ``DirectiveTable/all``; a row is a name, a colon and the line.
/// Conditions and assertions share their rows, which say what is tested.
struct SummaryTable: Sendable {
    static let shared = SummaryTable()

    private static let all: [StaticString] = [
        unit, conditions, install, service, socket, mount, automount, swap, timer, path,
        slice, scope, exec, kill, resourceControl,
    ]

    private static let conditionsNumber: UInt8 = 1

    private let lines: [[String: String]]

    private init() {
        lines = Self.all.map { table in
            var lines: [String: String] = [:]
            for row in table.description.split(separator: "\n") {
                let parts = row.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else {
                    preconditionFailure("'\(row)' of the summaries has no colon")
                }
                lines[String(parts[0])] = String(parts[1].dropFirst())
            }
            return lines
        }
    }

    func summary(of directive: Directive) -> String? {
        let table = directive.row.table
        let lines = lines[Int(table)]
        if table != Self.conditionsNumber { return lines[directive.name] }
        let isAssertion = directive.name.hasPrefix("Assert")
        let test = directive.name.dropFirst(isAssertion ? "Assert".count : "Condition".count)
        return lines[String(test)].map {
            (isAssertion ? "fail to start unless " : "skip the start unless ") + $0
        }
    }
}
