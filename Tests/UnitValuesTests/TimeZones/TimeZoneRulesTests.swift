import Testing

@testable import UnitValues

@Suite("Time zones")
struct TimeZoneRulesTests {
    @Test(
        "A yearly rule gives the offset of every instant to come",
        arguments: [
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_745_999, 3600),
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_746_000, 7200),
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_792_889_999, 7200),
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_792_890_000, 3600),
            // Summer lies across the new year south of the equator.
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_767_225_600, 39_600),
            ("<+0330>-3:30", 0, 12_600), ("EST5", 0, -18_000),
        ])
    func yearlyRule(rule: String, instant: Int64, offset: Int) throws {
        let change = try #require(YearlyClockChange(parsing: Array(rule.utf8)[...]))

        #expect(change.offset(at: instant) == offset)
    }

    @Test("What is no rule gives none", arguments: ["", "CE-1", "CET", "CET-1CEST,M13.1.0,M1.1.0"])
    func badRule(rule: String) {
        #expect(YearlyClockChange(parsing: Array(rule.utf8)[...]) == nil)
    }

    @Test("Clocks jump over an hour in spring and show one twice in autumn")
    func jumps() throws {
        let rule = try #require(
            YearlyClockChange(parsing: Array("CET-1CEST,M3.5.0,M10.5.0/3".utf8)[...]))
        let zone = TimeZoneRules(firstOffset: 3600, transitions: [], yearlyRule: rule)
        func instants(_ month: Int, _ day: Int, _ hour: Int) -> [Int64] {
            var time = CivilTime(year: 2026, month: month, day: day)
            time.hour = hour
            return zone.instants(ofLocal: time.microsecondsSinceEpoch)
        }

        #expect(instants(3, 29, 2).isEmpty)
        #expect(instants(3, 29, 3) == [1_774_746_000_000_000])
        #expect(instants(10, 25, 2) == [1_792_886_400_000_000, 1_792_890_000_000_000])
    }

    @Test("A damaged file is no time zone")
    func damagedFile() {
        let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)

        #expect(TimeZoneRules(timeZoneFile: header) == nil)
        #expect(TimeZoneRules(timeZoneFile: Array("TZif".utf8)) == nil)
        #expect(TimeZoneRules(timeZoneFile: header + [0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    }

    @Test(
        "Dates and instants turn into each other",
        arguments: [-62_135_596_800_000_000, -1, 0, 951_782_400_000_000, 7_258_118_399_999_999])
    func civilTime(instant: Int64) {
        #expect(CivilTime(microsecondsSinceEpoch: instant).microsecondsSinceEpoch == instant)
    }
}
