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
