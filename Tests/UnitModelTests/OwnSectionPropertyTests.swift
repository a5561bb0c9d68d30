import Testing
import UnitModel
import UnitValues

/// What the sections that only one type has publish; the booted releases say the same of many
/// more settings in `BootedPropertyTextTests`.
@Suite struct OwnSectionPropertyTests {
    @Test(
        "Settings of a type's own section change its properties",
        arguments: [
            (
                "a.timer", "OnBootSec=1\nOnActiveSec=2", "TimersMonotonic",
                #"[["OnActiveUSec",2000000,0],["OnBootUSec",1000000,0]]"#
            ),
            (
                "a.timer", "OnCalendar=daily", "TimersCalendar",
                #"[["OnCalendar","*-*-* 00:00:00",0]]"#
            ),
            ("a.timer", "OnBootSec=1", "Unit", #""a.service""#),
            ("a.timer", "OnBootSec=1\nUnit=b.target", "Triggers", #"["b.target"]"#),
            ("a.timer", "OnBootSec=1", "AccuracyUSec", "60000000"),
            (
                "a.path", "PathExists=/a//b\nPathChanged=/c", "Paths",
                #"[["PathChanged","/c"],["PathExists","/a/b"]]"#
            ),
            ("a.path", "PathExists=/a", "TriggerLimitBurst", "200"),
            (
                "a.socket", "ListenStream=80\nListenFIFO=/f", "Listen",
                #"[["Stream","[::]:80"],["FIFO","/f"]]"#
            ),
            (
                "a.socket", "ListenStream=/run/ä'", "Listen",
                #"[["Stream","/run/\\303\\244\\'"]]"#
            ),
            ("a.socket", "ListenStream=1\nAccept=yes", "TriggerLimitBurst", "200"),
            ("a.socket", "ListenStream=1\nAccept=yes", "Triggers", "[]"),
            ("a.socket", "ListenStream=1\nService=b.service", "Triggers", #"["b.service"]"#),
            ("a.socket", "ListenStream=1\nBindIPv6Only=no", "BindIPv6Only", #""both""#),
            ("a.socket", "ListenStream=1\nTimestamping=usec", "Timestamping", #""us""#),
            ("a.socket", "ListenStream=1\nIPTOS=low-delay", "IPTOS", "16"),
            ("srv-a.mount", "What=UUID=x", "What", #""/dev/disk/by-uuid/x""#),
            ("srv-a.mount", "What=/x", "Where", #""/srv/a""#),
            ("srv-a.automount", "TimeoutIdleSec=0", "TimeoutIdleUSec", "18446744073709551615"),
            ("srv-a.automount", "Where=/srv/a", "Triggers", #"["srv-a.mount"]"#),
            ("srv-a.swap", "Priority=3", "What", #""/srv/a""#),
            ("srv-a.swap", "What=/srv/a", "Priority", "-1"),
            ("a.scope", "TimeoutStopSec=1", "OOMPolicy", #""stop""#),
            ("a.scope", "Delegate=yes", "OOMPolicy", #""continue""#),
        ])
    func own(name: String, lines: String, property: String, json: String) throws {
        let type = try #require(name.split(separator: ".").last)
        let section = type.prefix(1).uppercased() + type.dropFirst()

        let properties = try UnitPropertiesTests.properties(
            "[\(section)]\n\(lines)\n", of: name, in: 257)

        #expect(properties[property] == PropertyValue(json: json))
    }

    @Test("A release publishes what it has, with its own defaults")
    func releases() throws {
        func properties(_ text: String, _ name: String, _ release: SystemdVersion) throws
            -> UnitProperties
        {
            try UnitPropertiesTests.properties(
                text, of: name, in: release)
        }
        let socket = "[Socket]\nListenStream=/a\nAccept=yes\n"

        #expect(try properties(socket, "a.socket", 252)["PollLimitBurst"] == nil)
        #expect(try properties(socket, "a.socket", 257)["PollLimitBurst"] == .number(150))
        #expect(
            try properties(socket, "a.socket", 252)["FileDescriptorName"] == .text("a.socket"))
        #expect(
            try properties(socket, "a.socket", 257)["FileDescriptorName"] == .text("connection"))
        #expect(
            try properties("[Mount]\nWhat=UUID=x\n", "a.mount", 252)["What"] == .text("UUID=x"))
    }
}
