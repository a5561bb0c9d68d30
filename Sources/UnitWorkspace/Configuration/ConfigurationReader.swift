import TOMLKit
import UnitLint
import UnitModel
import UnitValues

/// Reads a `unitsmith.toml`.
struct ConfigurationReader {
    private let path: String

    /// The configuration at a path.
    static func read(_ path: String) throws(ConfigurationError) -> Configuration {
        let bytes: [UInt8]
        do {
            bytes = try UnitFileReader.read(path)
        } catch {
            throw .unreadable(error)
        }
        return try ConfigurationReader(path: path).configuration(of: bytes)
    }

    private func configuration(of bytes: [UInt8]) throws(ConfigurationError) -> Configuration {
        let table = try parsed(bytes)
        let keys = Self.settingKeys + ["files"]
        try checkKeys(of: table, known: keys)
        let settings = try settings(of: table)
        var parts: [Configuration.Part] = []
        if let value = table["files"] {
            guard let list = value.array else { throw wrong("files", "a list of tables") }
            for element in list {
                guard let part = element.table else { throw wrong("files", "a list of tables") }
                try checkKeys(of: part, known: Self.settingKeys + ["paths"])
                let paths = try strings(part["paths"], key: "files.paths") ?? []
                if paths.isEmpty {
                    throw wrong("files.paths", "a list of patterns such as \"*.timer\"")
                }
                parts.append(
                    Configuration.Part(
                        patterns: paths.map(GlobPattern.init), settings: try self.settings(of: part)
                    ))
            }
        }
        return Configuration(path: path, settings: settings, parts: parts)
    }

    private func parsed(_ bytes: [UInt8]) throws(ConfigurationError) -> TOMLTable {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .syntax(path: path, line: 1, column: 1, reason: "the file is not UTF-8")
        }
        do {
            return try TOMLTable(string: text)
        } catch {
            guard let error = error as? TOMLParseError else { throw wrong("the file", "TOML") }
            let place = error.source.begin
            throw .syntax(
                path: path, line: place.line, column: place.column, reason: error.description)
        }
    }

    // MARK: Tables

    private static let settingKeys = ["targets", "select", "ignore", "sections", "rules"]

    private func checkKeys(
        of table: TOMLTable, known: [String]
    ) throws(ConfigurationError) {
        for key in table.keys where !known.contains(key) {
            throw .unknownKey(path: path, key: key, known: known)
        }
    }

    private func settings(of table: TOMLTable) throws(ConfigurationError) -> LintSettings {
        var settings = LintSettings()
        settings.targets = try targets(table["targets"])
        settings.select = try strings(table["select"], key: "select")
        settings.ignore = try strings(table["ignore"], key: "ignore") ?? []
        if let sections = try strings(table["sections"], key: "sections") {
            settings.options["undeclared-section"] = ["sections": .texts(sections)]
        }
        if let value = table["rules"] {
            guard let rules = value.table else { throw wrong("rules", "a table for each rule") }
            for rule in rules.keys.sorted() { try read(rules[rule], of: rule, into: &settings) }
        }
        do {
            // The names are checked now: a mistake must not wait for a file that it is about.
            _ = try RuleSelection(
                select: settings.select, ignore: settings.ignore, severities: settings.severities,
                options: settings.options)
        } catch {
            throw .selection(path: path, error)
        }
        return settings
    }

    private func read(
        _ value: (any TOMLValueConvertible)?, of rule: String, into settings: inout LintSettings
    ) throws(ConfigurationError) {
        guard let table = value?.table else { throw wrong("rules.\(rule)", "a table") }
        for key in table.keys.sorted() {
            if key == "severity" {
                guard let severity = table[key]?.string.flatMap(Severity.init) else {
                    let names = Severity.allCases.map { "\"\($0.rawValue)\"" }
                    throw wrong(
                        "rules.\(rule).severity", sentenceList(names, conjunction: "or"))
                }
                settings.severities[rule] = severity
            } else {
                let option = try option(table[key], key: "rules.\(rule).\(key)")
                settings.options[rule, default: [:]][key] = option
            }
        }
    }

    // MARK: Values

    private func option(
        _ value: (any TOMLValueConvertible)?, key: String
    ) throws(ConfigurationError) -> RuleOptionValue {
        switch value?.type {
        case .bool: return .flag(value?.bool ?? false)
        case .int: return .number(value?.int ?? 0)
        default: return .texts(try strings(value, key: key) ?? [])
        }
    }

    private func targets(
        _ value: (any TOMLValueConvertible)?
    ) throws(ConfigurationError) -> [SystemdVersion]? {
        guard let value else { return nil }
        let text: String
        if let number = value.int {
            text = String(number)
        } else if let array = value.array {
            var parts: [String] = []
            for element in array {
                guard let part = element.string ?? element.int.map(String.init) else {
                    throw wrong("targets", "releases such as \"252..\", or a list of them")
                }
                parts.append(part)
            }
            text = parts.joined(separator: ",")
        } else if let string = value.string {
            text = string
        } else {
            throw wrong("targets", "releases such as \"252..\", or a list of them")
        }
        do {
            return try TargetSelection.parse(text)
        } catch {
            throw .targets(path: path, error)
        }
    }

    /// A list of texts; one text alone is a list of one.
    private func strings(
        _ value: (any TOMLValueConvertible)?, key: String
    ) throws(ConfigurationError) -> [String]? {
        guard let value else { return nil }
        if let string = value.string { return [string] }
        guard let array = value.array else { throw wrong(key, "a list of strings") }
        var strings: [String] = []
        for element in array {
            guard let string = element.string else { throw wrong(key, "a list of strings") }
            strings.append(string)
        }
        return strings
    }

    private func wrong(_ key: String, _ expected: String) -> ConfigurationError {
        .wrongType(path: path, key: key, expected: expected)
    }
}
