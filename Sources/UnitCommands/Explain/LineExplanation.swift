import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// What one release makes of one line.
struct LineExplanation: Equatable {
    /// A fact about the value.
    struct Item: Equatable {
        let name: String
        let text: String
    }

    /// What becomes of the line, in a sentence.
    let outcome: String

    /// What the release says about it.
    let problems: [String]

    /// What the value is.
    let items: [Item]

    /// Reads a line of a file.
    ///
    /// - Parameters:
    ///   - index: The line, by its index in the lines of the document.
    ///   - file: The file.
    ///   - context: Who reads it.
    ///   - zone: The time zone of the machine.
    init(of index: Int, in file: UnitFile, _ context: ValueContext, _ zone: NamedTimeZone) {
        let line = file.document.lines[index]
        let entry = file.entries[index]
        var problems: [String] = []
        var items: [Item] = []
        switch line.content {
        case .blank, .comment: outcome = "nothing is read here"
        case .section(let name):
            outcome = Self.outcome(
                ofSection: SectionName(file.document.text(in: name)), entry, context.version)
        case .missingEquals: outcome = "the line is ignored: it has no '='"
        case .missingKey: outcome = "the line is ignored: nothing stands before the '='"
        case .unclosedHeader:
            outcome = "systemd gives up on the file: the header does not end with ']'"
        case .invalidUTF8: outcome = "systemd gives up on the file: the line is not UTF-8"
        case .assignment(_, let value):
            guard let directive = entry.directive else {
                outcome = "the line is ignored: no release knows the directive here"
                break
            }
            switch directive.standing(in: context.version.number) {
            case .unknown: outcome = "the line is ignored: this release does not know the directive"
            case .ignored: outcome = "the line is ignored: this release has given the directive up"
            case .current, .outdated, .noted:
                let bytes = file.document.bytes(in: value)
                let reading = ValueReader(directive, value: bytes, in: context).read()
                problems = reading.problems.map { $0.message }
                outcome = Self.outcome(of: reading)
                items =
                    (reading.value.map { ValueExplanation.items(of: $0, directive, zone) } ?? [])
                    + SpecifierExplanation.items(of: bytes, directive, context)
            }
        }
        self.problems = problems
        self.items = items
    }

    /// The value as D-Bus has it, where there are no words for it.
    private static func published(
        _ index: Int, in file: UnitFile, _ context: ValueContext
    ) -> [Item] {
        let unit = EffectiveUnit([UnitSource(path: "", file: file)], in: context)
        guard let assignment = unit.assignments.first(where: { $0.origin.lineIndex == index }),
            let value = unit.propertyValue(of: assignment)
        else { return [] }
        var json = JSONWriter()
        json.value(value)
        return [Item(name: "value", text: json.text)]
    }

    private static func outcome(of reading: ValueReading<DirectiveValue>) -> String {
        if reading.problems.contains(where: { $0.effect == .fatal }) {
            return "the unit is refused"
        }
        if reading.value == nil { return "the line is ignored" }
        if reading.value == .empty { return "nothing: the default, or for a list an empty one" }
        let drops = reading.problems.contains { $0.effect == .ignored }
        return drops ? "the line counts, without what is wrong in it" : "the line counts"
    }

    private static func outcome(
        ofSection name: SectionName, _ entry: UnitEntry, _ version: SystemdVersion
    ) -> String {
        if name.isRefused(by: version) { return "systemd gives up on the file at this name" }
        switch entry.place {
        case .section(let section): return "the section \(section) starts here"
        case .outside, .skipped:
            return name.isExtension
                ? "the section is for other programs"
                : "the section is unknown, and all in it ignored"
        }
    }
}
