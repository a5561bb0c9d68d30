import SystemdBus

/// Some properties of units, as the bus has them.
struct PropertyReport {
    let session: ControlSession
    let units: [BusUnitName]
    let names: [String]

    /// Reads and prints them; a property that a unit does not have is null, or left out of text.
    func write(from manager: SystemdManager) async throws -> Int32 {
        let results = await manager.properties(names, of: units)
        var rows: [(BusUnitName, [BusValue?])] = []
        for unit in units {
            var values: [BusValue?] = []
            for name in names { values.append(try Self.value(results[unit]?[name])) }
            rows.append((unit, values))
        }
        Terminal.standardOutput.write(session.isJSON ? json(rows) : text(rows))
        for (index, name) in names.enumerated() where rows.allSatisfy({ $0.1[index] == nil }) {
            Terminal.standardError.write(
                "unitsmith: none of these units has a property '\(name)' in this release\n")
        }
        return 0
    }

    private static func value(
        _ result: Result<BusValue, BusError>?
    ) throws -> BusValue? {
        do {
            return try result?.get()
        } catch {
            guard error.isUnsupported else { throw error }
            return nil
        }
    }

    private func text(_ rows: [(BusUnitName, [BusValue?])]) -> String {
        rows.map { unit, values in
            "\(unit)\n"
                + zip(names, values).map { name, value in
                    value.map { "  \(name)=\(PropertyValueText.text(of: $0))\n" } ?? ""
                }.joined()
        }.joined()
    }

    private func json(_ rows: [(BusUnitName, [BusValue?])]) -> String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("verb", session.verb)
            $0.field("units", array: rows) { writer, row in
                writer.object {
                    $0.field("unit", row.0.rawValue)
                    for (name, value) in zip(names, row.1) {
                        guard let value else { $0.null(name); continue }
                        PropertyValueText.write(value, as: name, to: &$0)
                    }
                }
            }
        }
        return writer.text + "\n"
    }
}

/// A value of the bus for people and for programs.
enum PropertyValueText {
    /// Numbers and texts as they are, lists with blanks between; the largest number is "infinity".
    static func text(of value: BusValue) -> String {
        switch value {
        case .boolean(let flag): flag ? "yes" : "no"
        case .double(let number): "\(number)"
        case .variant(let value): text(of: value)
        case .array(of: "y", let bytes):
            bytes.compactMap(\.unsigned).map { byte in
                byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
            }.joined()
        case .array(_, let elements): elements.map(text(of:)).joined(separator: " ")
        case .structure(let fields): "(" + fields.map(text(of:)).joined(separator: " ") + ")"
        case .entry(let key, let value): "\(text(of: key))=\(text(of: value))"
        case .uint64(.max): "infinity"
        default:
            value.text.map(JournalText.printable)
                ?? value.unsigned.map { "\($0)" } ?? value.signed.map { "\($0)" } ?? ""
        }
    }

    /// A number, a truth value or a list as JSON has them; what is not set is null.
    static func write(_ value: BusValue, as name: String, to writer: inout JSONWriter) {
        switch value {
        case .boolean(let flag): writer.field(name, flag)
        case .variant(let value): write(value, as: name, to: &writer)
        case .array(of: "y", _), .double: writer.field(name, text(of: value))
        case .array(_, let elements):
            writer.field(name, array: elements) { $0.value(text(of: $1)) }
        default:
            if let number = value.unsigned {
                writer.field(name, optional: number == .max ? nil : number)
            } else if let number = value.signed {
                writer.field(name, optional: number)
            } else {
                writer.field(name, value.text ?? text(of: value))
            }
        }
    }
}
