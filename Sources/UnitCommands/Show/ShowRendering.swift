import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Prints units, or their properties.
struct ShowRendering {
    static let schema = 1

    let release: SystemdVersion
    let showsProperties: Bool
    /// The properties to print; empty for all.
    let names: [String]

    // MARK: Text

    /// The units with an empty line between them.
    func text(_ units: [ShownUnit]) -> String {
        units.map(showsProperties ? propertyText : unitText).joined(separator: "\n")
    }

    private func unitText(_ shown: ShownUnit) -> String {
        var text = "# \(shown.unit.context.unitName)"
        if !shown.aliases.isEmpty { text += ", also \(shown.aliases.joined(separator: ", "))" }
        text += "\n"
        if let mask = shown.mask { text += "# masked by \(mask)\n" }
        for (source, number) in zip(shown.unit.sources, 0...) {
            let target = number == 0 ? shown.linkedTo.map { " -> \($0)" } ?? "" : ""
            text += "# \(source.path)\(target)\n"
        }
        if let refusal = shown.unit.refusal {
            text += "# systemd \(release) refuses the unit at \(refusal.path):\(refusal.line)\n"
        }
        for section in shown.unit.kind.sections {
            let assignments = shown.unit.assignments.filter { $0.directive.section == section }
            if !assignments.isEmpty { text += "\n[\(section.name)]\n" + lines(assignments, shown) }
        }
        return text
    }

    /// Assignments, each run from one file after a comment that says which lines of it.
    private func lines(_ assignments: [EffectiveAssignment], _ shown: ShownUnit) -> String {
        var text = ""
        var rest = assignments[...]
        while let first = rest.first {
            let run = rest.prefix { $0.origin.source == first.origin.source }
            let numbers = run.map { String($0.origin.line) }.joined(separator: ",")
            text += "# \(first.origin.path):\(numbers)\n"
            for assignment in run {
                let value = String(decoding: shown.unit.text(of: assignment), as: UTF8.self)
                text += "\(assignment.directive.name)=\(value)\n"
            }
            rest = rest.dropFirst(run.count)
        }
        return text
    }

    private func propertyText(_ shown: ShownUnit) -> String {
        let kind = shown.unit.kind
        return chosen(shown).flatMap { name, value in PropertyText.lines(name, value, of: kind) }
            .map { $0 + "\n" }.joined()
    }

    // MARK: JSON

    /// One document for all units, with a line feed at its end.
    func json(_ units: [ShownUnit]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", Self.schema)
            json.field("target", release.number)
            json.field("units", array: units) { json, shown in
                json.object { json in
                    json.field("path", shown.path)
                    if showsProperties {
                        writeProperties(of: shown, to: &json)
                    } else {
                        write(shown, to: &json)
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private func writeProperties(of shown: ShownUnit, to json: inout JSONWriter) {
        json.field("properties") { json in
            for (name, value) in chosen(shown) {
                json.key(name)
                json.value(value)
            }
        }
    }

    private func write(_ shown: ShownUnit, to json: inout JSONWriter) {
        json.field("name", shown.unit.context.unitName)
        json.field("state", state(of: shown))
        json.field("aliases", array: shown.aliases) { $0.value($1) }
        if let target = shown.linkedTo { json.field("linkedTo", target) }
        json.field("files", array: shown.unit.sources) { $0.value($1.path) }
        json.field("sections") { json in
            for section in shown.unit.kind.sections {
                let assignments = shown.unit.assignments.filter { $0.directive.section == section }
                guard !assignments.isEmpty else { continue }
                json.field(section.name, array: assignments) { json, assignment in
                    json.object { json in write(assignment, of: shown.unit, to: &json) }
                }
            }
        }
    }

    private func write(
        _ assignment: EffectiveAssignment, of unit: EffectiveUnit, to json: inout JSONWriter
    ) {
        json.field("directive", assignment.directive.name)
        json.field("text", String(decoding: unit.text(of: assignment), as: UTF8.self))
        if let value = unit.propertyValue(of: assignment) {
            json.key("value")
            json.value(value)
        }
        json.field("path", assignment.origin.path)
        json.field("line", assignment.origin.line)
    }

    private func state(of shown: ShownUnit) -> String {
        if shown.mask != nil { return "masked" }
        return shown.unit.refusal == nil ? "loaded" : "bad-setting"
    }

    // MARK: Properties

    private func chosen(_ shown: ShownUnit) -> [(name: String, value: PropertyValue)] {
        let all = UnitProperties(of: shown.unit).values
        return all.sorted { $0.key < $1.key }
            .filter { names.isEmpty || names.contains($0.key) }
            .map { ($0.key, $0.value) }
    }
}

extension JSONWriter {
    /// Writes the value of a property, as `busctl --json=short` does.
    mutating func value(_ property: PropertyValue) {
        switch property {
        case .boolean(let flag): value(flag)
        case .negative(let number): value(Int(number))
        case .number(let number): value(number)
        case .text(let text): value(text)
        case .list(let elements): array(elements) { $0.value($1) }
        }
    }
}
