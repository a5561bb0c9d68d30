import Testing

@testable import SystemdBus

@Suite("Unit names at the border")
struct BusUnitNameTests {
    @Test(
        "A name that systemd takes is taken",
        arguments: [
            "a.service", "a@.service", "a@b@c.service", "-.mount", "dev-sda\\x2d1.device",
            "a.b.socket", "9:x_y.timer",
        ])
    func good(name: String) throws {
        let unit = try BusUnitName(name)

        #expect(unit.rawValue == name)
        #expect(UnitObjectPath.unit(at: UnitObjectPath.path(of: unit)) == unit)
    }

    @Test(
        "A name that systemd does not take is refused with a reason",
        arguments: [
            "", "a", ".service", "@.service", "@a.service", "../x.service", "a b.service",
            "a\n.service", "ä.service", "a.conf", "a.Service",
            String(repeating: "a", count: 300) + ".service",
        ])
    func bad(name: String) {
        let error = #expect(throws: BusError.self) { try BusUnitName(name) }

        #expect(error?.name == .invalidUnitName)
        #expect(error?.message.isEmpty == false)
        #expect(error?.description.contains("\n") == false)
    }

    @Test("Templates and instances are told apart")
    func instances() throws {
        #expect(try BusUnitName("a.service").instance == nil)
        #expect(try BusUnitName("a@.service").isTemplate)
        #expect(try BusUnitName("a@1.service").instance == "1")
        #expect(try BusUnitName("a@1.service").type == "service")
    }

    @Test("Paths on the bus are written as systemd writes them")
    func paths() throws {
        let path = UnitObjectPath.path(of: try BusUnitName("0a-b@1.service"))

        #expect(path == "/org/freedesktop/systemd1/unit/_30a_2db_401_2eservice")
    }

    @Test("Words that are not known are kept")
    func words() {
        #expect(ActiveState(rawValue: "active") == .active)
        #expect(ActiveState(rawValue: "dreaming") == .other("dreaming"))
        #expect(ActiveState(rawValue: "dreaming").rawValue == "dreaming")
        #expect(!JobResult(rawValue: "something-new").isSuccess)
        #expect(ServiceResult(rawValue: "start-limit-hit") == .startLimitHit)
    }

    @Test("Every known word is the word of its own case")
    func knownWords() {
        #expect(Self.areDistinct(LoadState.self) && Self.areDistinct(ActiveState.self))
        #expect(Self.areDistinct(JobResult.self) && Self.areDistinct(ServiceResult.self))
        #expect(Self.areDistinct(UnitFileState.self) && Self.areDistinct(JobType.self))
        #expect(Self.areDistinct(JobState.self))
    }

    private static func areDistinct<Word: ManagerWord>(_ type: Word.Type) -> Bool {
        Set(Word.known.map(\.rawValue)).count == Word.known.count
            && Word.known.allSatisfy { Word(rawValue: $0.rawValue) == $0 }
    }

    @Test("Durations become microseconds, and those without end stay so")
    func durations() {
        #expect(Duration.milliseconds(1500).microseconds == 1_500_000)
        #expect(Duration.seconds(-1).microseconds == 0)
        #expect(Duration.seconds(Int64.max).microseconds == .max)
    }
}
