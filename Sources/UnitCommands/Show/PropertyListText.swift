import UnitCatalog
import UnitModel

/// A property that is an array or a structure, as `systemctl show` prints it.
enum PropertyListText {
    /// The text after the `=`; of a property that gets a line for each element, all in a row.
    static func text(
        of elements: [PropertyValue], named name: String, as encoding: PropertyEncoding
    ) -> String {
        switch encoding {
        case .execCommands, .execCommandsEx: elements.map(command).joined(separator: " ")
        case .environmentFiles: elements.map(environmentFile).joined(separator: " ")
        case .bitmap: ranges(elements)
        case .bytes: elements.map { hexadecimal($0) }.joined()
        default: elements.map(word).joined(separator: " ")
        }
    }

    /// `{ path=/bin/true ; argv[]=/bin/true ; … }`.
    private static func command(_ value: PropertyValue) -> String {
        guard let fields = value.elements, fields.count > 2, let arguments = fields[1].elements
        else { return "" }
        let flags =
            if case .boolean(let ignored) = fields[2] {
                "ignore_errors=\(ignored ? "yes" : "no")"
            } else {
                "flags=" + (fields[2].elements ?? []).map(word).joined(separator: " ")
            }
        return "{ path=\(word(fields[0])) ; argv[]=\(arguments.map(word).joined(separator: " ")) ; "
            + "\(flags) ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }"
    }

    private static func environmentFile(_ value: PropertyValue) -> String {
        guard let fields = value.elements, fields.count == 2 else { return "" }
        return "\(word(fields[0])) (ignore_errors=\(word(fields[1])))"
    }

    /// The numbers whose bits are set: `0-3 5`.
    private static func ranges(_ bytes: [PropertyValue]) -> String {
        var numbers: [Int] = []
        for (index, byte) in bytes.enumerated() {
            guard case .number(let bits) = byte else { continue }
            numbers += (0..<8).filter { bits >> UInt64($0) & 1 == 1 }.map { index * 8 + $0 }
        }
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }
        .joined(separator: " ")
    }

    private static func hexadecimal(_ byte: PropertyValue) -> String {
        guard case .number(let number) = byte else { return "" }
        return (number < 16 ? "0" : "") + String(number, radix: 16)
    }

    /// One element; structures in it with blanks between their fields.
    private static func word(_ value: PropertyValue) -> String {
        switch value {
        case .boolean(let flag): flag ? "yes" : "no"
        case .negative(let number): String(number)
        case .number(let number): String(number)
        case .text(let text): text
        case .list(let elements): elements.map(word).joined(separator: " ")
        }
    }
}
