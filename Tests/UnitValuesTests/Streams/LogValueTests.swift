import Testing
import UnitValues

@Suite("Fields, patterns and namespaces of the log")
struct LogValueTests {
    @Test("A bad field costs only itself")
    func fields() {
        let text = #"A=b _B=c "C1=d e" f=g H"#

        let reading = LogField.readList(text.value, in: context(257))

        #expect(reading.value?.map(\.name) == ["A", "C1"])
        #expect(reading.value?.last.map { String(decoding: $0.value, as: UTF8.self) } == "d e")
        #expect(reading.problems.map { $0.offending(text) } == ["_B=c", "f=g", "H"])
    }

    @Test("An escape that means nothing costs the rest of the line")
    func brokenFields() {
        let reading = LogField.readList(#"A=b C=\q D=e"#.value, in: context(257))

        #expect(reading.value?.map(\.name) == ["A"])
        #expect(reading.problems.count == 1)
    }

    @Test("A tilde drops what matches, and needs a pattern")
    func patterns() throws {
        #expect(try LogPattern("~a".value).keepsMatches == false)
        #expect(try LogPattern("a~".value).expression == "a~")
        #expect(throws: ValueProblem.self) { try LogPattern("~".value) }
    }

    @Test(
        "A pattern is regular when PCRE2 compiles it",
        arguments: [
            ("a", true), ("a*+b*?c+", true), ("a{2", true), ("(a)\\1", true), ("[]a]", true),
            ("(?i)a", true), ("(?<n>a)\\1", true), ("(?:a)*", true), ("\\Q*\\E", true),
            ("[[:alpha:]]", true),
            ("[a-z\\]]", true), ("a|b$", true), ("*", false), ("+a", false), ("a**", false),
            ("a|*", false),
            ("^*", false), ("\\b*", false), ("{2}", false), ("a{2}{3}", false), ("a{3,2}", false),
            ("(*a)", false), ("(", false), ("a)", false), ("[a", false), ("[]", false),
            ("[z-a]", false), ("[[:foo:]]", false), ("\\y", false), ("\\q", false),
            ("\\1", false), ("\\x{zz}", false), ("a\\", false), ("(?:a)\\1", false),
        ])
    func regular(text: String, isRegular: Bool) throws {
        #expect(try LogPattern(text.value).isRegular == isRegular)
    }

    @Test(
        "A namespace is part of a file name and of a unit's name",
        arguments: [
            "", ".", "..", "a/b", "a b", "a+b", #"a\b"#, "ä", String(repeating: "a", count: 223),
        ])
    func refusedNamespace(name: String) {
        #expect(throws: ValueProblem.self) { try LogNamespace(name.value, in: context(257)) }
    }

    @Test("Specifiers are replaced in a namespace")
    func namespace() throws {
        #expect(try LogNamespace("%p@%i".value, in: context(257)).name == "web@1")
        let longest = String(repeating: "a", count: 222)
        #expect(try LogNamespace(longest.value, in: context(257)).name == longest)
    }
}
