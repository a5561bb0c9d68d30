import UnitCatalog
import UnitModel
import UnitValues

/// A property that is an array or a structure, as `systemctl show` prints it.
enum PropertyListText {
    /// What stands after the `=`, once for each line.
    static func texts(
        of elements: [PropertyValue], named name: String, as encoding: PropertyEncoding
    ) -> [String] {
        switch encoding {
        case .execCommands, .execCommandsEx: elements.map(command)
        case .environmentFiles: elements.map(environmentFile)
        case .deviceNumbers: elements.map { deviceNumber($0, named: name) }
        case .socketBindRules: elements.map(PropertyNetworkText.socketBindRule)
        case .filterPatterns: elements.map { inverted(fields($0), separator: "") }
        case .namedPaths: elements.map { namedPath($0, isOpened: name == "OpenFile") }
        case .calendarTimers: elements.map { timer($0, nextElapse: "(null)") }
        case .monotonicTimers: elements.map { timer($0, nextElapse: "0") }
        case .stringPairs: pairs(elements, named: name)
        case .conditions, .credentials, .nftSets, .stringPair: [PropertyText.unprintable]
        default: [text(of: elements, named: name, as: encoding)]
        }
    }

    /// All in one line.
    private static func text(
        of elements: [PropertyValue], named name: String, as encoding: PropertyEncoding
    ) -> String {
        switch encoding {
        case .strings, .unitNames:
            elements.map { ShellQuoting.quoted(word($0)) }.joined(separator: " ")
        case .bitmap: ranges(elements)
        case .bytes:
            name == "StandardInputData"
                ? Base64Text.encoded(bytes(elements)) : hexadecimal(elements)
        case .byteStrings:
            elements.map { String(decoding: bytes(fields($0)), as: UTF8.self) }
                .joined(separator: " ")
        case .label: (isTrue(elements.first) ? "-" : "") + elements.dropFirst().map(word).joined()
        case .wordFilter: inverted(elements, separator: " ")
        case .exitStatuses: exitStatuses(elements)
        case .bindMounts: elements.map(bindMount).joined(separator: " ")
        case .extensionImages:
            elements.map { image($0, hasDestination: false) }.joined(separator: " ")
        case .mountImages: elements.map { image($0, hasDestination: true) }.joined(separator: " ")
        case .addressPrefixes:
            elements.map(PropertyNetworkText.addressPrefix).joined(separator: " ")
        case .quota: quota(elements)
        default: elements.map(word).joined(separator: " ")
        }
    }

