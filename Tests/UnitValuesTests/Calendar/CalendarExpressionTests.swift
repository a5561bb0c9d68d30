import Testing

@testable import UnitValues

@Suite("Calendar expressions")
struct CalendarExpressionTests {
    @Test(
        "An expression is written out in full as its normal form",
        arguments: [
            ("daily", "*-*-* 00:00:00"), ("Weekly", "Mon *-*-* 00:00:00"),
            ("quarterly", "*-01,04,07,10-01 00:00:00"), ("minutely", "*-*-* *:*:00"),
            ("Mon..Fri 10:00", "Mon..Fri *-*-* 10:00:00"), ("sat,sun", "Sat,Sun *-*-* 00:00:00"),
            ("Sat,Mon,Tue,Wed 2:0", "Mon..Wed,Sat *-*-* 02:00:00"),
            ("Mon..Sun 12:00", "*-*-* 12:00:00"), ("26-5-3", "2026-05-03 00:00:00"),
            ("99-1-1", "1999-01-01 00:00:00"), ("*-02~03 1:2:3.5", "*-02~03 01:02:03.500000"),
            ("5,3,5,1..10/4:0", "*-*-* 01..09/4,03,05:00:00"), ("5..5:0", "*-*-* 05:00:00"),
            ("*:0/15", "*-*-* *:00/15:00"), ("*:*:*", "*-*-* *:*:*"),
            ("12:00:0..30/0.5", "*-*-* 12:00:00..30/0.500000"),
            ("12:00 utc", "*-*-* 12:00:00 UTC"), ("daily Asia/Tokyo", "*-*-* 00:00:00 Asia/Tokyo"),
            ("@1700000000", "2023-11-14 22:13:20 UTC"), ("Mon,", "Mon *-*-* 00:00:00"),
            ("*-*~25,1", "*-*~01,25 00:00:00"),
        ])
    func normalForm(text: String, expected: String) throws {
        #expect(try expression(text).normalForm == expected)
    }

    @Test(
        "What is no expression is refused, with the place where it goes wrong",
        arguments: [
            ("", 0..<0), ("tomorrow", 0..<8), ("Mon..", 0..<5), ("Fri..Mon", 5..<8),
            ("12", 0..<2), ("25:00", 0..<5), ("12:00 Foo/Bar", 5..<13), ("*-*~29", 0..<6),
            ("2200-1-1", 0..<8), ("5..0:0", 0..<6), ("0/0:0", 0..<5), ("2026~1", 0..<6),
            ("daily 12:00", 0..<11), ("12:00:00.", 6..<9), ("@-1", 0..<3),
            ("*-*~1,26", 0..<8), ("*-*~1,2,23", 0..<10),
        ])
    func refused(text: String, range: Range<Int>) {
        #expect(throws: ValueProblem.self) { try expression(text) }
        do {
            _ = try expression(text)
        } catch {
            #expect(error.range == range && error.effect == .ignored, "\(error)")
        }
    }

    @Test(
        "A day of the week that the only date is not on is a contradiction",
        arguments: [
            ("Mon 2026-11-22", "Sun"), ("Mon..Fri 2026-11-22 12:00", "Sun"),
            ("Sun 2026-11-22", nil), ("Mon 11-22", nil), ("Mon 2026-02-30", nil),
            ("Mon 2026-11~9", nil), ("Mon @1700000000", "Tue"),
        ])
    func contradiction(text: String, weekday: String?) throws {
        #expect(try expression(text).contradiction?.weekday == weekday)
    }

    @Test(
        "An expression that never matches again elapses no more",
        arguments: ["*-02-30", "2001-01-01", "Mon 2026-11-22"])
    func noElapse(text: String) throws {
        #expect(try expression(text).elapses(3, after: 1_800_000_000_000_000).isEmpty)
    }

    @Test("Elapses follow each other, from the first one after the instant on")
    func elapses() throws {
        let start: Int64 = 1_772_323_200_000_000  // 2026-03-01 00:00 UTC
        let day: Int64 = 86_400_000_000

        #expect(
            try expression("daily").elapses(2, after: start) == [start + day, start + 2 * day])
        #expect(try expression("*-*~1").elapses(1, after: start) == [start + 30 * day])
        #expect(
            try expression("0:0:0..1/0.5").elapses(3, after: start)
                == [start + 500_000, start + 1_000_000, start + day])
    }

    private func expression(_ text: String) throws(ValueProblem) -> CalendarExpression {
        try CalendarExpression(parsing: Array(text.utf8)[...])
    }
}
