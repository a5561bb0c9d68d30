import Testing
import UnitValues

@Suite("Sizes")
struct ByteSizeTests {
    @Test(
        "A size is a sum of numbers with falling suffixes",
        arguments: [
            ("0", ByteSize.Base.binary, 0), ("1K", .binary, 1024), ("1K", .decimal, 1000),
            ("1.5G", .binary, 1_610_612_736), ("1G512M", .binary, 1_610_612_736),
            ("1 G 1", .binary, 1_073_741_825), ("1B2", .binary, 3), ("10.M", .binary, 10_485_760),
            ("+5", .binary, 5), ("0.5", .binary, 0), ("1.5B", .binary, 1), ("010", .binary, 10),
            ("18446744073709551615", .binary, UInt64.max),
            ("2.5E", .decimal, 2_500_000_000_000_000_000),
        ])
    func accepted(text: String, base: ByteSize.Base, count: UInt64) throws {
        #expect(try ByteSize.parse(Array(text.utf8)[...], base: base).count == count)
    }

    @Test(
        "What is no size is refused where it stops being one",
        arguments: [
            ("", 0..<0), ("1k", 1..<2), ("1KB", 2..<3), ("1Ki", 2..<3), ("1M 1G", 4..<5),
            ("1K2K", 3..<4), ("-1", 0..<2), ("1G -1", 3..<5), ("1.5.5", 3..<5), ("16E", 0..<3),
            ("18446744073709551616", 0..<20), ("15.9E", 0..<5), ("G", 0..<1),
            ("0x10", 1..<4), ("1 2", 2..<3),
        ])
    func refused(text: String, range: Range<Int>) {
        let problem = #expect(throws: ValueProblem.self) {
            try ByteSize.parse(Array(text.utf8)[...])
        }
        #expect(problem?.range == range)
    }
}
