public import UnitCatalog
import UnitValues

/// The settings of one section of a unit, in the order in which they were made.
public struct SectionSettings: Hashable, Sendable {
    /// The section.
    public let section: SectionID

    /// One line of the section.
    private struct Line: Hashable, Sendable {
        var name: String
        var value: SettingValue
    }

    private var lines: [Line] = []

    /// A section without settings.
    public init(_ section: SectionID) {
        self.section = section
    }

    /// The names of the directives that are set, in their order, each once.
    public var names: [String] {
        lines.reduce(into: []) { names, line in
            if !names.contains(line.name) { names.append(line.name) }
        }
    }

    /// Sets a directive, in place of what it had before; no values take it away.
    public mutating func set(_ name: String, to values: [SettingValue]) {
        let position = lines.firstIndex { $0.name == name } ?? lines.count
        lines.removeAll { $0.name == name }
        lines.insert(
            contentsOf: values.map { Line(name: name, value: $0) }, at: min(position, lines.count))
    }

    /// Sets a directive to one value.
    public mutating func set(_ name: String, to value: SettingValue) {
        set(name, to: [value])
    }

    /// Adds a line to what a directive has.
    public mutating func append(_ value: SettingValue, to name: String) {
        lines.append(Line(name: name, value: value))
    }

    /// What was given to a directive, in order.
    public func settings(of name: String) -> [SettingValue] {
        lines.filter { $0.name == name }.map(\.value)
    }

    /// The values of a directive as systemd 262 reads them; what it refuses is left out.
    public func values(of name: String) -> [DirectiveValue] {
        readings(of: name).map(\.value)
    }

    /// The lines of a directive that systemd 262 accepts.
    func readings(of name: String) -> [SettingReading] {
        guard let directive = Catalog.shared.directive(name, in: section) else { return [] }
        let writer = SettingWriter(directive: directive)
        let context = ValueContext(version: 262, unitName: "unit" + section.kindSuffix)
        return settings(of: name).compactMap { setting in
            guard let text = try? writer.text(of: setting) else { return nil }
            return ValueReader(directive, value: Array(text.utf8), in: context).read().value
                .map { SettingReading(value: $0, text: text) }
        }
    }

    /// The section as it stands in a file, header and all; empty without settings.
    ///
    /// - Throws: ``UnitWritingError`` for the first value that no file can have.
    public func text() throws(UnitWritingError) -> String {
        guard !lines.isEmpty else { return "" }
        var text = "[\(section.name)]\n"
        for line in lines {
            guard let directive = Catalog.shared.directive(line.name, in: section) else {
                throw .noSuchDirective(line.name, section: section)
            }
            text += "\(line.name)=\(try SettingWriter(directive: directive).text(of: line.value))\n"
        }
        return text
    }
}

extension SectionID {
    /// The suffix of a unit that has the section.
    fileprivate var kindSuffix: String {
        UnitKind.allCases.first { $0.ownSection == self }?.suffix ?? UnitKind.service.suffix
    }
}
