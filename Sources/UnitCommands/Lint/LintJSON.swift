import UnitCatalog
import UnitLint
import UnitSyntax
import UnitValues

/// The JSON of `lint`, schema 1.
enum LintJSON {
    static let schema = 1

    /// One document for all files, with a line feed at its end.
    static func text(of outcome: LintOutcome) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("schema")
            json.value(schema)
            json.key("targets")
            json.array(outcome.targets) { $0.value($1.number) }
            json.key("files")
            json.array(outcome.files) { write($1, of: outcome, to: &$0) }
            json.key("summary")
            json.object { writeSummary(of: outcome, to: &$0) }
        }
        return json.text + "\n"
    }

    private static func write(
        _ file: LintedFile, of outcome: LintOutcome, to json: inout JSONWriter
    ) {
        json.object { json in
            json.key("path")
            json.value(file.path)
            json.key("kind")
            json.value(file.kind.rawValue)
            json.key("loads")
            json.object { json in
                for target in file.targets {
                    json.key(String(target.number))
                    json.value(file.report.loadedBy.contains(target))
                }
            }
            json.key("findings")
            json.array(file.report.findings) { write($1, to: &$0) }
        }
    }

    private static func write(_ finding: Finding, to json: inout JSONWriter) {
        json.object { json in
            for (key, value) in [
                ("rule", finding.rule), ("severity", finding.severity.rawValue),
                ("message", finding.message), ("help", finding.help),
                ("effect", finding.effect.rawValue), ("scope", finding.scope.rawValue),
            ] {
                guard let value else { continue }
                json.key(key)
                json.value(value)
            }
            json.key("targets")
            json.array(finding.targets) { $0.value($1.number) }
            for (key, value) in [
                ("line", finding.start.line), ("column", finding.start.column),
                ("endLine", finding.end.line), ("endColumn", finding.end.column),
            ] {
                json.key(key)
                json.value(value)
            }
            if let fix = finding.fix {
                json.key("fix")
                write(fix, to: &json)
            }
        }
    }

    private static func write(_ fix: Fix, to json: inout JSONWriter) {
        json.object { json in
            json.key("safe")
            json.value(fix.isSafe)
            json.key("description")
            json.value(fix.description)
            json.key("edits")
            json.array(fix.edits) { json, edit in
                json.object { json in
                    json.key("start")
                    json.value(edit.range.lowerBound)
                    json.key("end")
                    json.value(edit.range.upperBound)
                    json.key("text")
                    json.value(edit.replacement)
                }
            }
        }
    }

    private static func writeSummary(of outcome: LintOutcome, to json: inout JSONWriter) {
        for (key, value) in [
            ("files", outcome.files.count),
            ("errors", outcome.count { $0.severity == .error }),
            ("warnings", outcome.count { $0.severity == .warning }),
            ("infos", outcome.count { $0.severity == .info }),
            ("fixable", outcome.count { $0.fix != nil }),
        ] {
            json.key(key)
            json.value(value)
        }
    }
}
