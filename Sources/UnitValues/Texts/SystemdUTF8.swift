/// Text as systemd accepts it: UTF-8 without the noncharacters of Unicode.
///
/// Files are checked as a whole before any value is read, so only what escape
/// sequences and specifiers put into a value can be anything else.
enum SystemdUTF8 {
    /// The bytes as text; nil when systemd would not call them valid UTF-8.
    static func text(of bytes: some Collection<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(isAccepted)
            ? text : nil
    }

    /// Whether systemd would call bytes valid UTF-8.
    static func isText(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || text(of: bytes) != nil
    }

    private static func isAccepted(_ scalar: Unicode.Scalar) -> Bool {
        !(0xFDD0...0xFDEF).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE
    }
}
