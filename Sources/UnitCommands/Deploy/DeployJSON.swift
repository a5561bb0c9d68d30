import SystemdBus
import UnitDeployment
import UnitSyntax

/// The JSON of the verbs that deploy, schema 1.
enum DeployJSON {
    static let schema = 1

    /// One document, with a line feed at its end.
    static func text(of output: DeploymentOutput) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", schema)
            json.field("verb", output.verb)
            json.field("changed", output.result?.isChanged ?? false)
            json.field("outcome", output.result?.outcome.rawValue ?? "planned")
            if let failure = output.result?.failure { write(failure, to: &json) }
            if let plan = output.plan { write(plan, to: &json) }
            json.field("notes", array: (output.plan?.notes ?? []) + (output.result?.notes ?? [])) {
                $0.value($1)
            }
            json.field("steps", array: output.result?.steps ?? []) { json, step in
                json.object { write(step, to: &$0) }
            }
        }
        return json.text + "\n"
    }

    /// The document for a verb that could not be carried out.
    static func text(of report: DeployErrorReport) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", schema)
            json.field("verb", report.verb)
            json.field("changed", false)
            json.field("outcome", "refused")
            json.field("reason", report.reason)
            if !report.advice.isEmpty {
                json.field("advice", report.advice.joined(separator: "\n"))
            }
            write(report.findings, to: &json)
        }
        return json.text + "\n"
    }

    private static func write(_ failure: DeploymentFailure, to json: inout JSONWriter) {
        json.field("reason", failure.reason)
        if let unit = failure.unit { json.field("unit", unit) }
        if let advice = failure.nextStep { json.field("advice", advice) }
        json.field("journal", array: failure.journal) { $0.value($1) }
    }

    private static func write(_ findings: [DeploymentFinding], to json: inout JSONWriter) {
        json.field("findings", array: findings) { json, finding in
            json.object { json in
                json.field("path", finding.path)
                if let line = finding.line { json.field("line", line) }
                json.field("rule", finding.rule)
                json.field("message", finding.message)
            }
        }
    }

    private static func write(_ plan: DeploymentPlan, to json: inout JSONWriter) {
        write(plan.findings, to: &json)
        json.field("files", array: plan.files) { json, file in
            json.object { json in
                json.field("path", file.path)
                json.field("change", file.kind.rawValue)
                if file.kind == .change {
                    json.field("diff", file.diff.text(from: file.path, to: file.path))
                }
            }
        }
        json.field("links", array: plan.links) { json, link in
            json.object { json in
                json.field("path", link.path)
                json.field("change", link.kind.rawValue)
                json.field("target", link.target)
            }
        }
        json.field("units", array: plan.units) { json, unit in
            json.object { json in
                json.field("unit", unit.unit.rawValue)
                json.field("action", unit.action)
            }
        }
    }

    private static func write(_ step: StepReport, to json: inout JSONWriter) {
        json.field("step", step.kind)
        if let subject = step.subject { json.field("subject", subject) }
        json.field("outcome", step.outcome.rawValue)
        json.field("microseconds", Int(step.duration.microsecondCount))
    }
}

extension Duration {
    /// Whole microseconds.
    fileprivate var microsecondCount: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
