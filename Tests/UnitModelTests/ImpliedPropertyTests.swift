import Testing
import UnitModel
import UnitValues

@Suite struct ImpliedPropertyTests {
    @Test(
        "What a service sets changes other properties too",
        arguments: [
            ("ExecStart=/bin/a", "Type", #""simple""#), ("BusName=a.b", "Type", #""dbus""#),
            ("RemainAfterExit=yes", "Type", #""oneshot""#),
            ("Type=oneshot", "TimeoutStartUSec", "18446744073709551615"),
            ("Type=oneshot\nTimeoutStartSec=5", "TimeoutStartUSec", "5000000"),
            ("TimeoutStopSec=7", "TimeoutAbortUSec", "7000000"),
            ("KillSignal=SIGINT", "RestartKillSignal", "2"),
            ("RestartSec=5", "RestartUSecNext", "5000000"),
            ("Type=notify", "NotifyAccess", #""main""#),
            ("Type=notify\nNotifyAccess=all", "NotifyAccess", #""all""#),
            ("WatchdogSec=1", "NotifyAccess", #""main""#),
            ("Type=notify-reload", "CanReload", "true"),
            ("StandardInput=socket", "StandardOutput", #""inherit""#),
            ("StandardOutput=inherit", "StandardOutput", #""journal""#),
            ("DynamicUser=yes", "ProtectSystem", #""strict""#),
            ("DynamicUser=yes", "User", #""web""#),
            ("DynamicUser=yes\nProtectSystem=full", "ProtectSystem", #""full""#),
            ("ProtectClock=yes", "CapabilityBoundingSet", "18446744039316258815"),
            ("PrivateDevices=yes", "DevicePolicy", #""closed""#),
            ("RootDirectory=/srv", "MountAPIVFS", "true"),
            ("RootDirectory=/srv\nMountAPIVFS=no", "MountAPIVFS", "false"),
            ("LogNamespace=a", "BindLogSockets", "true"), ("User=a", "SetLoginEnvironment", "true"),
            ("SyslogFacility=mail", "SyslogPriority", "22"),
            ("CPUSchedulingPolicy=rr", "CPUSchedulingPriority", "1"),
            ("PrivateTmp=yes", "PrivateTmpEx", #""connected""#),
            ("ReadOnlyPaths=/a", "CanLiveMount", "true"),
            ("MountFlags=shared", "CanLiveMount", "false"),
        ])
    func services(lines: String, property: String, json: String) throws {
        let properties = try UnitPropertiesTests.properties(
            "[Service]\n\(lines)\n", of: "web.service", in: 257)

        #expect(properties[property] == PropertyValue(json: json))
    }

    @Test("Dependencies are those that are named and those that follow")
    func dependencies() throws {
        let text = "[Unit]\nAfter=b.service web.service\n[Service]\nStandardOutput=null\n"
        let properties = try UnitPropertiesTests.properties(text, of: "web.service")

        #expect(
            properties["After"]
                == .texts(["b.service", "basic.target", "sysinit.target", "system.slice"]))
        #expect(
            try UnitPropertiesTests.properties("[Unit]\nDefaultDependencies=no\n[Service]\n")[
                "Conflicts"] == .list([]))
    }

    @Test("Every type of unit has its own dependencies; what its files do not say is left out")
    func otherTypes() throws {
        let timer = try UnitPropertiesTests.properties(
            "[Unit]\nBefore=b.service\n[Timer]\nOnBootSec=1\n", of: "a.timer")

        let target = try UnitPropertiesTests.properties("[Unit]\nWants=b.service\n", of: "a.target")
        let mount = try UnitPropertiesTests.properties(
            "[Mount]\nWhat=/dev/a\nOptions=nofail\n", of: "srv-a.mount")

        #expect(timer["After"] == .texts(["sysinit.target"]))
        #expect(
            timer["Before"]
                == .texts(["a.service", "b.service", "shutdown.target", "timers.target"]))
        #expect(target["After"] == nil && target["Before"] == .texts(["shutdown.target"]))
        #expect(mount["After"] == nil && mount["Before"] == .texts(["umount.target"]))
        #expect(mount["RequiresMountsFor"] == .texts(["/dev/a", "/srv"]))
    }
}
