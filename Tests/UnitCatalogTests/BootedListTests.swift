import Testing
import UnitCatalog
import UnitTestSupport

/// Gives the booted releases two lines of a directive and looks what is left of the first.
@Suite(.needsBootedHost) struct BootedListTests {
    /// A directive and two values of it that do not contain each other.
    private static let samples = """
        AllowedCPUs|1|2
        BPFDelegateCommands|BPFMapCreate|BPFProgLoad
        CPUAffinity|1|2
        CPUWeight|10|20
        CapabilityBoundingSet|CAP_KILL|CAP_CHOWN
        DeviceAllow|/dev/null rw|/dev/zero r
        DisableControllers|cpu|memory
        Environment|A=1|B=2
        ExecSearchPath|/a|/b
        ExtensionImages|/a|/b
        IODeviceWeight|/dev/sda 5|/dev/sdb 6
        ImportCredential|a|b
        LUOSession|a|b
        LogExtraFields|A=1|B=2
        LogFilterPatterns|a|b
        MountImages|/a:/b|/c:/d
        NFTSet|user:inet:a:b|user:inet:c:d
        NUMAMask|0|1
        OOMRules|a|b
        OpenFile|/a|/b
        PassEnvironment|A|B
        ReadWritePaths|/a|/b
        RefreshOnReload|credentials|extensions
        RestrictAddressFamilies|AF_INET|AF_UNIX
        RestrictNamespaces|ipc|net
        RootImageOptions|root:ro|home:ro
        SecureBits|keep-caps|noroot
        SocketBindAllow|1|2
        Sockets|a.socket|b.socket
        StandardInputText|a|b
        StateDirectory|a|b
        SuccessExitStatus|1|2
        SupplementaryGroups|a|b
        SystemCallArchitectures|x86|x86-64
        SystemCallFilter|read|write
        TemporaryFileSystem|/a|/b
        UMask|0022|0077
        UnsetEnvironment|A|B
        User|a|b
        """

    @Test(
        "A second line adds to the first, or replaces it, as the catalog says",
        arguments: [252, 257, 262])
    func lists(release: Int) throws {
        let host = try BootedHost(release)
        var cases: [(directive: Directive, property: UnitProperty)] = []
        var script = "cd /run/systemd/system\n"
        for sample in Self.samples.split(separator: "\n") {
            let words = sample.split(separator: "|")
            let directive = try #require(Catalog.shared.directive(words[0], in: .service))
            guard directive.isKnown(to: release) else { continue }
            let feeds = Catalog.shared.properties(fedBy: directive)
            let number = cases.count
            cases.append((directive, try #require(feeds.first?.property)))
            let start = "[Service]\\nExecStart=/bin/true\\n"
            let second = "\(words[0])=\(words[2])\\n"
            script += "printf '\(start)\(second)' > unitsmith-list-\(number)-one.service\n"
            script += "printf '\(start)\(words[0])=\(words[1])\\n\(second)'"
            script += " > unitsmith-list-\(number)-two.service\n"
        }
        for (number, (_, property)) in cases.enumerated() {
            for file in ["one", "two"] {
                script += "busctl --json=short get-property org.freedesktop.systemd1"
                script += " /org/freedesktop/systemd1/unit/"
                script += "unitsmith_2dlist_2d\(number)_2d\(file)_2eservice"
                script += " org.freedesktop.systemd1.\(property.isGeneral ? "Unit" : "Service")"
                script += " \(property.name)\n"
            }
        }
        script += "rm -f unitsmith-list-*\n"

        let lines = try host.output(of: ["sh", "-e", "-c", script]).split(separator: "\n")

        try #require(lines.count == cases.count * 2)
        for (number, (directive, _)) in cases.enumerated() {
            let (one, two) = (lines[number * 2], lines[number * 2 + 1])
            #expect((one != two) == directive.isList(in: release), "\(directive): \(one) \(two)")
        }
    }
}
