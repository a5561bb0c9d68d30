import Testing

@testable import UnitValues

@Suite("Standard input and output")
struct StandardStreamTests {
    @Test("A word or a prefix says what standard input comes from")
    func input() throws {
        #expect(try StandardInput("tty-force".value, in: context(257)) == .terminal(.force))
        #expect(try StandardInput("fd:".value, in: context(257)) == .fileDescriptor(nil))
        #expect(try StandardInput("fd:%p".value, in: context(257)) == .fileDescriptor("web"))
        guard case .file(let path) = try StandardInput("file://a/./b/".value, in: context(257))
        else {
            Issue.record("file: is not read as a file")
            return
        }
        #expect(path?.text == "/a/b")
    }

    @Test(
        "What cannot be standard input is refused where it stands",
        arguments: [
            ("", ""), ("TTY", "TTY"), ("fd:a:b", "a:b"), ("fd:ä", "ä"), ("file:a", "a"),
            ("file:/a/../b", "/a/../b"), ("file:/%z", "%z"), ("syslog", "syslog"),
        ])
    func refusedInput(text: String, offending: String) {
        #expect {
            try StandardInput(text.value, in: context(257))
        } throws: { error in
            (error as? ValueProblem)?.offending(text) == offending
        }
    }

    @Test("Output that goes to syslog is read as the journal, with a remark")
    func obsoleteOutput() {
        let reading = StandardOutput.read("syslog+console".value, in: context(262))

        #expect(reading.value == .journal(andConsole: true))
        #expect(reading.problems.map(\.effect) == [.noted])
    }

    @Test("Files are truncated since systemd 248")
    func truncate() {
        let old = StandardOutput.read("truncate:/a".value, in: context(247))
        let new = StandardOutput.read("truncate:/a".value, in: context(248))

        #expect(old.value == nil)
        #expect(new.problems.isEmpty)
        #expect(new.value?.word == "truncate")
    }

    @Test("A line of text has its escapes and specifiers replaced, and ends")
    func inputText() throws {
        let data = try InputData(line: #"a\x41\n%p\\"#.value, in: context(257))

        #expect(String(decoding: data.bytes, as: UTF8.self) == "aA\nweb\\\n")
    }

    @Test(
        "An escape that means nothing is refused where it stands",
        arguments: [(#"ab\q"#, #"\q"#), (#"a\"#, #"\"#), (#"\0"#, #"\0"#), (#"\x00b"#, #"\x"#)])
    func badEscape(text: String, offending: String) {
        #expect {
            try InputData(line: text.value, in: context(257))
        } throws: { error in
            (error as? ValueProblem)?.offending(text) == offending
        }
    }
}
