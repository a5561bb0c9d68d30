import UnitCatalog
import UnitModel
import UnitValues

/// A property as `systemctl show` prints it.
enum PropertyText {
    /// `Name=value`.
    static func line(_ name: String, _ value: PropertyValue, in kind: UnitKind) -> String {
        "\(name)=\(text(of: value, named: name))"
    }

    private static func text(of value: PropertyValue, named name: String) -> String {
        switch value {
        case .boolean(let flag): flag ? "yes" : "no"
        case .negative(let number): String(number)
        case .number(let number): text(of: number, named: name)
        case .text(let text): text.replacing("\n", with: "\\n")
        case .list(let elements):
            PropertyListText.text(
                of: elements, named: name,
                as: Catalog.shared.property(named: name)?.encoding ?? .strings)
        }
    }

    private static func text(of number: UInt64, named name: String) -> String {
        if name.hasSuffix("USec") || name.hasSuffix("USecNext") { return timeSpan(number) }
        if name == "UMask" || name.hasSuffix("DirectoryMode") { return octal(number) }
        if name == "CoredumpFilter" { return "0x" + String(number, radix: 16) }
        if number == .max { return name.hasSuffix("Weight") ? "[not set]" : "infinity" }
        return String(number)
    }

    private static func octal(_ number: UInt64) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
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
                var padded = String(repeating: "0", count: digits - fraction.count) + fraction
                while padded.hasSuffix("0") { padded.removeLast() }
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
