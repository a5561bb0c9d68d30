extension PropertyValue {
    /// The value that JSON text stands for, as the tables of defaults have it.
    ///
    /// - Returns: Nil when the text is no JSON, or has an object, `null` or a fraction in it,
    ///   which no property has.
    public init?(json text: some StringProtocol) {
        var reader = JSONReader(rest: Array(text.utf8)[...])
        guard let value = reader.value(), reader.isAtEnd else { return nil }
        self = value
    }
}

/// Reads the JSON that values of properties are written in.
private struct JSONReader {
    var rest: ArraySlice<UInt8>

    var isAtEnd: Bool { rest.isEmpty }

    mutating func value() -> PropertyValue? {
        skipBlanks()
        defer { skipBlanks() }
        return switch rest.first {
        case UInt8(ascii: "["): list()
        case UInt8(ascii: "\""): string().map { .text($0) }
        case UInt8(ascii: "t"): takes("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): takes("false") ? .boolean(false) : nil
        default: number()
        }
    }

    private mutating func list() -> PropertyValue? {
        rest.removeFirst()
        var elements: [PropertyValue] = []
        skipBlanks()
        if takes("]") { return .list([]) }
        while let element = value() {
            elements.append(element)
            if takes("]") { return .list(elements) }
            guard takes(",") else { return nil }
        }
        return nil
    }

    private mutating func number() -> PropertyValue? {
        let digits = rest.prefix { $0 == UInt8(ascii: "-") || isDigit($0) }
        rest = rest.dropFirst(digits.count)
        let text = String(decoding: digits, as: UTF8.self)
        if let number = UInt64(text) { return .number(number) }
        return Int64(text).map { .negative($0) }
    }

    private mutating func string() -> String? {
        rest.removeFirst()
        var units: [UInt16] = []
        var bytes: [UInt8] = []
        var result = ""
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), takes("u") {
                result += String(decoding: bytes, as: UTF8.self)
                bytes = []
                guard let unit = UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
                else { return nil }
                rest = rest.dropFirst(4)
                units.append(unit)
                continue
            }
            result += String(decoding: units, as: UTF16.self)
            units = []
            switch byte {
            case UInt8(ascii: "\""): return result + String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst().flatMap(unescaped) else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private func unescaped(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    private mutating func takes(_ text: StaticString) -> Bool {
        let bytes = Array("\(text)".utf8)
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
        return true
    }

    private mutating func skipBlanks() {
        rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
