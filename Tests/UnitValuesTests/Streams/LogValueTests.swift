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
