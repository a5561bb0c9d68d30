import Foundation

/// A SARIF log, and what the standard (OASIS, version 2.1.0) asks of the parts that we write.
struct SARIFLog {
    private let log: [String: Any]
    private let run: [String: Any]

    init(_ json: Any) throws {
        guard let log = json as? [String: Any], let runs = log["runs"] as? [[String: Any]],
            runs.count == 1
        else { throw NotALog() }
        self.log = log
        run = runs[0]
    }

    struct NotALog: Error {}

    var results: [[String: Any]] { run["results"] as? [[String: Any]] ?? [] }

    var isSuccessful: Bool {
        (run["invocations"] as? [[String: Any]])?.first?["executionSuccessful"] as? Bool == true
    }

    private var driver: [String: Any] {
        (run["tool"] as? [String: Any])?["driver"] as? [String: Any] ?? [:]
    }

    private var rules: [[String: Any]] { driver["rules"] as? [[String: Any]] ?? [] }

    /// Where the first location of a result is.
    func region(ofResult index: Int) -> [String: Int]? {
        Self.physicalLocation(of: results[index])?["region"] as? [String: Int]
    }

    // MARK: The schema, by hand

    /// The keys that each object of ours may have; the schema allows no others.
    private static let keys: [String: Set<String>] = [
        "log": ["$schema", "version", "runs"],
        "run": ["tool", "columnKind", "newlineSequences", "invocations", "results"],
        "driver": ["name", "version", "semanticVersion", "informationUri", "rules"],
        "rule": [
            "id", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration",
        ],
        "result": [
            "ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "fixes",
            "properties",
        ],
        "fix": ["description", "artifactChanges"],
    ]

    /// What the schema would not take; empty when it is valid.
    func problems() -> [String] {
        var problems = unknownKeys()
        if log["version"] as? String != "2.1.0" { problems.append("version") }
        if driver["name"] as? String != "unitsmith" { problems.append("driver without a name") }
        if run["columnKind"] as? String != "unicodeCodePoints" { problems.append("columnKind") }
        if (run["invocations"] as? [[String: Any]])?.first?["executionSuccessful"] as? Bool == nil {
            problems.append("invocation")
        }
        let ids = rules.compactMap { $0["id"] as? String }
        if ids.isEmpty || Set(ids).count != rules.count { problems.append("rule ids") }
        for rule in rules {
            let level = (rule["defaultConfiguration"] as? [String: Any])?["level"]
            problems += Self.levelProblems(level)
            for key in ["shortDescription", "fullDescription", "help"]
            where (rule[key] as? [String: Any])?["text"] as? String == nil {
                problems.append("rule without \(key)")
            }
        }
        for result in results { problems += self.problems(of: result, ids: ids) }
        return problems
    }

    private func problems(of result: [String: Any], ids: [String]) -> [String] {
        var problems = Self.levelProblems(result["level"])
        if (result["message"] as? [String: Any])?["text"] as? String == nil {
            problems.append("message")
        }
        guard let index = result["ruleIndex"] as? Int, ids.indices.contains(index),
            ids[index] == result["ruleId"] as? String
        else { return problems + ["ruleIndex"] }
        let location = Self.physicalLocation(of: result)
        problems += Self.addressProblems(location?["artifactLocation"])
        problems += Self.regionProblems(location?["region"])
        for fix in result["fixes"] as? [[String: Any]] ?? [] {
            let changes = fix["artifactChanges"] as? [[String: Any]] ?? []
            if changes.isEmpty { problems.append("fix without changes") }
            for change in changes {
                problems += Self.addressProblems(change["artifactLocation"])
                let replacements = change["replacements"] as? [[String: Any]] ?? []
                if replacements.isEmpty { problems.append("change without replacements") }
                for part in replacements { problems += Self.regionProblems(part["deletedRegion"]) }
            }
        }
        return problems
    }

    private func unknownKeys() -> [String] {
        let fixes = results.flatMap { $0["fixes"] as? [[String: Any]] ?? [] }
        let objects =
            [("log", log), ("run", run), ("driver", driver)] + rules.map { ("rule", $0) }
            + results.map { ("result", $0) } + fixes.map { ("fix", $0) }
        return objects.flatMap { name, object in
            Set(object.keys).subtracting(Self.keys[name] ?? []).map { "\(name).\($0)" }
        }
    }

    private static func levelProblems(_ level: Any?) -> [String] {
        guard let level = level as? String, ["none", "note", "warning", "error"].contains(level)
        else { return ["level"] }
        return []
    }

    private static func addressProblems(_ location: Any?) -> [String] {
        guard let address = (location as? [String: Any])?["uri"] as? String,
            let url = URL(string: address, encodingInvalidCharacters: false), !address.isEmpty,
            // A colon before the first slash would start a scheme.
            url.scheme == nil || url.scheme == "file"
        else { return ["uri"] }
        return []
    }

    private static func regionProblems(_ region: Any?) -> [String] {
        guard let region = region as? [String: Int], let line = region["startLine"], line >= 1,
            let column = region["startColumn"], column >= 1, let endLine = region["endLine"],
            let endColumn = region["endColumn"], (endLine, endColumn) >= (line, column)
        else { return ["region"] }
        return []
    }

    private static func physicalLocation(of result: [String: Any]) -> [String: Any]? {
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    }

    // MARK: Fixes

    /// A text after the first fix of a result, made as an editor would.
    func fixing(result index: Int, of source: String) -> String? {
        let fix = (results[index]["fixes"] as? [[String: Any]])?.first
        let change = (fix?["artifactChanges"] as? [[String: Any]])?.first
        var text = Array(source.unicodeScalars)
        for part in (change?["replacements"] as? [[String: Any]] ?? []).reversed() {
            guard let region = part["deletedRegion"] as? [String: Int],
                let inserted = (part["insertedContent"] as? [String: Any])?["text"] as? String
            else { return nil }
            let range =
                Self.offset(
                    region["startLine"], region["startColumn"], in: text)..<Self.offset(
                    region["endLine"], region["endColumn"], in: text)
            text.replaceSubrange(range, with: inserted.unicodeScalars)
        }
        return String(String.UnicodeScalarView(text))
    }

    private static func offset(_ line: Int?, _ column: Int?, in text: [Unicode.Scalar]) -> Int {
        var start = 0
        for _ in 1..<(line ?? 1) { start += text[start...].prefix { $0 != "\n" }.count + 1 }
        return start + (column ?? 1) - 1
    }
}
