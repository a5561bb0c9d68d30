import Testing
import UnitValues

@Suite("Environment files")
struct EnvironmentFileTests {
    @Test(
        "Values are read as systemd reads them, which is nearly as a shell does",
        arguments: [
            ("A=b\nC=d", ["A=b", "C=d"]), ("# A=b\n;C=d\nE=f", ["E=f"]),
            ("A = b c \t\n", ["A=b c"]),
            ("A='b $c'\n", ["A=b $c"]), (#"A="b\"\\\$\c""#, [#"A=b"\$\c"#]),
            ("A=b\\\nc\nD=", ["A=bc", "D="]),
            (#"A="b" 'c'd"#, ["A=bcd"]), (#"A=b"c""#, [#"A=b"c""#]), ("A=\"b\nc\"", ["A=b\nc"]),
            ("export A=b\n1=c\nD=e", ["D=e"]), ("A\nB=c", ["B=c"]), (#"A=\ b\ "#, ["A= b "]),
            ("A=\"b \"  \nC=' '", ["A=b ", "C= "]), ("A=b\r\nC=d\r\n", ["A=b", "C=d"]),
            ("A=b # c", ["A=b # c"]),
            ("", []),
        ])
    func values(text: String, assignments: [String]) {
        let file = EnvironmentFile(Array(text.utf8), for: 252)

        #expect(file.entries.compactMap(\.assignment?.text) == assignments)
    }

    @Test("A comment goes on after a backslash until 254")
    func comments() {
        let bytes = Array("# a\\\nB=c\nD=e".utf8)

        #expect(EnvironmentFile(bytes, for: 253).entries.compactMap(\.assignment?.text) == ["D=e"])
        #expect(
            EnvironmentFile(bytes, for: 254).entries.compactMap(\.assignment?.text) == [
                "B=c", "D=e",
            ])
    }

    @Test("The last assignment to a variable counts, and none of a file that is not UTF-8")
    func variables() {
        func variables(_ bytes: [UInt8]) -> [String: String]? {
            EnvironmentFile(bytes, for: 252).variables
        }

        #expect(variables(Array("A=1\n1=2\nA=3".utf8)) == ["A": "3"])
        #expect(variables(Array("# \u{FFFE}\nA=1".utf8)) == ["A": "1"])
        #expect(variables(Array("A=1\nB=\u{FFFE}".utf8)) == nil)
        #expect(variables(Array("A=1\n".utf8) + [0xFF] + Array("=1".utf8)) == nil)
    }

    @Test("An entry knows the line on which it ends")
    func lines() {
        let file = EnvironmentFile(Array("\nA='b\nc'\nD=e".utf8), for: 252)

        #expect(file.entries.map(\.line) == [3, 4])
    }
}
