import Testing

@testable import UnitValues

@Suite("Capabilities, namespaces, address families and labels")
struct SandboxValueTests {
    @Test("Capabilities are read by name and number, and unknown words are passed over")
    func capabilities() {
        let set = CapabilitySet("CAP_CHOWN cap_kill 0x2 CAP_FOO".value, in: context(257))

        #expect(set.mask == 0b100101)
        #expect(!set.isInverted)
        #expect(
            CapabilitySet("~".value, in: context(257)) == CapabilitySet("~".value, in: context(252))
        )
    }

    @Test("The highest capability was 63 until systemd 257")
    func highestCapability() {
        #expect(CapabilitySet("63".value, in: context(252)).mask == 1 << 63)
        #expect(CapabilitySet("63".value, in: context(257)).mask == 0)
    }

    @Test("An unbalanced quote ends a list of capabilities until systemd 257")
    func unbalancedQuote() {
        let text = #"CAP_CHOWN "CAP_KILL"#

        #expect(CapabilitySet(text.value, in: context(252)).mask == 1)
        #expect(CapabilitySet(text.value, in: context(257)).mask == 0b100001)
    }

    @Test("Secure bits that a release does not know are passed over")
    func secureBits() {
        let text = "noroot keep-caps exec-restrict-file foo"

        #expect(SecureBits(text.value, in: context(257)).rawValue == 0b10001)
        #expect(SecureBits(text.value, in: context(262)).rawValue == 0b1_0001_0001)
    }

    @Test("One bad type costs a whole list of namespaces")
    func namespaces() throws {
        let list = try NamespaceList("~ipc net".value, delegates: false, in: context(257))

        #expect(list == .types(NamespaceTypes(rawValue: 0x4800_0000), isInverted: true))
        #expect(
            try NamespaceList("No".value, delegates: false, in: context(257)) == .boolean(false))
        for text in ["ipc foo", "~yes", "IPC", #""ipc""#] {
            #expect(throws: ValueProblem.self, "\(text)") {
                try NamespaceList(text.value, delegates: false, in: context(257))
            }
        }
    }

    @Test("User namespaces are not delegated, but all others can be")
    func delegatedNamespaces() throws {
        #expect(throws: ValueProblem.self) {
            try NamespaceList("ipc user".value, delegates: true, in: context(262))
        }
        #expect(
            try NamespaceList("~user".value, delegates: true, in: context(262))
                == .types(.user, isInverted: true))
    }

    @Test("Families are read in any case, and under their second names")
    func addressFamilies() {
        let text = "af_inet AF_LOCAL AF_FOO"

        let reading = AddressFamilies.read(text.value, in: context(257))

        #expect(reading.value?.names == ["AF_INET", "AF_UNIX"])
        #expect(reading.problems.map { $0.offending(text) } == ["AF_FOO"])
    }

    @Test("None is a list of no family since systemd 249, and stands alone")
    func noFamily() {
        #expect(AddressFamilies.read("none".value, in: context(252)).value?.isNone == true)
        for (text, release) in [("none", 247), ("~none", 257), ("AF_UNIX none", 257)] {
            #expect(AddressFamilies.read(text.value, in: context(release)).problems.count == 1)
        }
    }

    @Test("File systems are taken as they are, groups only when there are such")
    func fileSystems() {
        let text = "~bogusfs @basic-api @foo"

        let reading = FileSystemTypes.read(text.value, in: context(257))

        #expect(reading.value?.names == ["bogusfs", "@basic-api"])
        #expect(reading.problems.map { $0.offending(text) } == ["@foo"])
        #expect(FileSystemTypes.types(named: "@temporary", in: 257) == ["ramfs", "tmpfs"])
    }

    @Test("A bad specifier in a label refuses the unit unless the label may fail")
    func labels() throws {
        #expect(try SecurityLabel("-a:%p".value, in: context(257)).text == "a:web")
        for (text, effect) in [("%z", ValueEffect.fatal), ("-%z", .ignored)] {
            #expect {
                try SecurityLabel(text.value, in: context(257))
            } throws: { error in
                (error as? ValueProblem)?.effect == effect
            }
        }
    }

    @Test(
        "Architectures become known with a release",
        arguments: [("parisc", 252), ("loongarch64", 257)])
    func architectures(name: String, release: Int) {
        let before = SystemCallArchitectures.read("x86 \(name)".value, in: context(release - 1))
        let after = SystemCallArchitectures.read("x86 \(name)".value, in: context(release))

        #expect(before.value?.names == ["x86"])
        #expect(after.value?.names == ["x86", name])
    }

    @Test("A machine can imitate its own architecture and the smaller one of its kind")
    func personality() throws {
        var machine = MachineIdentity.unknown
        machine[UInt8(ascii: "a")] = "arm64"
        let arm = ValueContext(version: 257, unitName: "a.service", machine: machine)

        #expect(try Personality("x86".value, in: context(257)).architecture == "x86")
        #expect(try Personality("arm".value, in: arm).architecture == "arm")
        #expect(throws: ValueProblem.self) { try Personality("x86".value, in: arm) }
        #expect(throws: ValueProblem.self) { try Personality("X86".value, in: context(257)) }
    }

    @Test("A host name follows yes or private since systemd 258")
    func hostname() throws {
        let read = try HostnameProtection("private:%p.example".value, in: context(258))

        #expect(read.mode == .private)
        #expect(read.hostname == "web.example")
        for text in ["private:a..b", "yes:", "no:a", "yes:-a", "private:ä", "maybe"] {
            #expect(throws: ValueProblem.self, "\(text)") {
                try HostnameProtection(text.value, in: context(262))
            }
        }
        #expect(throws: ValueProblem.self) {
            try HostnameProtection("private".value, in: context(257))
        }
    }

    @Test("Names of the bpf(2) interface are put into the kernel's order")
    func bpf() {
        let text = "BPFProgLoad,bogus,BPFMapCreate"

        #expect(BPFNames.commands.read(text.value) == "BPFMapCreate,BPFProgLoad")
        #expect(BPFNames.maps.read("any".value) == "any")
        #expect(BPFNames.maps.read("any,BPFMapTypeHash".value) == "BPFMapTypeHash")
    }
}
