import Testing
import UnitValues

@Suite("Scheduling and limits")
struct SchedulingTests {
    @Test(
        "A set of CPUs is a list of numbers and ranges",
        arguments: [
            ("0-3,5", [0, 1, 2, 3, 5]), ("1 \"2\" '3'", [1, 2, 3]), (",1,,2,", [1, 2]),
            ("0x10", [16]), ("8191", [8191]), ("7-7", [7]), ("", []),
        ] as [(String, Set<UInt32>)])
    func processors(text: String, members: Set<UInt32>) {
        let reading = ProcessorSet.read(Array(text.utf8)[...], in: 257)
        #expect(reading == ValueReading(ProcessorSet(members)))
    }

    @Test(
        "A bad word costs the whole set",
        arguments: [
            ("1 foo 2", 2..<5), ("8192", 0..<4), ("0-8192", 0..<6), ("1-", 0..<2), ("-1", 0..<2),
            ("1-2-3", 0..<5), ("1 \"2 3\"", 2..<7), ("1 '2", 2..<4), ("all", 0..<3),
        ])
    func noProcessors(text: String, range: Range<Int>) {
        let reading = ProcessorSet.read(Array(text.utf8)[...], in: 257)
        #expect(reading.value == nil)
        #expect(reading.problems.map(\.range) == [range])
    }

    @Test("A range that ends before it starts is dropped alone")
    func emptyRange() {
        let reading = ProcessorSet.read(Array("5-3 7".utf8)[...], in: 252)
        #expect(reading.value?.members == [7])
        #expect(reading.problems.map(\.range) == [0..<3])
    }

    @Test("Up to 257 the highest number of all is nothing, and later too high")
    func highest() {
        let text = Array("4294967295".utf8)[...]
        #expect(ProcessorSet.read(text, in: 257).value == ProcessorSet())
        #expect(ProcessorSet.read(text, in: 262).value == nil)
    }

    @Test(
        "A limit is one number for both, or two with a colon",
        arguments: [
            ("5", ResourceBounds.Unit.count, 5, 5), ("1:2", .count, 1, 2),
            ("infinity", .count, .max, .max), ("1:infinity", .bytes, 1, .max),
            ("1K:1.5K", .bytes, 1024, 1536), ("1s 1ms:1min", .seconds, 2, 60),
            ("infinity : infinity", .seconds, .max, .max), ("5", .microseconds, 5, 5),
            ("1ms", .microseconds, 1000, 1000), ("+5", .nice, 15, 15), ("-5", .nice, 25, 25),
            ("40", .nice, 40, 40), ("5:-5", .nice, 5, 25), ("++5", .nice, 15, 15),
        ] as [(String, ResourceBounds.Unit, UInt64, UInt64)])
    func limits(text: String, unit: ResourceBounds.Unit, soft: UInt64, hard: UInt64) throws {
        let bounds = try ResourceBounds.parse(Array(text.utf8)[...], of: unit, in: 257)
        #expect(bounds == ResourceBounds(soft: soft, hard: hard))
    }

    @Test(
        "What is no limit is refused where it stands",
        arguments: [
            ("", ResourceBounds.Unit.count, 0..<0), ("1:", .count, 2..<2), (":1", .count, 0..<0),
            ("1:2:3", .count, 2..<5), ("2:1", .count, 0..<3), ("infinity:1", .bytes, 0..<10),
            ("1K", .count, 0..<2), ("18446744073709551615", .count, 0..<20),
            ("18446744073709551615", .bytes, 0..<20), ("+20", .nice, 0..<3), ("-21", .nice, 0..<3),
            ("41", .nice, 0..<2), ("infinity", .nice, 0..<8), ("5:x", .seconds, 2..<3),
        ])
    func noLimits(text: String, unit: ResourceBounds.Unit, range: Range<Int>) {
        let problem = #expect(throws: ValueProblem.self) {
            try ResourceBounds.parse(Array(text.utf8)[...], of: unit, in: 257)
        }
        #expect(problem?.range == range)
    }

    @Test(
        "A filter of core dumps is made of names and hexadecimal masks",
        arguments: [
            ("private-anonymous shared-dax", 0x101), ("default", 0x33), ("all", 0xFFFF_FFFF),
            ("10", 0x10),
            ("0x10 1", 0x11), ("0b11", 0xB11), ("elf-headers", 0x10), ("", 0),
        ] as [(String, UInt64)])
    func coredumps(text: String, mask: UInt64) throws {
        #expect(try CoredumpFilter.parse(Array(text.utf8)[...]).mask == mask)
    }

    @Test("Other words refuse a filter of core dumps", arguments: ["g", "0o17", "-1", "\"all\""])
    func noCoredumps(text: String) {
        #expect(throws: ValueProblem.self) { try CoredumpFilter.parse(Array(text.utf8)[...]) }
    }
}
