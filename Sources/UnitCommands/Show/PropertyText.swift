import UnitCatalog
import UnitModel
import UnitValues

/// A property as `systemctl show --all` prints it.
enum PropertyText {
    /// What systemctl has no form for.
    static let unprintable = "[unprintable]"

    /// The lines `Name=value`: mostly one, but of some lists one for each element.
    static func lines(_ name: String, _ value: PropertyValue, of kind: UnitKind) -> [String] {
        let encoding = Catalog.shared.property(named: name, of: kind)?.encoding
        return texts(of: value, named: name, as: encoding).map { "\(name)=\($0)" }
    }

    private static func texts(
        of value: PropertyValue, named name: String, as encoding: PropertyEncoding?
    ) -> [String] {
        switch value {
        case .boolean(let flag): return [flag ? "yes" : "no"]
        case .negative(let number): return [PropertyNumberText.text(of: number, named: name)]
        case .number where encoding == .u16: return [unprintable]
        case .number(let number): return [PropertyNumberText.text(of: number, named: name)]
        case .text(let text): return [text.contains("\n") ? unprintable : text]
        case .list(let elements):
            return PropertyListText.texts(of: elements, named: name, as: encoding ?? .strings)
        }
    }

    /// A time as systemd prints it: `1min 30s`, `500ms`, `infinity`.
    static func timeSpan(_ microseconds: UInt64) -> String {
        guard microseconds != .max else { return "infinity" }
        guard microseconds != 0 else { return "0" }
        var rest = microseconds
        var parts: [String] = []
        for (unit, length) in units where rest >= length {
            let count = rest / length
            rest %= length
            // Below a minute, what is left is written as a fraction of this unit.
            if length < 60_000_000, length > 1, rest > 0, rest < length {
                let digits = String(length).count - 1
                let fraction = String(rest)
                let padded = String(repeating: "0", count: digits - fraction.count) + fraction
                return (parts + ["\(count).\(padded)\(unit)"]).joined(separator: " ")
            }
            parts.append("\(count)\(unit)")
        }
        return parts.joined(separator: " ")
    }

    private static let units: [(String, UInt64)] = [
        ("y", 31_557_600_000_000), ("month", 2_629_800_000_000), ("w", 604_800_000_000),
        ("d", 86_400_000_000), ("h", 3_600_000_000), ("min", 60_000_000), ("s", 1_000_000),
        ("ms", 1_000), ("us", 1),
    ]
}
