/// A variable with its value, `NAME=VALUE`.
public struct EnvironmentAssignment: Hashable, Sendable {
    /// The variable.
    public let name: String

    /// Its value.
    public let value: String

    /// An assignment.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// The assignment as processes get it.
    public var text: String { name + "=" + value }
}

extension EnvironmentAssignment {
    /// The assignment that bytes spell; nil when the name is none or the value is not UTF-8.
    public init?(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
            Self.isName(bytes[..<equals]), let text = SystemdUTF8.text(of: bytes)
        else { return nil }
        name = String(decoding: bytes[..<equals], as: UTF8.self)
        value = String(text.utf8.dropFirst(equals + 1)) ?? ""
    }

    /// Whether bytes can name a variable: letters, digits and `_`, no digit first.
    public static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, !isDigit(first) else { return false }
        return name.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "_"):
                true
            default: isDigit($0)
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
