/// A full unit name with its suffix, such as `web@1.service`.
///
/// It has been checked as systemd checks names, so that no other text gets into a call: see
/// systemd.unit(5) for what is allowed.
public struct BusUnitName: Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// Checks a name.
    ///
    /// - Parameter name: A name with its suffix, at most 255 bytes.
    /// - Throws: ``BusError`` with ``BusError/Name/invalidUnitName``.
    public init(_ name: String) throws(BusError) {
        if let reason = Self.mistake(in: name) {
            throw BusError(
                name: .invalidUnitName, message: reason, operation: "use",
                subject: Self.shortened(name))
        }
        rawValue = name
    }

    /// A name that systemd itself gave.
    init(trusted name: String) {
        rawValue = name
    }

    /// The types of units, as suffixes without the dot.
    public static let types = [
        "service", "socket", "target", "device", "mount", "automount", "swap", "timer", "path",
        "slice", "scope",
    ]

    /// The type, such as `service`.
    public var type: String {
        rawValue.lastIndex(of: ".").map { String(rawValue[$0...].dropFirst()) } ?? ""
    }

    /// The name without its suffix.
    public var prefixAndInstance: Substring {
        rawValue.lastIndex(of: ".").map { rawValue[..<$0] } ?? rawValue[...]
    }

    /// The instance of a template, such as `1` of `web@1.service`; nil without `@`, empty for the
    /// template itself.
    public var instance: String? {
        let name = prefixAndInstance
        return name.firstIndex(of: "@").map { String(name[$0...].dropFirst()) }
    }

    /// Whether it names a template, which cannot run: `web@.service`.
    public var isTemplate: Bool { instance == "" }

    private static func mistake(in name: String) -> String? {
        guard name.utf8.count <= 255 else {
            return "the name has \(name.utf8.count) bytes; 255 are allowed"
        }
        if let bad = name.utf8.first(where: { !isAllowed($0) }) {
            return "the name contains \(spelled(bad))"
        }
        guard let dot = name.lastIndex(of: "."), types.contains(String(name[dot...].dropFirst()))
        else {
            return "the name has no suffix of a unit type, such as '.service'"
        }
        let first = name.utf8.first
        guard first != UInt8(ascii: "."), first != UInt8(ascii: "@") else {
            return "there is no name before the suffix or the '@'"
        }
        return nil
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ":-_.\\@".utf8.contains(byte)
        }
    }

    private static func spelled(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\n"): "a line break"
        case 0x21..<0x7F: "'\(Unicode.Scalar(byte))'"
        case UInt8(ascii: " "): "a space"
        default: "the byte 0x\(String(byte, radix: 16))"
        }
    }

    /// A name that is fit to be printed in a message.
    private static func shortened(_ name: String) -> String {
        let printable = name.unicodeScalars.prefix(60).map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F ? "?" : String(scalar)
        }
        return printable.joined() + (name.unicodeScalars.count > 60 ? "…" : "")
    }
}

extension BusUnitName: CustomStringConvertible, Comparable {
    /// The name.
    public var description: String { rawValue }

    /// Whether a name comes first, byte by byte.
    public static func < (lhs: BusUnitName, rhs: BusUnitName) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
