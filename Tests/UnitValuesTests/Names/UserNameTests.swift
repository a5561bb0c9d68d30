import Testing
import UnitValues

@Suite("Users and groups")
struct UserNameTests {
    @Test(
        "Nearly every name is taken",
        arguments: [
            "root", "a b", "user@host", "ünïcode", "0", "1000", "65534", "4294967294", "+5", "0x1",
            "...", "a.", "~", "-a", "1a", String(repeating: "n", count: 300),
        ])
    func accepted(name: String) throws {
        #expect(try UserName.check(Array(name.utf8), at: 0..<1) == name)
    }

    @Test(
        "What could be a wrong number or break a database refuses the unit",
        arguments: [
            "", ".", "..", "-", "-1", "00", "010", "65535", "4294967295", "18446744073709551616",
            " a", "a ", "a:b", "a/b", "a\tb", "a\u{7F}",
        ])
    func refused(name: String) {
        let problem = #expect(throws: ValueProblem.self) {
            try UserName.check(Array(name.utf8), at: 2..<4)
        }

        #expect(problem?.effect == .fatal)
        #expect(problem?.range == 2..<4)
    }

    @Test("A list that cannot be cut into words refuses the unit")
    func syntax() {
        let text = Array(#"a b\"#.utf8)[...]

        let reading = UserName.list(text, in: ValueContext(version: 252, unitName: "web.service"))

        #expect(reading.problems.map(\.effect) == [.fatal])
    }

    @Test("The first bad word of a list refuses the unit")
    func list() {
        let text = Array(#"a "b c\ d %p /e f"#.utf8)[...]

        let reading = UserName.list(text, in: ValueContext(version: 252, unitName: "web.service"))

        #expect(reading.value == ["a", "\"b", "c d", "web"])
        #expect(reading.problems.map(\.range) == [13..<15])
        #expect(reading.problems.map(\.effect) == [.fatal])
    }
}
