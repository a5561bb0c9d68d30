import Testing
import UnitTestSupport

/// Compares what `show --properties` prints with what `systemctl show` does.
@Suite(.needsBootedHost) struct BootedPropertyTextTests {
    @Test(
        "Units of every type are shown line by line as by systemctl",
        arguments: BootedHost.releases.filter { $0 >= 252 })
    func text(release: Int) throws {
        let host = try BootedHost(release)
        defer { clean(host) }
        for (name, text) in Self.units {
            try host.write(text, to: "\(Self.folder)/\(name)")
        }
        try host.output(of: ["systemctl", "daemon-reload"])

        var compared: Set<String> = []
        for (file, _) in Self.units {
            let name = Self.unit(of: file)
            let theirs = Self.properties(
                try host.output(of: ["systemctl", "show", "--all", "--", name]))
            let result = try Program.run([
                "show", "--root", host.outsideRoot, "--properties", "--target", String(release),
                "--", name,
            ])
            let ours = Self.properties(result.output)
            for (property, lines) in ours where !Self.isUnsupported(property, in: name) {
                #expect(theirs[property] == lines, "\(name): \(property)")
                compared.insert(property)
            }
            // What the manager has a line for and we have none is empty, or not known offline.
            #expect(ours.count > 30, "\(name) \(result.errors)")
        }
        #expect(compared.count > 330 && compared.isSuperset(of: Self.lists))
    }

    private static let folder = "/run/systemd/system"

    /// The unit that a file is for: an instance of a template, the unit of a drop-in.
    private static func unit(of file: String) -> String {
        let parts = file.split(separator: ".d/")
        return (parts.first.map(String.init) ?? file).replacing("@.", with: "@1.")
    }

