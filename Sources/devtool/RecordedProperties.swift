import Foundation
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// What booted managers published of a unit after they had read one line.
struct RecordedProperties: Decodable {
    let section: String
    let directive: String
    let value: String

    /// The properties that differ from those of the unit without the line, by release.
    let properties: [String: [String: RecordedValue]]

    var name: String { "[\(section)] \(directive)=" }

    /// The directive in our catalog.
    var known: Directive? {
        SectionID(section).flatMap { Catalog.shared.directive(directive, in: $0) }
    }

    /// The records of a recording.
    ///
    /// - Throws: Foundation's error when it cannot be read or is not JSON.
    static func all(in path: String) throws -> [RecordedProperties] {
        let decoder = JSONDecoder()
        return try GzippedFile.contents(of: path).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(RecordedProperties.self, from: $0)
        }
    }

    /// What we say of the unit with the line.
    func ours(for release: SystemdVersion) -> UnitProperties? {
        let name = "e\(unitNumber(in: release) ?? "1").service"
        let text =
            section == "Unit"
            ? "[Service]\nExecStart=/bin/true\n[Unit]\n" : "[Service]\nExecStart=/bin/true\n"
        guard let fileName = UnitFileName(path: name) else { return nil }
        let file = UnitFile(
            UnitDocument(parsing: text + "\(directive)=\(value)\n"), name: fileName)
        let context = ValueContext(version: release, unitName: name, machine: Self.machine)
        return UnitProperties(
            of: EffectiveUnit([UnitSource(path: name, file: file)], in: context))
    }

    /// The machine on which the recording was made.
    private static let machine: MachineIdentity = {
        var machine = MachineIdentity.unknown
        machine[UInt8(ascii: "H")] = "vm"
        return machine
    }()

    /// The number in the name of the unit, which specifiers and templates show, and no value.
    private func unitNumber(in release: SystemdVersion) -> String? {
        guard value.isEmpty || value.contains("%") || value.contains("@.") else { return nil }
        let texts = (properties[String(release.number)] ?? [:]).values.flatMap(\.value.strings)
        for text in texts {
            if let match = text.firstMatch(of: /(?:^|[^a-z])e([0-9]+)/) { return String(match.1) }
        }
        return nil
    }
}

/// A value of the recording.
struct RecordedValue: Decodable {
    let value: PropertyValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            value = .boolean(flag)
        } else if let number = try? container.decode(UInt64.self) {
            value = .number(number)
        } else if let number = try? container.decode(Int64.self) {
            value = .negative(number)
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else {
            value = .list(try container.decode([RecordedValue].self).map(\.value))
        }
    }
}

extension PropertyValue {
    /// All texts in it, arrays of bytes among them.
    fileprivate var strings: [String] {
        guard let elements else { return string.map { [$0] } ?? [] }
        let bytes = elements.compactMap { element -> UInt8? in
            guard case .number(let number) = element else { return nil }
            return UInt8(exactly: number)
        }
        let decoded = bytes.isEmpty ? [] : [String(decoding: bytes, as: UTF8.self)]
        return decoded + elements.flatMap(\.strings)
    }
}
