import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

@Suite struct BackslashSwallowsLineTests {
    @Test(
        "A swallowed section is found whatever ends the lines, and marked without the end",
        arguments: ["\n", "\r\n"])
    func lineBreaks(lineBreak: String) throws {
        let lines = [
            "[Service]", "ExecStart=/bin/true \\", "[Install]", "WantedBy=multi-user.target", "",
        ]
        let document = UnitDocument(parsing: lines.joined(separator: lineBreak))
        let name = try #require(UnitFileName(path: "a.service"))

        let findings = Linter(targets: [257]).lint(UnitFile(document, name: name)).findings

        let found = try #require(findings.first { $0.rule == "backslash-swallows-line" })
        #expect(document.text(in: found.range) == "[Install]")
        #expect(found.start.line == 3)
    }
}
