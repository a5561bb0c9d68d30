import Testing

@testable import UnitValues

@Suite("Socket addresses")
struct SocketAddressTests {
    @Test(
        "An address is understood and written again",
        arguments: [
            ("/run/a.sock", "/run/a.sock"), ("@name", "@name"), ("80", "80"), ("0x50", "80"),
            ("127.0.0.1:80", "127.0.0.1:80"), ("[0:0::1]:80", "[::1]:80"),
            ("[fe80::1]:22%lo", "[fe80::1]:22%lo"), ("vsock::1234", "vsock::1234"),
            ("vsock:2:0x10", "vsock:2:16"), ("[::ffff:1.2.3.4]:5", "[::ffff:1.2.3.4]:5"),
        ])
    func accepted(text: String, spelling: String) throws {
        #expect(try address(text, in: 252).description == spelling)
    }

    @Test(
        "What is no address is refused",
        arguments: [
            "", "/", "@", "0", "65536", "08", "1.2.3:80", "1.2.3.4", "01.2.3.4:80", "::1:80",
            "[::1]", "[::1]:0", "[1.2.3.4]:80", "[fe80::1%lo]:80", "[::1]:80%", "vsock:x:1",
            "localhost:80", "name", "/" + String(repeating: "x", count: 107),
        ])
    func refused(text: String) {
        #expect(throws: ValueProblem.self) { try address(text, in: 262) }
    }

    @Test(
        "Some addresses of virtual machines are younger than others",
        arguments: [
            ("vsock:host:1", 252, false), ("vsock:host:1", 257, true),
            ("vsock-stream:2:1", 252, false), ("vsock-stream:2:1", 257, true),
            ("vsock::4294967295", 252, true), ("vsock::4294967295", 257, false),
            ("vsock:any:1", 257, false), ("vsock:any:1", 262, true),
            ("[::1]: 80", 247, true), ("[::1]: 80", 252, false),
        ] as [(String, SystemdVersion, Bool)])
    func releases(text: String, version: SystemdVersion, isAccepted: Bool) {
        #expect(((try? address(text, in: version)) != nil) == isAccepted)
    }

    @Test(
        "A netlink family has a name or a number, and a group after it",
        arguments: [
            ("route 5", "route 5"), ("audit", "audit 0"), ("15", "kobject-uevent 0"),
            ("999 0x10", "999 16"),
        ])
    func netlink(text: String, spelling: String) throws {
        let bytes = Array(text.utf8)

        #expect(
            try SocketAddress(parsingNetlink: bytes[...], at: bytes.indices).description == spelling
        )
    }

    @Test(
        "What is no netlink family is refused", arguments: ["AUDIT", "-1", "route x", "4294967295"])
    func refusedNetlink(text: String) {
        let bytes = Array(text.utf8)

        #expect(throws: ValueProblem.self) {
            try SocketAddress(parsingNetlink: bytes[...], at: bytes.indices)
        }
    }

    @Test(
        "IPv6 addresses are written as short as they can be",
        arguments: [
            ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("0:0:0:0:0:0:0:0", "::"),
            ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("::1:2", "::0.1.0.2"), ("FE80::A", "fe80::a"),
            ("1::", "1::"), ("1:0:2::", "1:0:2::"),
        ])
    func spelling(text: String, expected: String) {
        #expect(IPAddress(v6: Array(text.utf8)[...])?.description == expected)
    }

    private func address(
        _ text: String, in version: SystemdVersion
    ) throws(ValueProblem) -> SocketAddress {
        let bytes = Array(text.utf8)
        return try SocketAddress(parsing: bytes[...], at: bytes.indices, in: version)
    }
}
