import Testing
import UnitValues

@Suite("Time spans")
struct TimeSpanTests {
    @Test(
        "A time span is a sum of numbers, with or without units",
        arguments: [
            ("0", 0), ("5", 5_000_000), ("1.5", 1_500_000), (".5s", 500_000),
            ("1h30min", 5_400_000_000),
            ("1d 5", 86_405_000_000), ("5 s", 5_000_000), ("10us", 10), ("10µs", 10),
            ("3M", 7_889_400_000_000),
            ("1y", 31_557_600_000_000), ("2 weeks 3days", 1_468_800_000_000), ("0 1 2", 3_000_000),
            ("+1 2", 3_000_000), ("1.5us", 1), ("0.1234567s", 123_456), ("1hr", 3_600_000_000),
            ("5ms5us", 5005), (" 7 ", 7_000_000), ("18446744073708", 18_446_744_073_708_000_000),
        ] as [(String, UInt64)])
    func accepted(text: String, microseconds: UInt64) throws {
        let span = try TimeSpan.parse(Array(text.utf8)[...], in: 257)
        #expect(span.microseconds == microseconds)
    }

    @Test(
        "What is no time span is refused where it stops being one",
        arguments: [
            ("", 0..<0), ("foo", 0..<3), ("5 foo", 2..<5), ("-5s", 0..<3), ("5s -3", 3..<5),
            ("5foo", 1..<4), ("5.s", 0..<3), ("1.2.3", 3..<5), ("5 +", 2..<3), ("1mo", 2..<3),
            ("infinity 5", 0..<8), ("Infinity", 0..<8), ("9223372036854775808us", 0..<21),
            ("18446744073710", 0..<14), ("0x10", 1..<4), ("5ns", 1..<3),
            ("1h 99999999999999y", 3..<18),
        ])
    func refused(text: String, range: Range<Int>) {
        let problem = #expect(throws: ValueProblem.self) {
            try TimeSpan.parse(Array(text.utf8)[...], in: 257)
        }
        #expect(problem?.range == range)
    }

    @Test("For ever is a word of its own")
    func infinite() throws {
        let span = try TimeSpan.parse(Array(" infinity ".utf8)[...], in: 247)
        #expect(span == .infinite)
        #expect(span.microseconds == .max)
    }

    @Test("The Greek letter counts as micro since 250")
    func greek() {
        let text = Array("10\u{3BC}s".utf8)[...]
        #expect(throws: ValueProblem.self) { try TimeSpan.parse(text, in: 249) }
        #expect((try? TimeSpan.parse(text, in: 250))?.microseconds == 10)
    }

    @Test("Nanoseconds are exact, and a bare number counts them")
    func nanoseconds() throws {
        let span = try TimeSpan.parse(Array("1.5us 7".utf8)[...], scale: .nanoseconds, in: 252)
        #expect(span.nanoseconds == 1507)
        #expect(span == .finite(.nanoseconds(1507)))
    }
}