    // MARK: Commands and files

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
        let fields = fields(value)
        guard fields.count == 2 else { return "" }
        return "\(word(fields[0])) (ignore_errors=\(word(fields[1])))"
    }

    /// `/dir:/link`, or `/file:name:flags` for a file that is opened.
    private static func namedPath(_ value: PropertyValue, isOpened: Bool) -> String {
        let fields = fields(value)
        guard fields.count == 3, case .number(let flags) = fields[2] else { return "" }
        let (path, name) = (word(fields[0]), word(fields[1]))
        guard isOpened else { return "\(path):\(name)" }
        let names = ["read-only", "append", "truncate", "graceful"].enumerated()
            .filter { flags >> UInt64($0.offset) & 1 == 1 }.map(\.element).joined(separator: ",")
        let isOwnName = path.split(separator: "/").last.map { $0 == name } ?? false
        let parts = [path, isOwnName ? "" : name, names]
        return parts.prefix(names.isEmpty ? (isOwnName ? 1 : 2) : 3).joined(separator: ":")
    }

    /// `{ OnCalendar=*-*-* 00:00:00 ; next_elapse=(null) }`.
    private static func timer(_ value: PropertyValue, nextElapse: String) -> String {
        let fields = fields(value)
        guard fields.count == 3 else { return "" }
        let time =
            if case .number(let span) = fields[1] { PropertyText.timeSpan(span) } else {
                word(fields[1])
            }
        return "{ \(word(fields[0]))=\(time) ; next_elapse=\(nextElapse) }"
    }

    // MARK: Mounts

    private static func bindMount(_ value: PropertyValue) -> String {
        let fields = fields(value)
        guard fields.count == 4 else { return "" }
        let isRecursive = fields[3] != .number(0)
        return (isTrue(fields[2]) ? "-" : "") + "\(word(fields[0])):\(word(fields[1]))"
            + (isRecursive ? ":rbind" : "")
    }

    /// `-/image:/destination:partition:options`.
    private static func image(_ value: PropertyValue, hasDestination: Bool) -> String {
        let fields = fields(value)
        let paths = hasDestination ? 2 : 1
        guard fields.count == paths + 2 else { return "" }
        let options = (fields[paths + 1].elements ?? []).flatMap { $0.elements ?? [] }
        return (isTrue(fields[paths]) ? "-" : "")
            + (fields[..<paths] + options).map(word).joined(separator: ":")
    }

    private static func pairs(_ elements: [PropertyValue], named name: String) -> [String] {
        let pairs = elements.map { fields($0).map(word) }
        switch name {
        case "TemporaryFileSystem":
            return [
                pairs.map { $0.filter { !$0.isEmpty }.joined(separator: ":") }
                    .joined(separator: " ")
            ]
        case "RootImageOptions", "BPFProgram": return pairs.map { $0.joined(separator: ":") }
        case "DeviceAllow": return pairs.map { $0.joined(separator: " ") }
        case "Listen", "Paths":
            return pairs.filter { $0.count == 2 }.map { "\($0[1]) (\($0[0]))" }
        case _ where name.hasPrefix("XAttr"): return pairs.map { $0.joined(separator: "=") }
        default: return [PropertyText.unprintable]
        }
    }

    // MARK: Sets

    /// What is allowed, or after `~` what is not.
    private static func inverted(_ fields: [PropertyValue], separator: String) -> String {
        guard fields.count == 2 else { return "" }
        let words =
            fields[1].elements.map { $0.map(word).joined(separator: " ") } ?? word(fields[1])
        return (isTrue(fields[0]) ? "" : "~") + words
    }

    private static func exitStatuses(_ lists: [PropertyValue]) -> String {
        guard lists.count == 2 else { return "" }
        let signals = (lists[1].elements ?? []).compactMap { number -> String? in
            guard case .number(let number) = number, let signal = Signal(number: Int(number)) else {
                return nil
            }
            return String(signal.name.dropFirst(3))
        }
        return ((lists[0].elements ?? []).map(word) + signals).joined(separator: " ")
    }

    /// The numbers whose bits are set: `0-3 5`.
    private static func ranges(_ elements: [PropertyValue]) -> String {
        var numbers: [Int] = []
        for (index, byte) in bytes(elements).enumerated() {
            numbers += (0..<8).filter { byte >> UInt8($0) & 1 == 1 }.map { index * 8 + $0 }
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

    // MARK: Numbers

    private static func deviceNumber(_ value: PropertyValue, named name: String) -> String {
        let fields = fields(value)
        guard fields.count == 2, case .number(let number) = fields[1] else { return "" }
        return word(fields[0]) + " "
            + (name.hasSuffix("USec") ? PropertyText.timeSpan(number) : String(number))
    }

    /// Bytes, or a share of the file system.
    private static func quota(_ fields: [PropertyValue]) -> String {
        guard fields.count == 3, case .number(let bytes) = fields[0],
            case .number(let share) = fields[1], fields[2] != .text("no")
        else { return "[not set]" }
        guard bytes == .max else { return String(bytes) }
        return "\((share * 100 + (1 << 31)) >> 32)%"
    }

    private static func bytes(_ elements: [PropertyValue]) -> [UInt8] {
        elements.compactMap { element in
            guard case .number(let number) = element else { return nil }
            return UInt8(exactly: number)
        }
    }

    private static func hexadecimal(_ elements: [PropertyValue]) -> String {
        bytes(elements).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func fields(_ value: PropertyValue) -> [PropertyValue] { value.elements ?? [] }

    private static func isTrue(_ value: PropertyValue?) -> Bool { value == .boolean(true) }

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
