import Testing
import UnitTestSupport

/// Links made by us, compared with those that each release's own `systemctl --root` makes.
@Suite("Links that enable units", .needsBootedHost, .serialized)
struct BootedEnableTests {
    private static let units = "/etc/systemd/system"
    private static let installs: [(unit: String, install: String)] = [
        ("plain.service", "WantedBy=multi-user.target other.target\nRequiredBy=need.service"),
        ("alias.service", "Alias=name.service \"quoted.service\" alias.service"),
        ("hook.service", "Alias=multi-user.target.wants/hook.service"),
        ("reset.service", "WantedBy=gone.target\nWantedBy=\nWantedBy=stays.target"),
        ("special.service", "WantedBy=%p.target %N.target %j.target"),
        ("upheld.service", "UpheldBy=up.service\nWantedBy=x.target"),
        ("template@.service", "WantedBy=multi-user.target\nDefaultInstance=one"),
        ("waiting@.service", "WantedBy=group@.target"),
        ("named@.service", "Alias=other@.service\nDefaultInstance=%p"),
        ("instance@a.service", "WantedBy=%i.target %p.target"),
        ("also.service", "Also=also.socket\nWantedBy=multi-user.target"),
        ("also.socket", "WantedBy=sockets.target\nAlso=also.service"),
        ("drop.service", ""), ("static.service", ""),
        ("esc\\x2daped.service", "WantedBy=multi-user.target"),
        ("sliced.slice", "Alias=other.slice\nWantedBy=x.target"),
        ("dash-ed-name.service", "WantedBy=%j.target"),
    ]

    @Test(
        "are refused where systemctl refuses one of them",
        arguments: [
            "a.service WantedBy=bad/name", "a.service WantedBy=nosuffix",
            "a.service WantedBy=%I.target", "a.service Alias=a.socket",
            "a.service Alias=b@.service", "a@.service Alias=b.service",
            "a.service Alias=b.target.wants/c.service", "a@x.service Alias=b@y.service",
            "a.service WantedBy=a%%b.target",
        ])
    func refused(row: String) throws {
        let words = row.split(separator: " ").map(String.init)
        let name = words[0].hasPrefix("a@x") ? "a@.service" : words[0]
        let text =
            "[Install]\n" + words.dropFirst().joined(separator: "\n")
            + (name.hasSuffix("service") ? "\n[Service]\nExecStart=/bin/true\n" : "\n")
        for release in [252, 257, 262] {
            let host = try BootedHost(release)
            let image = "/tmp/deploy-refused"
            try host.remove(image)
            defer { try? host.remove(image) }
            try host.write(text, to: "\(image)/theirs\(Self.units)/\(name)")
            try host.write(text, to: "\(image)/\(words[0])")
            try host.output(of: ["mkdir", "-p", "\(image)/ours/usr/lib/systemd"])
            try host.write(
                "", to: "\(image)/ours/usr/lib/systemd/libsystemd-shared-\(release).so")

            let theirs = try host.run([
                "systemctl", "--root=\(image)/theirs", "enable", words[0],
            ])
            let ours = try host.runBuilt(
                "unitsmith",
                ["apply", "--force", "--root", "\(image)/ours", "\(image)/\(words[0])"])

            #expect(theirs.status != 0, "\(release): \(theirs.errors)")
            #expect(
                ours.status == 2 && ours.errors.contains("[Install] of"),
                "\(release): \(ours.output) \(ours.errors)")
        }
    }

    private func files() -> [String: String] {
        var files: [String: String] = [:]
        for (unit, install) in Self.installs {
            let own = unit.hasSuffix("socket") ? "[Socket]\nListenStream=/run/x\n" : ""
            let service = unit.hasSuffix("service") ? "[Service]\nExecStart=/bin/true\n" : ""
            files[unit] =
                own + service + (install.isEmpty ? "" : "[Install]\n\(install)\n")
        }
        files["drop.service.d/install.conf"] = "[Install]\nWantedBy=dropped.target\n"
        return files
    }

    @Test("are those of systemctl", arguments: BootedHost.releases)
    func links(release: Int) throws {
        let host = try BootedHost(release)
        let (ours, theirs, sources) = (
            "/tmp/deploy-enable-ours", "/tmp/deploy-enable-theirs", "/tmp/deploy-enable-sources"
        )
        for folder in [ours, theirs, sources] { try host.remove(folder) }
        defer { for folder in [ours, theirs, sources] { try? host.remove(folder) } }
        for (name, text) in files() {
            try host.write(text, to: "\(sources)/\(name)")
            try host.write(text, to: "\(theirs)\(Self.units)/\(name)")
        }
        // By this, our program tells which release the image has.
        let library = "usr/lib/systemd/libsystemd-shared-\(release).so"
        try host.write("", to: "\(ours)/\(library)")
        try host.output(of: ["mkdir", "-p", ours + Self.units])

        for (unit, _) in Self.installs {
            let result = try host.run(["systemctl", "--root=\(theirs)", "enable", unit])
            #expect(result.status == 0, "\(unit): \(result.errors)")
        }
        let result = try host.runBuilt(
            "unitsmith", ["apply", "--force", "--root", ours, sources])

        #expect(result.status == 0, "\(result.errors)")
        let list = ["find", ".", "-type", "l", "-printf", "%p -> %l\n"]
        let wanted = try host.output(of: ["env", "-C", theirs + Self.units] + list)
        let made = try host.output(of: ["env", "-C", ours + Self.units] + list)
        let difference = Set(made.split(separator: "\n"))
            .symmetricDifference(wanted.split(separator: "\n"))
        #expect(difference.isEmpty)
        #expect(wanted.split(separator: "\n").count > 18)

        // What systemctl takes away again is what an uninstallation takes away.
        let names = Self.installs.map(\.unit)
        let removal = try host.runBuilt("unitsmith", ["uninstall", "--root", ours] + names)
        #expect(removal.status == 0, "\(removal.errors)")
        #expect(try host.output(of: ["find", ours + Self.units, "-mindepth", "1"]).isEmpty)
    }
}
