import Testing
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@testable import UnitLint

@Suite struct FixerTests {
    @Test("Fixes are made until nothing is left to mend")
    func fixedPoint() throws {
        // The header hides the misspelt keys until it is mended.
        let outcome = try fix(
            "[service]\nExecStrat=/bin/true\nUsr=a\n", rules: RuleRegistry.onByDefault)

        #expect(outcome.file.document.text == "[Service]\nExecStart=/bin/true\nUser=a\n")
        #expect(outcome.fixed.count == 3 && outcome.refused.isEmpty)
        #expect(outcome.report.findings.isEmpty)
    }

    @Test("Nothing but the fixes changes, whatever the bytes around them are")
    func otherBytes() throws {
        let outcome = try fix("\u{FEFF}[Service]\r\n  ExecStrat =  /bin/true \0#c\r\nFoo=1\\\r\n x")

        #expect(
            outcome.file.document.text
                == "\u{FEFF}[Service]\r\n  ExecStart =  /bin/true \0#c\r\nFoo=1\\\r\n x")
    }

    @Test("A fix after which a release refuses the unit is taken back")
    func noNewRefusal() throws {
        let outcome = try fix("[Service]\nX-A=1\n", rules: [HeaderBreaker(), UnclosedHeader()])

        #expect(outcome.file.document.text == "[Service]\nX-A=1\n")
        #expect(outcome.fixed.isEmpty && outcome.refused.map(\.rule) == ["header-breaker"])
        #expect(outcome.report.findings.count == 1)
    }

    @Test("A fix that does not help, or swallows the next line, is taken back")
    func uselessFixes() throws {
        for edit in [" # c", "\\"] {
            let outcome = try fix("[Service]\nX-A=1\nX-B=2\n", rules: [Appender(text: edit)])

            #expect(outcome.fixed.isEmpty && outcome.refused.count == 1)
            #expect(outcome.file.document.text == "[Service]\nX-A=1\nX-B=2\n")
        }
    }

    @Test("Unsafe fixes are made only when they are asked for")
    func unsafeFixes() throws {
        let rules: [any LintRule] = [Remover(isSafe: false)]

        #expect(try fix("[Service]\nX-A=1\n", rules: rules).fixed.isEmpty)
        #expect(
            try fix("[Service]\nX-A=1\n", rules: rules, makesUnsafeFixes: true).file.document.text
                == "[Service]\n")
    }

    @Test("Of fixes that touch each other one is made at a time")
    func touchingFixes() throws {
        let outcome = try fix(
            "[Service]\nX-A=1\nX-B=1\n", rules: [Remover(isSafe: true), Remover(isSafe: true)])

        #expect(outcome.file.document.text == "[Service]\n")
    }

    @Test("A second run finds nothing to mend, in any file")
    func idempotence() throws {
        var generator = SeededGenerator()
        let pieces = [
            "[Service]\n", "[service]\n", "[Service\n", "[Unit]\n", "ExecStrat=a\n", "User=b \\\n",
            "# unitsmith: ignore=unknown-directive\n", "# unitsmith: ignore=mising-key, x\n",
            "Usr=\\\n", "\n", "Afer=c\0", "=\r\n", "Descripton = d\\", "é\n",
            "# unitsmith: ignroe-file=missing-key,unknown-section why\n",
        ]
        var fixes = 0
        for round in 0..<3_000 {
            let source = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()

            let outcome = try fix(source)
            let again = try fix(outcome.file.document.text)

            fixes += outcome.fixed.count
            #expect(
                again.fixed.isEmpty && again.file.document.bytes == outcome.file.document.bytes,
                "round \(round), seed \(generator.seed): \(source.debugDescription)")
        }
        #expect(fixes > 3_000)
    }

    private func fix(
        _ source: String, rules: [any LintRule] = RuleRegistry.all, makesUnsafeFixes: Bool = false
    ) throws -> FixOutcome {
        let name = try #require(UnitFileName(path: "a.service"))
        let linter = Linter(targets: TargetSelection.recorded, rules: rules)
        return Fixer(linter: linter, makesUnsafeFixes: makesUnsafeFixes)
            .fix(UnitFile(UnitDocument(parsing: source), name: name))
    }
}

// MARK: Rules with bad fixes

extension RuleInfo {
    fileprivate init(test id: String) {
        self.init(
            id: id, severity: .warning, summary: "s", rationale: "r", flagged: [], accepted: [],
            reference: "x(7)")
    }
}

/// Its fix breaks the section header.
private struct HeaderBreaker: LineRule {
    static let info = RuleInfo(test: "header-breaker")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .section(let name) = line.line.content else { return }
        let edit = TextEdit(deleting: name.upperBound..<(name.upperBound + 1))
        let fix = Fix(isSafe: true, description: "break it", edits: [edit])
        sink.report(Self.self, Report("m", effect: .none, fix: fix), at: name, of: line.line)
    }
}

/// Says that a unit with an open header is refused.
private struct UnclosedHeader: LineRule {
    static let info = RuleInfo(test: "unclosed-header")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .unclosedHeader = line.line.content else { return }
        sink.report(
            Self.self, Report("u", effect: .fatal), at: line.line.textRange, of: line.line)
    }
}

/// Its fix puts something behind the first assignment, which mends nothing.
private struct Appender: LintRule {
    static let info = RuleInfo(test: "appender")
    let text: String

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let line = unit.file.document.lines.dropFirst().first else { return }
        let edit = TextEdit(inserting: text, at: line.textRange.upperBound)
        let fix = Fix(isSafe: true, description: "append", edits: [edit])
        sink.report(Self.self, Report("m", effect: .none, fix: fix), at: line.textRange, of: line)
    }
}

/// Its fix takes an assignment away.
private struct Remover: LineRule {
    static let info = RuleInfo(test: "remover")
    let isSafe: Bool

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(let key, _) = line.line.content else { return }
        let fix = Fix(
            isSafe: isSafe, description: "remove", edits: [TextEdit(deleting: line.line.range)])
        sink.report(Self.self, Report("m", effect: .none, fix: fix), at: key, of: line.line)
    }
}
