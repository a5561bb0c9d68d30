import Testing
import UnitTestSupport

@testable import UnitValues

@Suite("System calls")
struct SystemCallTests {
    @Test("An unknown call or group costs only itself")
    func unknown() {
        let text = "read @foo @mount READ"

        let reading = SystemCallList.read(text.value, acceptsErrors: true, in: context(257))

        #expect(reading.value?.entries.map(\.name) == ["read", "@mount"])
        #expect(reading.problems.map { $0.offending(text) } == ["@foo", "READ"])
    }

    @Test("A call becomes known with a release", arguments: [("mseal", 257), ("uprobe", 262)])
    func since(name: String, release: Int) {
        #expect(SystemCalls.hasCall(name, in: SystemdVersion(release)))
        #expect(!SystemCalls.hasCall(name, in: SystemdVersion(release - 1)))
    }

    @Test("A forbidden call has an error number, an allowed one none since systemd 248")
    func errors() {
        let forbidden = SystemCallList.read(
            "~read:eperm @mount:kill chroot:0".value, acceptsErrors: true, in: context(257))
        let allowed = SystemCallList.read("read:1".value, acceptsErrors: true, in: context(248))
        let old = SystemCallList.read("read:1".value, acceptsErrors: true, in: context(247))

        #expect(forbidden.value?.entries.map(\.error) == [.number(1), .kill, .number(0)])
        #expect(forbidden.value?.isInverted == true)
        #expect(allowed.problems.count == 1)
        #expect(old.problems.isEmpty)
    }

    @Test(
        "A word with a bad error number, or without a call, is dropped",
        arguments: ["read:", ":EPERM", "read:4096", "read:EFOO", "read:-1", "read:KILL"])
    func badError(word: String) {
        let reading = SystemCallList.read("~\(word)".value, acceptsErrors: true, in: context(257))

        #expect(reading.value?.entries.isEmpty == true)
        #expect(reading.problems.map(\.range) == [1..<(1 + word.utf8.count)])
    }

    @Test("A group has the calls of the groups in it", arguments: [252, 257, 262])
    func nested(release: Int) {
        let version = SystemdVersion(release)
        let service = SystemCallList.calls(named: "@system-service", in: version)

        #expect(service.isSuperset(of: SystemCallList.calls(named: "@file-system", in: version)))
        #expect(service.contains("read"))
        #expect(!service.contains("reboot"))
        #expect(SystemCallList.calls(named: "read", in: version) == ["read"])
    }

    @Test(
        "Error numbers are read by number or name",
        arguments: [("1", 1), ("eperm", 1), ("0x10", 16), ("ENOTSUP", 95), ("4095", 4095)])
    func errorNumber(text: String, number: Int32) throws {
        #expect(try ErrorNumber(text.value) == .number(number))
    }

    @Test("What is no error number is refused", arguments: ["", "0", "-1", "4096", "EFOO", "KILL"])
    func refusedErrorNumber(text: String) {
        #expect(throws: ValueProblem.self) { try ErrorNumber(text.value) }
    }
}

@Suite("Groups, as booted releases have them", .needsBootedHost)
struct BootedGroupTests {
    @Test(
        "A release prints the groups of system calls that the table has",
        arguments: BootedHost.releases)
    func systemCalls(release: Int) throws {
        let version = SystemdVersion(release)
        let printed = try groups("syscall-filter", of: release)
        try #require(printed.count > 25)

        for (group, members) in printed {
            var calls: Set<String> = []
            for member in members where SystemCalls.hasCall(member, in: version) {
                calls.insert(member)
            }
            for member in members where member.hasPrefix("@") {
                calls.formUnion(SystemCallList.calls(named: member, in: version))
            }
            #expect(SystemCallList.calls(named: group, in: version) == calls, "\(group)")
        }
    }

    @Test("A release prints the groups of file systems that the table has", arguments: [257, 262])
    func fileSystems(release: Int) throws {
        let printed = try groups("filesystems", of: release)
        try #require(printed.count > 8)

        for (group, members) in printed {
            let types = FileSystemTypes.types(named: group, in: SystemdVersion(release))
            #expect(Set(types) == members, "\(group)")
        }
    }

    /// What `systemd-analyze` prints: a group at the start of a line, its members below it.
    private func groups(_ verb: String, of release: Int) throws -> [String: Set<String>] {
        let output = try BootedHost(release).output(of: ["systemd-analyze", "--no-pager", verb])
        var groups: [String: Set<String>] = [:]
        var current: String?
        for line in output.split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.hasPrefix("@") {
                current = String(line)
                groups[String(line)] = []
            } else if !line.hasPrefix("    ") {
                current = nil
            } else if let word = words.first, !word.hasPrefix("#"), let current {
                groups[current]?.insert(String(word))
            }
        }
        return groups
    }
}
