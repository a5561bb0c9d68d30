/// How a unit's name stands in the path of its object on the bus.
enum UnitObjectPath {
    static let prefix = "/org/freedesktop/systemd1/unit/"

    /// The path of a unit: bytes other than letters and digits are written as `_` and two
    /// hexadecimal digits, and so is a digit at the beginning.
    static func path(of unit: BusUnitName) -> String {
        var path = prefix
        for (index, byte) in unit.rawValue.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                path.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "0")...UInt8(ascii: "9") where index > 0:
                path.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16)
                path += digits.utf8.count == 1 ? "_0" + digits : "_" + digits
            }
        }
        return path
    }

    /// The unit whose path it is; nil for the path of something else.
    static func unit(at path: String) -> BusUnitName? {
        guard path.hasPrefix(prefix) else { return nil }
        var bytes: [UInt8] = []
        var rest = path.utf8.dropFirst(prefix.utf8.count)
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "_") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2,
                let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(escaped)
            rest = rest.dropFirst(2)
        }
        return BusUnitName(trusted: String(decoding: bytes, as: UTF8.self))
    }
}
