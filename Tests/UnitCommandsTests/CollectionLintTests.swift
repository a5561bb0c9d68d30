import Foundation
import Testing
import UnitTestSupport

/// `lint` on files that name each other, and on what is around them.
@Suite struct CollectionLintTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    @Test("A unit that is required is looked for among the files, beside them and below --root")
    func missingUnit() throws {
        let web = try folder.write(
            "[Unit]\nRequires=database.service\nAfter=database.service\n", to: "units/web.service")
        try folder.write("", to: "root/usr/lib/systemd/system/basic.target")

        #expect(try lint([web]) == ["web.service:2: missing-required-unit"])

        try folder.write("[Service]\nExecStart=/x\n", to: "units/database.service")
        #expect(try lint([web]).isEmpty)

        try FileManager.default.removeItem(atPath: folder.path + "/units/database.service")
        try folder.write(
            "[Service]\nExecStart=/x\n", to: "root/etc/systemd/system/database.service")
        #expect(try lint([web]).isEmpty)
    }

    @Test("Nothing is said to be missing where there is no system to look in")
    func noSystem() throws {
        let web = try folder.write("[Unit]\nRequires=database.service\n", to: "units/web.service")
        try folder.write("[Service]\nExecStart=/x\n", to: "root/etc/systemd/system/other.service")

        #expect(try lint([web]).isEmpty)
        #expect(try lint([web], looking: ["--no-search-path"]).isEmpty)
    }

    @Test("--isolated looks at nothing else, whatever lies around the file")
    func isolated() throws {
        let timer = try folder.write("[Timer]\nOnCalendar=daily\n", to: "units/backup.timer")

        #expect(
            try lint([timer], looking: ["--no-search-path"])
                == ["backup.timer:1: trigger-without-unit"])
        #expect(try lint([timer], looking: ["--isolated"]).isEmpty)
        #expect(try Program.run(["lint", "--isolated", "--root", "/", timer]).status == 2)
        #expect(try Program.run(["lint", "--root", folder.path + "/none", timer]).status == 2)
    }

    @Test("The activation of a bus name is the first that the system bus finds, below --root")
    func busActivation() throws {
        try folder.write("", to: "root/usr/lib/systemd/system/basic.target")
        try folder.write("", to: "root/x")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/root/x")
        let text = "[Service]\nType=dbus\nBusName=org.example.Web\nExecStart=/x\n"
        let web = try folder.write(text, to: "units/web.service")
        let own = try folder.write(text, to: "systemd/user/web.service")
        let folders = ["usr/lib", "usr/share", "usr/local/share", "run", "etc"]

        #expect(try lint([web]).isEmpty)
        for (number, place) in folders.enumerated() {
            // Each folder comes before those of the earlier rounds.
            let unit = number.isMultiple(of: 2) ? "gone.service" : "web.service"
            try folder.write(
                "[D-BUS Service]\nName=org.example.Web\nSystemdService=\(unit)\n",
                to: "root/\(place)/dbus-1/system-services/org.example.Web.service")
            let expected =
                number.isMultiple(of: 2) ? ["web.service:3: bus-activation-without-unit"] : []
            #expect(try lint([web]) == expected, "\(place)")
            #expect(try lint([own]).isEmpty, "users' buses have other files")
        }
        try folder.write("[Service]\nExecStart=/x\n", to: "root/etc/systemd/system/gone.service")
        #expect(try lint([web]).isEmpty)
    }

    @Test("A cycle is shown as a path, in every file format")
    func cycle() throws {
        try folder.write(
            "[Unit]\nRequires=b.service\nAfter=b.service\n[Service]\nExecStart=/bin/true\n",
            to: "units/a.service")
        try folder.write(
            "[Unit]\nAfter=a.service\n[Service]\nExecStart=/bin/true\n", to: "units/b.service")

        for format in ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle"] {
            let result = try Program.run(
                ["lint", "--no-search-path", "--format", format, folder.path + "/units"])
            #expect(result.status == 1)
            #expect(
                result.output.contains(
                    "ordering cycle: a.service after b.service after a.service"), "\(format)")
        }
    }

    @Test("Comments, selections and baselines hold for rules over several files too")
    func silenced() throws {
        try folder.write("", to: "root/usr/lib/systemd/system/basic.target")
        let text = "[Unit]\n# unitsmith: ignore=missing-wanted-unit of another package\n"
        let known = try folder.write(text + "Wants=other.service\n", to: "units/known.service")
        let open = try folder.write("[Unit]\nWants=other.service\n", to: "units/open.service")
        let baseline = folder.path + "/known.txt"

        #expect(try lint([known]).isEmpty)
        #expect(try lint([open]) == ["open.service:2: missing-wanted-unit"])
        #expect(try lint([open], options: ["--ignore", "missing-wanted-unit"]).isEmpty)
        _ = try lint([open], options: ["--baseline", baseline, "--write-baseline"])
        #expect(try lint([open], options: ["--baseline", baseline]).isEmpty)
    }

    @Test("A comment for such a rule is unused only where the system is known")
    func unusedComment() throws {
        try folder.write("", to: "root/usr/lib/systemd/system/basic.target")
        let text = "[Unit]\n# unitsmith: ignore=missing-wanted-unit of another package\n"
        let unit = try folder.write(text + "Wants=basic.target\n", to: "units/a.service")

        #expect(try lint([unit]) == ["a.service:2: unused-suppression"])
        #expect(try lint([unit], looking: ["--no-search-path"]).isEmpty)
        #expect(try lint([unit], looking: ["--isolated"]).isEmpty)
    }

    @Test("Users, programs and files are looked for below --root, and in a project nowhere else")
    func system() throws {
        try folder.write("", to: "root/usr/lib/systemd/system/basic.target")
        try folder.write("root:x:0:0::/:/bin/sh\n", to: "root/etc/passwd")
        try folder.write("u web - -\n", to: "root/usr/lib/sysusers.d/web.conf")
        let program = try folder.write("#!/bin/sh\n", to: "root/usr/bin/web")
        let text = "[Service]\nExecStart=/usr/bin/web\nUser=web\nWorkingDirectory=/none\n"
        let web = try folder.write(text + "Group=wep\n", to: "units/web.service")

        #expect(
            try lint([web]) == [
                "web.service:2: missing-program", "web.service:4: missing-working-directory",
                "web.service:5: unknown-user",
            ])
        #expect(chmod(program, 0o755) == 0)
        #expect(try !lint([web]).contains("web.service:2: missing-program"))
        #expect(try lint([web], looking: ["--no-search-path"]).isEmpty)
        #expect(try lint([web], looking: []).isEmpty)
    }

    @Test("What systemd warns of in a file's mode, and drop-ins that it does not read, are found")
    func files() throws {
        try folder.write("", to: "root/usr/lib/systemd/system/basic.target")
        try folder.write("", to: "root/bin/false")
        let web = try folder.write("[Service]\nExecStart=-/bin/true\n", to: "units/web.service")
        try folder.write("[Service]\n", to: "units/web.service.d/30.txt")
        let other = try folder.write("[Service]\nUMask=022\n", to: "units/wep.service.d/a.conf")
        #expect(chmod(web, 0o757) == 0)

        #expect(
            try lint([web, other]) == [
                "web.service:1: loose-file-permissions", "web.service:1: loose-file-permissions",
                "web.service:1: unread-drop-in", "a.conf:1: drop-in-without-unit",
            ])
    }

    @Test("A service that a timer or a link starts needs no [Install]")
    func startedByOthers() throws {
        let text = "[Unit]\nDescription=Web\n[Service]\nExecStart=/bin/true\nRestart=always\n"
        let web = try folder.write(text, to: "units/web.service")
        func isTold() throws -> Bool {
            try Program.run(["lint", "--no-search-path", folder.path + "/units"]).output
                .contains("no-install-section")
        }

        #expect(try isTold())
        let timer = try folder.write("[Timer]\nOnCalendar=daily\n", to: "units/web.timer")
        #expect(try !isTold())
        try FileManager.default.removeItem(atPath: timer)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/units/multi-user.target.wants",
            withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/units/multi-user.target.wants/web.service",
            withDestinationPath: web)
        #expect(try !isTold())
    }

    /// The findings of rules over several files, and about comments, as `name:line: rule`.
    private func lint(
        _ paths: [String], looking: [String]? = nil, options: [String] = []
    ) throws -> [String] {
        let look = looking ?? ["--root", folder.path + "/root"]
        let result = try Program.run(["lint", "--format", "json"] + look + options + paths)
        guard !result.stdout.isEmpty else { return [] }
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(result.stdout)) as? [String: Any])
        let files = try #require(json["files"] as? [[String: Any]])
        return files.flatMap { file -> [String] in
            let name = (file["path"] as? String)?.split(separator: "/").last ?? ""
            let findings = file["findings"] as? [[String: Any]] ?? []
            return findings.compactMap { finding in
                guard let rule = finding["rule"] as? String, let line = finding["line"] as? Int,
                    !Self.otherRules.contains(rule)
                else { return nil }
                return "\(name):\(line): \(rule)"
            }
        }
    }

    /// What files as short as these are told in any case.
    private static let otherRules: Set<String> = [
        "requirement-without-order", "service-without-command", "no-install-section",
        "part-of-without-order",
    ]
}
