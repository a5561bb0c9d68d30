import Testing
import UnitValues

@Suite("Control groups")
struct ControlGroupTests {
    @Test(
        "An amount of memory is a size, a share or infinity",
        arguments: [
            ("1.5G", Amount.number(1_610_612_736)), ("50%", .share(Share(permyriad: 5000))),
            ("infinity", .infinite), ("33.33%", .share(Share(permyriad: 3333))),
            ("5‰", .share(Share(permyriad: 50))), ("100%", .share(Share(permyriad: 10_000))),
            ("18446744073709551614", .number(.max - 1)),
        ])
    func memory(text: String, amount: Amount) throws {
        let bytes = Array(text.utf8)[...]
        #expect(try Amount.parseMemory(bytes, acceptsZero: false, in: 252) == amount)
    }

    @Test(
        "Nothing, too much and other texts are no amount of memory",
        arguments: ["0", "0%", "0.5", "18446744073709551615", "101%", "5.555%", "-1", "1k", "max"])
    func noMemory(text: String) {
        #expect(throws: ValueProblem.self) {
            try Amount.parseMemory(Array(text.utf8)[...], acceptsZero: false, in: 252)
        }
    }

    @Test("Protection may be nothing, and shares have grown finer")
    func details() {
        let (zero, fine) = (Array("0".utf8)[...], Array("33.33%".utf8)[...])
        #expect((try? Amount.parseMemory(zero, acceptsZero: true, in: 252)) == .number(0))
        #expect((try? Amount.parseMemory(fine, acceptsZero: true, in: 247)) == nil)
        #expect((try? Amount.parseTasks(fine, in: 247)) == nil)
        #expect((try? Amount.parseTasks(Array("0%".utf8)[...], in: 252)) != nil)
        #expect((try? Amount.parseTasks(zero, in: 252)) == nil)
    }

    @Test(
        "Weights have their ranges, and idle is one for CPUs since 252",
        arguments: [
            ("1", Weight.Kind.cpu, 252, 1), ("10000", .io, 252, 10_000), ("0x10", .io, 252, 16),
            ("idle", .cpu, 252, 0), ("idle", .cpu, 247, nil), ("idle", .io, 262, nil),
            ("0", .cpu, 252, nil), ("10001", .cpu, 252, nil), ("9", .blockIO, 252, nil),
            ("2", .cpuShares, 247, 2), ("1", .cpuShares, 247, nil),
        ] as [(String, Weight.Kind, Int, UInt64?)])
    func weights(text: String, kind: Weight.Kind, release: Int, value: UInt64?) {
        let version = SystemdVersion(release)
        let weight = try? Weight.parse(Array(text.utf8)[...], as: kind, in: version)
        #expect(weight?.value == value)
    }

    @Test(
        "A quota of CPU time has no upper bound",
        arguments: [
            ("50%", 5000), ("250.5%", 25050), ("-0.5%", 50), ("0.01%", 1), ("0%", nil),
            ("20", nil), ("30000000%", nil), ("infinity", nil),
        ] as [(String, UInt64?)])
    func quotas(text: String, permyriad: UInt64?) {
        #expect((try? Share.parseQuota(Array(text.utf8)[...], in: 252))?.permyriad == permyriad)
    }

    private static let context = ValueContext(version: 257, unitName: "a.service")

    @Test(
        "A device and its amount are parted by blanks",
        arguments: [
            ("/dev/sda 10M", DeviceAmount(path: "/dev/sda", amount: 10_000_000)),
            ("\"/dev/s da\"  5", DeviceAmount(path: "/dev/s da", amount: 5)),
            ("sda infinity", DeviceAmount(path: "sda", amount: .max)),
            ("/dev//%n/ 1K 1", DeviceAmount(path: "/dev/a.service", amount: 1001)),
        ])
    func rates(text: String, expected: DeviceAmount) throws {
        let bytes = Array(text.utf8)[...]
        #expect(try DeviceAmount.parse(bytes, as: .rate, in: Self.context) == expected)
    }

    @Test(
        "What is wrong with a device's amount is named where it stands",
        arguments: [
            ("/dev/sda", 0..<8), ("/dev/sda 0", 9..<10), ("/dev/sda 5%", 10..<11),
            ("../sda 5", 0..<6), (". 5", 0..<1), ("'/dev/sda 5", 0..<11), ("/dev/%Q 5", 5..<7),
        ])
    func noRates(text: String, range: Range<Int>) {
        let problem = #expect(throws: ValueProblem.self) {
            try DeviceAmount.parse(Array(text.utf8)[...], as: .rate, in: Self.context)
        }
        #expect(problem?.range == range)
    }

    @Test("Unknown controllers are dropped one by one, and known ones grow with releases")
    func controllers() {
        let text = Array("cpu \"memory\" nothing bpf-foreign".utf8)[...]
        let reading = Controller.readList(text, in: 252)
        #expect(reading.value?.map(\.name) == ["cpu", "memory", "bpf-foreign"])
        #expect(reading.problems.map(\.range) == [13..<20])
        #expect(Controller.readList(text, in: 247).problems.count == 2)
    }

    @Test("A list of controllers to disable needs one that is known")
    func disabled() {
        let (some, none) = (Array("memory 10%".utf8)[...], Array("\"cpu\"".utf8)[...])
        #expect((try? Controller.parseKnown(some, in: 252))?.map(\.name) == ["memory"])
        #expect((try? Controller.parseKnown(none, in: 252)) == nil)
    }

    @Test(
        "Names that the kernel or systemd may need are no control groups",
        arguments: [
            "_a", ".a", "tasks", "cgroup.x", "cpu.x", "pids.", "a/b", "", ".", "bpf-firewall.x",
        ])
    func reserved(name: String) {
        #expect(throws: ValueProblem.self) {
            try ControlGroupName.parse(Array(name.utf8)[...], in: 257)
        }
    }

    @Test("Other names are control groups", arguments: ["main", "cpux", "misc.x", "%i", "a b"])
    func groups(name: String) throws {
        #expect(try ControlGroupName.parse(Array(name.utf8)[...], in: 257) == name)
    }

    @Test("Names of rules for systemd-oomd are safe file names")
    func rules() {
        let text = Array("a ../b \"c d\" e* f\\g ü a'\"'".utf8)[...]
        let reading = ControlGroupName.readOOMRules(text)
        #expect(reading.value == ["a", "c d", "ü"])
        #expect(reading.problems.count == 4)
    }
}
