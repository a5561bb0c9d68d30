import Testing
import UnitLint
import UnitModel
import UnitSyntax

/// Rules ask whether a byte or text may be in a command before they look at each argument; what
/// stands in the file in pieces has to be found all the same.
@Suite struct CommandRuleTests {
    @Test(
        "An argument is found however it is written",
        arguments: [
            ("ExecStart=/usr/bin/web --password=hunter2", "secret-in-unit"),
            ("ExecStart=/usr/bin/web --pass\"word\"=hunter2", "secret-in-unit"),
            ("ExecStart=/usr/bin/web --pass\\x77ord=hunter2", "secret-in-unit"),
            ("ExecStart=/usr/bin/web http:'//'me:hunter2@a/", "secret-in-unit"),
            ("ExecStart=/usr/bin/web --API-KEY=hunter2", "secret-in-unit"),
            ("ExecStart=/usr/bin/web /home/me", "home-hidden-from-service"),
            ("ExecStart=/usr/bin/web /ho\"me\"/me", "home-hidden-from-service"),
            ("ExecStart=/usr/bin/web /ho\\x6de/me", "home-hidden-from-service"),
            ("ExecStart=/run//user/1/web", "home-hidden-from-service"),
            ("ExecStart=/usr/bin/touch /va\"r/lib\"/x", "unwritable-path-in-command"),
            ("ExecStart=/usr/bin/web \\x7e/x", "shell-expansion-in-command"),
            ("ExecStart=/usr/bin/web a \\x7c b", "shell-syntax-in-command"),
        ])
    func spelling(line: String, rule: String) throws {
        let text = "[Service]\nProtectHome=yes\nProtectSystem=strict\n\(line)\n"
        let name = try #require(UnitFileName(path: "a.service"))
        let file = UnitFile(UnitDocument(parsing: Array(text.utf8)), name: name)

        let findings = Linter(targets: TargetSelection.recorded).lint(file).findings

        #expect(findings.contains { $0.rule == rule }, "\(findings.map(\.rule))")
    }
}
