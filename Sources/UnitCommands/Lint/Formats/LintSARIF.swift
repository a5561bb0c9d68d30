import UnitLint
import UnitSyntax
import UnitValues

/// SARIF 2.1.0: what was found, the rules that found it, and how to mend it.
struct LintSARIF {
    static let schemaAddress = "https://json.schemastore.org/sarif-2.1.0.json"

    private let outcome: LintOutcome
    /// The rules, and the place of each among them.
    private let rules = RuleRegistry.all
    private let ruleIndices: [String: Int]

    init(_ outcome: LintOutcome) {
        self.outcome = outcome
        ruleIndices = Dictionary(
            rules.enumerated().map { (type(of: $0.element).info.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    func text() -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("$schema", Self.schemaAddress)
            json.field("version", "2.1.0")
            json.field("runs", array: [outcome]) { json, _ in json.object(writeRun) }
        }
        return json.text + "\n"
    }

    private func writeRun(to json: inout JSONWriter) {
        json.field("tool", object: { $0.field("driver", object: writeDriver) })
        json.field("columnKind", "unicodeCodePoints")
        json.field("newlineSequences", array: ["\r\n", "\n\r", "\n", "\r"]) { $0.value($1) }
        json.field("invocations", array: [outcome]) { json, outcome in
            json.object { json in
                json.field("executionSuccessful", outcome.errors.isEmpty)
                json.field("toolExecutionNotifications", array: outcome.errors) { json, error in
                    json.object { json in
                        json.field("level", "error")
                        json.field("message", object: { $0.field("text", error) })
                    }
                }
            }
        }
        var fingerprints = FindingFingerprints()
        json.field("results", array: findings) { json, element in
            let path = RelativePath.normalized(element.file.file.path)
            let fingerprint = fingerprints.next(element.finding, path: path)
            json.object { write(element.finding, of: element.file, fingerprint, to: &$0) }
        }
    }

    /// A file, and where its lines are.
    private struct ParsedFile {
        let file: LintedFile
        let document: UnitDocument?
    }

    private var findings: [(file: ParsedFile, finding: Finding)] {
        outcome.files.flatMap { file in
            let parsed = ParsedFile(file: file, document: file.document())
            return file.report.findings.map { (parsed, $0) }
        }
    }

    // MARK: Rules

    private func writeDriver(to json: inout JSONWriter) {
        json.field("name", "unitsmith")
        json.field("version", ProgramVersion.current)
        json.field("semanticVersion", ProgramVersion.current)
        json.field("rules", array: rules) { json, rule in json.object { write(rule, to: &$0) } }
    }

    private func write(_ lintRule: any LintRule, to json: inout JSONWriter) {
        let rule = type(of: lintRule).info
        json.field("id", rule.id)
        json.field("shortDescription", object: { $0.field("text", rule.summary) })
        json.field("fullDescription", object: { $0.field("text", rule.rationale) })
        json.field(
            "help",
            object: { json in
                json.field("text", "\(rule.rationale)\n\nSee \(rule.reference).")
                json.field("markdown", RuleMarkdown.text(of: lintRule, headingLevel: 1))
            })
        json.field(
            "defaultConfiguration",
            object: { json in
                json.field("enabled", rule.isOnByDefault)
                json.field("level", Self.level(of: rule.severity))
            })
    }

    private static func level(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    // MARK: Results

    private func write(
        _ finding: Finding, of file: ParsedFile, _ fingerprint: String, to json: inout JSONWriter
    ) {
        json.field("ruleId", finding.rule)
        if let index = ruleIndices[finding.rule] { json.field("ruleIndex", index) }
        json.field("level", Self.level(of: finding.severity))
        let text = finding.message + (finding.help.map { "; \($0)" } ?? "")
        json.field("message", object: { $0.field("text", text) })
        json.field("locations", array: [finding.range]) { json, range in
            json.object { json in
                json.field(
                    "physicalLocation",
                    object: { json in
                        json.field("artifactLocation", object: { writeAddress(of: file, to: &$0) })
                        json.field("region", object: { write(range, of: file, to: &$0) })
                    })
            }
        }
        json.field("partialFingerprints", object: { $0.field("finding/v1", fingerprint) })
        if let fix = finding.fix {
            json.field("fixes", array: [fix]) { json, fix in
                json.object { write(fix, of: file, to: &$0) }
            }
        }
        json.field(
            "properties",
            object: { json in
                json.field("effect", finding.effect.rawValue)
                json.field("targets", array: finding.targets) { $0.value($1.number) }
            })
    }

    private func writeAddress(of file: ParsedFile, to json: inout JSONWriter) {
        json.field("uri", FileAddress.text(of: RelativePath.normalized(file.file.path)))
    }

    private func write(_ range: Range<Int>, of file: ParsedFile, to json: inout JSONWriter) {
        guard let document = file.document else { return json.field("startLine", 1) }
        let region = FindingRegion(range, in: document)
        json.field("startLine", region.startLine)
        json.field("startColumn", region.startColumn)
        json.field("endLine", region.endLine)
        json.field("endColumn", region.endColumn)
    }

    private func write(_ fix: Fix, of file: ParsedFile, to json: inout JSONWriter) {
        json.field("description", object: { $0.field("text", fix.description) })
        json.field("artifactChanges", array: [file]) { json, file in
            json.object { json in
                json.field("artifactLocation", object: { writeAddress(of: file, to: &$0) })
                json.field("replacements", array: fix.edits) { json, edit in
                    json.object { json in
                        json.field(
                            "deletedRegion", object: { write(edit.range, of: file, to: &$0) })
                        json.field(
                            "insertedContent", object: { $0.field("text", edit.replacement) })
                    }
                }
            }
        }
    }
}
