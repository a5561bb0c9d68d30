import UnitLint

/// The JSON of rules, schema 1.
enum RuleJSON {
    /// One document for several rules, with a line feed at its end.
    static func text(of rules: [any LintRule]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", 1)
            json.field("rules", array: rules) { json, rule in
                json.object { write(rule, to: &$0) }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ rule: any LintRule, to json: inout JSONWriter) {
        let info = type(of: rule).info
        json.field("id", info.id)
        json.field("severity", info.severity.rawValue)
        json.field("default", info.isOnByDefault)
        json.field("summary", info.summary)
        json.field("rationale", info.rationale)
        json.field("reference", info.reference)
        json.field("options", array: RuleMarkdown.options(of: rule)) { json, option in
            json.object { json in
                json.field("name", option.name)
                json.field("takes", option.kind.rawValue)
                json.field("summary", option.summary)
            }
        }
    }
}
