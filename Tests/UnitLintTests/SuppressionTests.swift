import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

@Suite struct SuppressionTests {
    @Test(
        "A comment silences what it names, for the next line or for the file",
        arguments: [
            ("# unitsmith: ignore=unknown-directive\nFoo=1\nBar=2\n", ["Bar"]),
            ("# unitsmith: ignore=unknown-directive because of b\n\n# c\nFoo=1\n", []),
            ("; unitsmith: ignore = missing-key , unknown-directive x\nFoo=1\n", ["missing-key"]),
            ("#unitsmith:ignore-file=unknown-directive\nFoo=1\nBar=2\n", []),
            ("Foo=1\nBar=2\n# unitsmith: ignore-file=unknown-directive\n", []),
            ("  # unitsmith: ignore=unknown-directive\nFoo=a \\\n b\n", []),
            ("Foo=a \\\n# unitsmith: ignore=unknown-directive\n b\n", []),
            ("# unitsmith: ignore=unknown-section\nFoo=1\n", ["unknown-section", "Foo"]),
            ("# unitsmith: ignore=unknown-directive,\nFoo=1\n", []),
            ("# unitsmith says hello\nFoo=1\n", ["Foo"]),
            ("# unitsmith: ignore=unknown-directive\n", ["unknown-directive"]),
        ])
    func silence(source: String, about words: [String]) throws {
        let messages = try report("[Service]\n" + source).findings.map(\.message)

        #expect(messages.count == words.count, "\(messages)")
        for (message, word) in zip(messages, words) { #expect(message.contains(word)) }
    }

    @Test("What is silenced still keeps the unit from loading")
    func loads() throws {
        let report = try report("# unitsmith: ignore=unclosed-section-header\n[Service\n")

        #expect(report.findings.isEmpty && report.loadedBy.isEmpty)
    }

    @Test(
        "A comment that names no rule is told so, with the likeliest one",
        arguments: [
            ("ignore=unknown-directiv", "unknown rule 'unknown-directiv' in a comment"),
            ("ignroe=missing-key", "unknown instruction 'ignroe' in a comment for the linter; did"),
            ("ignore", "'ignore' names no rule"),
            ("ignore=unused-suppression", "unused-suppression cannot be silenced by a comment"),
            ("", "unknown instruction '' in a comment"),
        ])
    func unknown(text: String, message: String) throws {
        let findings = try report("# unitsmith: \(text)\n[Unit]\n").findings

        #expect(findings.map(\.rule) == ["unknown-suppression"])
        #expect(findings.first?.message.hasPrefix(message) == true, "\(findings)")
    }

    @Test("A rule that was not run is not called unused")
    func inactiveRules() throws {
        let name = try #require(UnitFileName(path: "a.service"))
        let rules = RuleRegistry.onByDefault.filter { type(of: $0).info.id != "missing-key" }
        let source = "# unitsmith: ignore=missing-key\n[Service]\nExecStart=/bin/true\n"
        let file = UnitFile(UnitDocument(parsing: source), name: name)

        #expect(Linter(targets: [257], rules: rules).lint(file).findings.isEmpty)
    }

    @Test(
        "The fix for a comment that silences nothing takes away just that",
        arguments: [
            ("# unitsmith: ignore=missing-key x\nFoo=1\n", "Foo=1\n"),
            (
                "# unitsmith: ignore=missing-key,unknown-directive x\nFoo=1\n",
                "# unitsmith: ignore=unknown-directive x\nFoo=1\n"
            ),
            (
                "# unitsmith: ignore=unknown-directive, missing-key x\nFoo=1\n",
                "# unitsmith: ignore=unknown-directive x\nFoo=1\n"
            ),
        ])
    func fix(source: String, fixed: String) throws {
        let document = UnitDocument(parsing: "[Service]\n" + source)
        let finding = try #require(
            try report("[Service]\n" + source).findings.first { $0.rule == "unused-suppression" })

        let edits = try #require(finding.fix?.edits)

        #expect(try document.applying(edits).text == "[Service]\n" + fixed)
    }

    /// What is said of some lines of a service that starts something.
    private func report(_ source: String) throws -> FileReport {
        let name = try #require(UnitFileName(path: "a.service"))
        let command = "[Service]\nExecStart=/bin/true\n"
        let file = UnitFile(UnitDocument(parsing: source + command), name: name)
        return Linter(targets: TargetSelection.recorded).lint(file)
    }
}
