import Testing

@testable import UnitValues

@Suite("Base64")
struct Base64Tests {
    @Test(
        "Whole groups are decoded, with blanks between them",
        arguments: [
            ("", ""), ("QUJD", "ABC"), ("Q U\tI =", "AB"), ("QQ==", "A"), ("QQ= =", "A"),
            ("QUJDRA==", "ABCD"),
        ])
    func decoded(text: String, bytes: String) throws {
        #expect(try Base64.decoded(text.value, in: 252) == Array(bytes.utf8))
    }

    @Test(
        "Broken groups, bits after the last byte and anything after the padding are refused",
        arguments: ["Q", "QQ", "QQ=", "QR==", "QUJ=", "QQ==QQ==", "=", "===", "Q=QQ", "QQ==x", "ä"])
    func refused(text: String) {
        #expect(throws: ValueProblem.self) { try Base64.decoded(text.value, in: 262) }
    }

    @Test("The alphabet for URLs is read since systemd 257")
    func urls() throws {
        #expect(try Base64.decoded("-_-_".value, in: 257) == [0xFB, 0xFF, 0xBF])
        #expect(throws: ValueProblem.self) { try Base64.decoded("-_-_".value, in: 252) }
    }

    @Test("Every byte sequence comes back from its Base64")
    func roundTrip() throws {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for count in 0...16 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
            var text: [UInt8] = []
            for start in stride(from: 0, to: count, by: 3) {
                let group = bytes[start..<min(start + 3, count)]
                let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
                text += (0...group.count).map { digits[bits >> (18 - 6 * $0) & 0x3F] }
                text += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
            }

            #expect(try Base64.decoded(text[...], in: 252) == bytes)
        }
    }
}
