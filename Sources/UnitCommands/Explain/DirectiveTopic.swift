import UnitCatalog
import UnitModel
import UnitValues

/// A directive, as `explain` tells it: `Restart`, or `Service.Restart` where sections differ.
struct DirectiveTopic: ExplainedTopic {
    private let name: String

    /// The directive in each section that has it; those that read it alike are one.
    private let variants: [(sections: [SectionID], directive: Directive)]

    init?(_ text: String, _: ExplainOptions = ExplainOptions()) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard let last = parts.last else { return nil }
        name = last.hasSuffix("=") ? String(last.dropLast()) : last
        var sections = Catalog.shared.sections(knowing: name)
        if parts.count == 2 {
            guard let section = SectionID(parts[0]) else { return nil }
            sections = sections.filter { $0 == section }
        }
        var variants: [(sections: [SectionID], directive: Directive)] = []
        for section in sections {
            guard let directive = Catalog.shared.directive(name, in: section) else { continue }
            if let same = variants.firstIndex(where: { Self.isAlike($0.directive, directive) }) {
                variants[same].sections.append(section)
            } else {
                variants.append(([section], directive))
            }
        }
        guard !variants.isEmpty else { return nil }
        self.variants = variants
    }

    static var names: [String] {
        Array(
            Set(SectionID.allCases.flatMap { Catalog.shared.directives(in: $0).map(\.name) }))
    }

    private static func isAlike(_ one: Directive, _ other: Directive) -> Bool {
        one.kind == other.kind && one.since == other.since && one.removed == other.removed
            && Catalog.shared.summary(of: one) == Catalog.shared.summary(of: other)
    }

    var text: String {
        variants.map { sections, directive in
            let places = sections.map(\.description).joined(separator: ", ")
            var text = "\(name)= in \(places)\n\n"
            text += "  \(Catalog.shared.summary(of: directive))\n\n"
            for (title, fact) in facts(of: directive) { text += "  \(title): \(fact)\n" }
            return text
        }.joined(separator: "\n")
    }

    var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", 1)
            json.field("topic", name)
            json.field("directives", array: variants) { json, variant in
                json.object { json in
                    json.field("sections", array: variant.sections) { $0.value($1.name) }
                    json.field("summary", Catalog.shared.summary(of: variant.directive))
                    for (title, fact) in facts(of: variant.directive) { json.field(title, fact) }
                }
            }
        }
        return json.text + "\n"
    }

    /// What is known of a directive, in the order in which people ask.
    private func facts(of directive: Directive) -> [(title: String, fact: String)] {
        var facts = [("value", Self.value(of: directive))]
        if case .enumeration(let list) = directive.kind {
            facts.append(("words", Self.words(of: Enumeration.named(list))))
        }
        facts.append(("repeated", Self.repetition(of: directive)))
        facts.append(
            ("since", directive.since == 0 ? "before systemd 183" : "systemd \(directive.since)"))
        if let removed = directive.removed { facts.append(("removed", "systemd \(removed)")) }
        if let ignored = directive.ignoredSince {
            facts.append(("ignored", "since systemd \(ignored)"))
        } else if let old = directive.notedSince ?? directive.deprecatedSince {
            facts.append(("deprecated", "since systemd \(old)"))
        }
        if let replacement = Catalog.shared.replacement(for: directive) {
            let isSecondName = directive.isAlias ? "a second name of " : "write "
            facts.append(("replacement", "\(isSecondName)\(replacement)"))
        }
        let properties = Catalog.shared.properties(fedBy: directive).filter { !$0.isImplied }
        if !properties.isEmpty {
            facts.append(("properties", properties.map(\.property.name).joined(separator: ", ")))
        }
        return facts.map { (title: $0.0, fact: $0.1) }
    }

    private static func repetition(of directive: Directive) -> String {
        guard directive.isList(in: TargetSelection.recorded.last?.number ?? 262) else {
            return "the last line counts"
        }
        return directive.emptyResets
            ? "lines add up, an empty one takes back those before it"
            : "lines add up, and nothing takes them back"
    }

    /// The words of a list, with the releases that brought or dropped them.
    private static func words(of list: Enumeration) -> String {
        list.values.map { value in
            var text = value.name
            if value.since > 0 { text += " (since \(value.since))" }
            if let removed = value.removed { text += " (until \(removed - 1))" }
            return text
        }.joined(separator: ", ")
    }

    private static func value(of directive: Directive) -> String {
        ValueWording.text(of: directive.kind) ?? directive.kindSpelling.replacing("-", with: " ")
    }
}
