/// How texts are written into unit names, as `systemd-escape(1)` does it.
public enum UnitNameEscaping {
    /// A text as a part of a unit name: `/` becomes `-`; `-`, `\` and every byte that unit
    /// names cannot have become `\xHH`, and so does a dot at the start.
    public static func escaped(_ text: some Collection<UInt8>) -> String {
        var result: [UInt8] = []
        var isFirst = true
        for byte in text {
            if byte == UInt8(ascii: "/") {
                result.append(UInt8(ascii: "-"))
            } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\\")
                || !UnitName.isNameByte(byte) || (isFirst && byte == UInt8(ascii: "."))
            {
                result += [
                    UInt8(ascii: "\\"), UInt8(ascii: "x"), digit(byte >> 4), digit(byte & 15),
                ]
            } else {
                result.append(byte)
            }
            isFirst = false
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A text as a part of a unit name.
    public static func escaped(_ text: String) -> String { escaped(text.utf8) }

    /// ``escaped(_:)-(String)``, taken back; nil when a backslash starts no `\xHH`.
    public static func unescaped(_ name: some Collection<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var rest = Array(name)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "-"): result.append(UInt8(ascii: "/"))
            case UInt8(ascii: "\\"):
                guard rest.popFirst() == UInt8(ascii: "x"), let high = rest.popFirst(),
                    let low = rest.popFirst(), let high = value(of: high), let low = value(of: low)
                else { return nil }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        return result
    }

    /// A path as the stem of a mount's or device's name: `/a/b-c` is `a-b\x2dc`, `/` is `-`.
    ///
    /// - Returns: nil when the path steps up with `..`.
    public static func escapedPath(_ path: some Collection<UInt8>) -> String? {
        let simplified = PathText.simplified(path)
        guard !PathText.stepsUp(simplified), simplified != [UInt8(ascii: ".")] else { return nil }
        let stem = simplified.drop { $0 == UInt8(ascii: "/") }
        return stem.isEmpty ? "-" : escaped(stem)
    }

    /// The absolute path that the stem of a mount's or device's name stands for; nil when
    /// it stands for none.
    public static func unescapedPath(_ name: some Collection<UInt8>) -> [UInt8]? {
        guard !name.isEmpty else { return nil }
        let slash = UInt8(ascii: "/")
        if name.elementsEqual([UInt8(ascii: "-")]) { return [slash] }
        guard let path = unescaped(name), path.first != slash, path.last != slash else {
            return nil
        }
        let absolute = [slash] + path
        return PathText.isNormalized(absolute) ? absolute : nil
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
