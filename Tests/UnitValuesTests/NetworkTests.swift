import Testing
import UnitValues

@Suite("Networks and devices")
struct NetworkTests {
    private static let context = ValueContext(version: 257, unitName: "a.service")

    @Test(
        "An address prefix clears the bits that do not count",
        arguments: [
            ("192.0.2.77/24", "192.0.2.0/24"), ("1.2.3.4", "1.2.3.4/32"),
            ("1.2.3.4/0", "0.0.0.0/0"),
            ("1.2.3.255/0x1F", "1.2.3.254/31"), ("fe80::1/+10", "fe80::/10"), ("::1", "::1/128"),
            ("::ffff:1.2.3.4/96", "::ffff:0.0.0.0/96"),
        ])
    func prefixes(text: String, expected: String) {
        #expect(AddressPrefix(unitValue: Array(text.utf8)[...])?.description == expected)
    }

    @Test(
        "What is no prefix is refused",
        arguments: [
            "1.2.3.4/33", "::1/129", "1.2.3.4/", "1.2.3", "01.2.3.4", "[::1]", "fe80::1%lo", "",
        ])
    func noPrefixes(text: String) {
        #expect(AddressPrefix(unitValue: Array(text.utf8)[...]) == nil)
    }

    @Test("A list of prefixes has names for usual ones, and loses its bad words alone")
    func prefixList() {
        let reading = AddressPrefix.readList(Array("localhost foo 1.2.3.4".utf8)[...], in: 257)
        let names = reading.value?.map(\.description)
        let hosts = "localhost. LocalHost a.localhost .localhost.localdomain localhost.localdomain."
        #expect(
            AddressPrefix.readList(Array(hosts.utf8)[...], in: 257).value?.count == 10)
        for other in ["alocalhost", "localhost..", "localdomain", ".", "Any"] {
            #expect(
                AddressPrefix.readList(Array(other.utf8)[...], in: 257).value?.isEmpty == true)
        }
        #expect(names == ["127.0.0.0/8", "::1/128", "1.2.3.4/32"])
        #expect(reading.problems.map(\.range) == [10..<13])
    }

    @Test(
        "A device is a node below /dev or a class, with rights",
        arguments: [
            ("/dev/null rw", DeviceRule(device: "/dev/null", rights: "rw")),
            ("/dev//x/", DeviceRule(device: "/dev/x", rights: "")),
            ("\"block-x y\" mm", DeviceRule(device: "block-x y", rights: "mm")),
            ("char-%n r", DeviceRule(device: "char-a.service", rights: "r")),
            ("/dev", DeviceRule(device: "/dev", rights: "")),
            (
                "/run/systemd/inaccessible/chr",
                DeviceRule(device: "/run/systemd/inaccessible/chr", rights: "")
            ),
        ])
    func devices(text: String, rule: DeviceRule) throws {
        #expect(try DeviceRule.parse(Array(text.utf8)[...], in: Self.context) == rule)
    }

    @Test(
        "Other paths and rights are refused where they stand",
        arguments: [
            ("/sys/x", 0..<6), ("/devx", 0..<5), ("block r", 0..<5), ("/dev/x r w", 7..<10),
            ("/dev/x rwx", 7..<10), ("/dev/../x", 0..<9), ("'/dev/x", 0..<7),
        ])
    func noDevices(text: String, range: Range<Int>) {
        let problem = #expect(throws: ValueProblem.self) {
            try DeviceRule.parse(Array(text.utf8)[...], in: Self.context)
        }
        #expect(problem?.range == range)
    }

    @Test(
        "A rule for bind(2) leaves out what it does not bound",
        arguments: [
            ("any", SocketBindRule()), ("ipv4", SocketBindRule(family: .ipv4)),
            ("udp", SocketBindRule(transport: .udp)), ("80", SocketBindRule(ports: 80...80)),
            ("ipv6:tcp:80-90", SocketBindRule(family: .ipv6, transport: .tcp, ports: 80...90)),
            ("ipv4:any", SocketBindRule(family: .ipv4)),
            ("tcp: 80", SocketBindRule(transport: .tcp, ports: 80...80)),
            ("0x50", SocketBindRule(ports: 80...80)), ("0-3", SocketBindRule(ports: 0...3)),
        ])
    func socketBinds(text: String, rule: SocketBindRule) throws {
        #expect(try SocketBindRule.parse(Array(text.utf8)[...], in: 257) == rule)
    }

    @Test(
        "Parts that are empty, too many or in the wrong order fit no rule",
        arguments: [
            "ipv4:", "tcp:", "80:", "any:80", ":80", "ipv4::80", "udp:ipv4:80", "tcp:udp",
            "ipv4:tcp:80:90", "80-70", "65536", "80-", "80 90", "IPv4", "-5",
        ])
    func noSocketBinds(text: String) {
        #expect(throws: ValueProblem.self) {
            try SocketBindRule.parse(Array(text.utf8)[...], in: 257)
        }
    }

    @Test("Port 0 is one since 253")
    func portZero() {
        #expect(throws: ValueProblem.self) {
            try SocketBindRule.parse(Array("0".utf8)[...], in: 252)
        }
    }

    @Test("A pinned program has a place and a path")
    func programs() throws {
        let text = Array(":egress::/sys//fs/%n".utf8)[...]
        let attachment = try BPFAttachment.parse(text, in: Self.context)
        #expect(attachment.type == "egress")
        #expect(attachment.path.text == "/sys/fs/a.service")
        for text in ["egress:", "egress", "skb:/a", "egress:a", "egress: /a", "\"egress\":/a"] {
            #expect(throws: ValueProblem.self) {
                try BPFAttachment.parse(Array(text.utf8)[...], in: Self.context)
            }
        }
    }

    @Test("Sets of the packet filter have four parts, and longer names since 262")
    func sets() {
        let name = "t" + String(repeating: "a", count: 31)
        let text = Array("foo cgroup:inet:t/1:s user:ip:\(name):s address:ip:t:s".utf8)[...]
        let old = NFTSet.readList(text, in: 257)
        #expect(old.value?.map(\.table) == ["t/1"])
        #expect(old.problems.count == 3)
        #expect(NFTSet.readList(text, in: 262).value?.map(\.source) == [.cgroup, .user])
    }

    @Test(
        "Names of interfaces are short, and no numbers",
        arguments: [
            ("eth0", 257, true), ("a.b", 257, true), ("-1", 257, true), ("0x0", 257, true),
            ("1", 247, false), ("0x10", 247, true), ("0x10", 252, false), ("all", 247, true),
            ("all", 252, false), ("50%", 247, true), ("50%", 252, false), ("a:b", 262, false),
            ("a/b", 262, false), ("..", 262, false), ("ü", 262, false), ("", 262, false),
            ("a23456789012345", 252, true), ("a234567890123456", 252, false),
        ])
    func interfaces(name: String, release: Int, isAccepted: Bool) {
        let version = SystemdVersion(release)
        let interface = try? InterfaceName(name.utf8, at: 0..<0, length: .short, in: version)
        #expect((interface != nil) == isAccepted)
    }

    @Test("A list of interfaces takes alternative names since 253")
    func interfaceList() {
        let text = Array("~lo a2345678901234567 1".utf8)[...]
        let (old, new) = (InterfaceList.read(text, in: 252), InterfaceList.read(text, in: 257))
        #expect(old.value?.isInverted == true)
        #expect(old.value?.names.map(\.text) == ["lo"])
        #expect(old.problems.map(\.range) == [4..<21, 22..<23])
        #expect(new.value?.names.count == 2)
    }
}
