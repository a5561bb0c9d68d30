import Testing
import UnitValues

@Suite("Numbers")
struct NumberTests {
    @Test(
        "Whole numbers are read in the bases of C and Python",
        arguments: [
            ("0", 0), ("-0", 0), ("+7", 7), ("010", 8), ("0o17", 15), ("0O17", 15), ("0x1F", 31),
            ("0b101", 5), ("-2147483648", Int32.min), ("2147483647", Int32.max), (" \t12", 12),
        ])
    func accepted(text: String, number: Int32) {
        #expect(Int32(unitValue: Array(text.utf8)[...]) == number)
    }

    @Test(
        "What is no whole number, or out of range, is refused",
        arguments: [
            "", "-", "+", "08", "0x", "0xg", "0b2", "0o8", "1 ", "1K", "1.0", "1e3", "--1", "٣",
            "2147483648", "-2147483649", "18446744073709551616", "99999999999999999999999",
        ])
    func refused(text: String) {
        #expect(Int32(unitValue: Array(text.utf8)[...]) == nil)
    }

    @Test("Unsigned numbers accept a minus before zero only")
    func unsigned() {
        #expect(UInt64(unitValue: Array("-0".utf8)[...]) == 0)
        #expect(UInt64(unitValue: Array("-1".utf8)[...]) == nil)
        #expect(UInt64(unitValue: Array("18446744073709551615".utf8)[...]) == .max)
        #expect(Int64(unitValue: Array("-9223372036854775808".utf8)[...]) == .min)
    }

    @Test("A sign may stand before 0b where the C library is new")
    func signedBinary() {
        let text = Array("-0b101".utf8)[...]
        let old = WholeNumberRules.spellings(of: text, in: 252)
        let new = WholeNumberRules.spellings(of: text, in: 257)
        #expect(Int32(unitValue: Array("-0b101".utf8)[...], rules: old) == nil)
        #expect(Int32(unitValue: Array("-0b101".utf8)[...], rules: new) == -5)
        #expect(UInt32(unitValue: Array("+0B1".utf8)[...], rules: new) == 1)
        #expect(WholeNumberRules.spellings(of: text, in: 262) == [])
        #expect(UInt32(unitValue: Array("-0b0".utf8)[...], rules: new) == 0)
        for text in ["-0b1", "+0b", "+0b-1", "+0b 1", "+0b2", "--0b1"] {
            #expect(UInt32(unitValue: Array(text.utf8)[...], rules: new) == nil)
        }
    }

    @Test("Rules refuse what C would read")
    func rules() {
        #expect(UInt32(unitValue: Array("+1".utf8)[...], rules: .refuseSign) == nil)
        #expect(UInt32(unitValue: Array("01".utf8)[...], rules: .refuseLeadingZero) == nil)
        #expect(UInt32(unitValue: Array("0".utf8)[...], rules: .refuseLeadingZero) == 0)
        #expect(UInt32(unitValue: Array(" 1".utf8)[...], rules: .refuseBlanks) == nil)
        #expect(UInt32(unitValue: Array("0x10".utf8)[...], radix: 10) == nil)
    }

    @Test("Yes and no have six spellings each, in any case")
    func booleans() {
        for text in ["1", "yes", "Y", "TRUE", "t", "oN"] {
            #expect(Bool(unitValue: Array(text.utf8)[...]) == true)
        }
        for text in ["0", "no", "N", "False", "f", "OFF"] {
            #expect(Bool(unitValue: Array(text.utf8)[...]) == false)
        }
        for text in ["", "2", "00", "ye", "enabled", "\u{11}", "yes "] {
            #expect(Bool(unitValue: Array(text.utf8)[...]) == nil)
        }
    }

    @Test(
        "Shares are read as finely as the precision says",
        arguments: [
            ("33.33%", Share.Precision.permyriad, 3333), ("33.3%", .permyriad, 3330),
            ("12.5‰", .permyriad, 125), ("7‱", .permyriad, 7), ("0x10%", .permyriad, 1600),
            ("12.5%", .permille, 1250), ("125‰", .permille, 1250), ("50%", .percent, 5000),
            ("250%", .permyriad, 25000), ("-0.5%", .permyriad, 50),
        ])
    func shares(text: String, precision: Share.Precision, permyriad: UInt64) {
        let share = Share(unitValue: Array(text.utf8)[...], precision: precision)
        #expect(share == Share(permyriad: permyriad))
    }

    @Test(
        "Shares with more digits or without a sign are refused",
        arguments: [
            ("33.333%", Share.Precision.permyriad), ("5.%", .permyriad), (".5%", .permyriad),
            ("12.55‰", .permyriad), ("7.5‱", .permyriad), ("12.55%", .permille), ("7‱", .permille),
            ("12.5%", .percent), ("50", .permyriad), ("%", .permyriad), ("-1%", .permyriad),
            ("1 %", .permyriad), ("9999999999%", .permyriad), ("1.+5%", .permyriad),
        ])
    func refusedShares(text: String, precision: Share.Precision) {
        #expect(Share(unitValue: Array(text.utf8)[...], precision: precision) == nil)
    }

    @Test(
        "Modes are octal, without a sign, and end at 7777",
        arguments: [
            ("755", 0o755), ("07777", 0o7777), ("0", 0), ("0b11", nil), ("8", nil), ("+1", nil),
            ("10000", nil), ("", nil), ("u=rwx", nil), ("-0", nil),
        ] as [(String, UInt32?)])
    func modes(text: String, bits: UInt32?) {
        #expect((try? FileMode.parse(Array(text.utf8)[...]))?.bits == bits)
    }
}