    /// The lines of each property; words of a list without an order are sorted.
    private static func properties(_ text: String) -> [String: [String]] {
        var properties: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard parts.count == 2 else { continue }
            var value = parts[1]
            if lists.contains(parts[0]) || filters.contains(parts[0]) {
                let isInverted = value.hasPrefix("~")
                value = value.drop { $0 == "~" }.split(separator: " ").sorted()
                    .joined(separator: " ")
                if isInverted { value = "~" + value }
            }
            properties[parts[0], default: []].append(value)
        }
        return properties
    }

    /// Lists of units and paths, in the order of a hash table.
    private static let lists: Set<String> = [
        "After", "Before", "Conflicts", "Requires", "Wants", "RequiresMountsFor",
    ]
    private static let filters: Set<String> = [
        "IPAddressAllow", "IPAddressDeny", "RestrictNetworkInterfaces", "RestrictFileSystems",
        "WantsMountsFor",
    ]

    /// In a container nothing can be swapped or mounted on demand, and of its own scope systemd
    /// says more than the drop-in does.
    private static func isUnsupported(_ property: String, in unit: String) -> Bool {
        if unit == "init.scope" { return ofInitScope.contains(property) }
        return isOnDemand(property, in: unit)
    }

    /// What systemd sets of the scope that it lies in.
    private static let ofInitScope: Set = [
        "CanStart", "CanStop", "DefaultDependencies", "Description", "Documentation", "Slice",
    ]

    private static func isOnDemand(_ property: String, in unit: String) -> Bool {
        (property == "CanStart" || property == "CanStop")
            && (unit.hasSuffix(".swap") || unit.hasSuffix(".automount"))
    }

    private func clean(_ host: BootedHost) {
        let files = Self.units.map { "\(Self.folder)/\($0.name)" }
        _ = try? host.run(["rm", "-f", "--"] + files)
        _ = try? host.run(["systemctl", "daemon-reload"])
    }

    private static let units = general + OwnSectionUnits.all

    private static let general: [(name: String, text: String)] = [
        ("utext-a.service", service), ("utext-b.service", sandbox),
        ("utext-c@.service", "[Service]\nExecStart=/bin/true\n"),
        ("utext-a.socket", "[Socket]\nListenStream=/run/ut\nListenDatagram=1\nSocketMode=0600\n"),
        ("utext-c.socket", "[Socket]\nListenStream=@x\nListenStream=/run/a b\nAccept=yes\n"),
        (
            "utext-b.socket",
            "[Unit]\nDefaultDependencies=no\n[Socket]\nListenFIFO=/run/f\nExecStartPre=/bin/a\n"
        ),
        ("utext-a.timer", "[Timer]\nOnCalendar=daily\nOnBootSec=5min\n"),
        ("utext-b.timer", "[Timer]\nOnBootSec=5\nPersistent=yes\nUnit=x.target\n"),
        ("utext-a.path", "[Path]\nPathExists=/foo/bar\nPathChanged=/x\n"),
        ("utext-b.path", "[Path]\nPathExistsGlob=/a/*/b\nUnit=y.service\n"),
        ("utext-a.slice", "[Slice]\nCPUWeight=50\n"), ("utext.slice", "[Slice]\n"),
        ("utext-a.target", "[Unit]\nDescription=t\nWants=foo.service\n"),
        ("mnt-utext.mount", "[Mount]\nWhat=/dev/ut\nType=ext4\nOptions=ro\n"),
        ("mnt-utexta.mount", "[Mount]\nWhat=server:/x\nType=nfs\n"),
        ("mnt-utextb.mount", "[Mount]\nWhat=tmpfs\nType=tmpfs\nOptions=nofail\n"),
        ("mnt-utextc.mount", "[Mount]\nWhat=/img\nOptions=loop,_netdev\n"),
        ("mnt-utextd.mount", "[Mount]\nWhat=//srv/x\nType=fuse.sshfs\n"),
        ("mnt-utexte.mount", "[Mount]\nWhat=/a\nOptions=bind\n"),
        ("mnt-utextb.automount", "[Automount]\n"), ("utext.swap", "[Swap]\nWhat=/utext\n"),
        ("dev-utext.swap", "[Swap]\nWhat=/dev/utext\nPriority=5\n"),
    ]

    private static let service = #"""
        [Unit]
        ConditionPathExists=/x
        SuccessActionExitStatus=5
        JobTimeoutSec=90
        [Service]
        ExecStart=/bin/echo "a b" c\x22d '$x'
        ExecStartPre=-/bin/a x
        ExecStartPre=+/bin/b
        Environment=A=1 "B=x y" 'C=d$e' "D=q\"w" 'E=a\nb' F=ü G=* H=~x "I=\x01" "J='" K=; L=(
        Environment=M=\\ "N=" O=# P=! Q=^ R={ "S=\t" T=%%
        EnvironmentFile=-/etc/foo
        EnvironmentFile=/etc/bar
        UnsetEnvironment=A "B=c d"
        UMask=0027
        LimitNOFILE=100:200
        CPUQuota=20%
        MemoryMax=100M
        IOWeight=50
        DeviceAllow=/dev/null rw
        DeviceAllow=/dev/zero r
        IODeviceWeight=/dev/null 100
        IOReadBandwidthMax=/dev/null 5M
        IODeviceLatencyTargetSec=/dev/null 5ms
        IPAddressAllow=1.2.3.4/24 ::1
        SocketBindAllow=ipv4:tcp:80-90
        SocketBindAllow=ipv6:udp:80
        SocketBindAllow=4000
        SocketBindAllow=tcp
        SocketBindDeny=any
        BPFProgram=egress:/sys/a
        BPFProgram=ingress:/sys/b
        SuccessExitStatus=1 2 SIGTERM SIGUSR1 RTMIN+3
        TimerSlackNSec=5us
        CPUAffinity=0-2 5
        NUMAPolicy=bind
        NUMAMask=0
        LogExtraFields=A=b "C=d e"
        LogFilterPatterns=~foo bar
        LogFilterPatterns=x
        StandardInputText=foo
        TTYRows=5
        OpenFile=/a:b:read-only
        OpenFile=/c
        NFTSet=cgroup:inet:a:b
        ManagedOOMMemoryPressureDurationSec=5s

        """#

    private static let sandbox = """
        [Service]
        ExecStart=/bin/true
        SystemCallFilter=~@clock
        SystemCallLog=@clock
        RestrictNamespaces=~net ipc
        DelegateNamespaces=mnt
        RestrictAddressFamilies=AF_UNIX AF_INET
        RestrictNetworkInterfaces=~lo eth0
        CapabilityBoundingSet=CAP_CHOWN CAP_SYS_ADMIN
        AmbientCapabilities=CAP_CHOWN
        AppArmorProfile=-foo
        SmackProcessLabel=x
        MountFlags=slave
        LoadCredential=a:/b
        ImportCredential=a*
        StateDirectory=foo bar:baz q:r:ro
        LogsDirectoryQuota=5%
        CacheDirectoryQuota=5M
        RuntimeDirectory=x
        BindPaths=/a:/b:norbind -/c "/d d:/e"
        TemporaryFileSystem=/x:ro,size=5 /y
        RootImageOptions=root:ro usr:rw,x
        MountImages=/a:/b -/c:/d:root:ro
        ExtensionImages=/q -/w:root:ro:usr:rw
        DevicePolicy=closed
        ReadOnlyPaths="/a b" -/c
        RootHash=00112233445566778899aabbccddeeff
        CoredumpFilter=all
        Personality=x86
        SecureBits=keep-caps noroot
        ProtectHostname=yes

        """
}
