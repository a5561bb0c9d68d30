import Testing
import UnitValues

@Suite("Environments")
struct EnvironmentListTests {
    private let context = ValueContext(version: 252, unitName: "e.service")

    @Test(
        "Assignments have quotes, escapes and specifiers, and no variables",
        arguments: [
            (#"A=b C="d e" 'F=g h'"#, ["A=b", "C=d e", "F=g h"]), (#"A=\x41\n"#, ["A=A\n"]),
            ("A=%p B=$A _c1=", ["A=e", "B=$A", "_c1="]), ("A=b=c", ["A=b=c"]),
        ])
    func assignments(text: String, assignments: [String]) {
        let reading = EnvironmentList.assignments(Array(text.utf8)[...], in: context)

        #expect(reading.value?.map(\.text) == assignments)
        #expect(reading.problems.isEmpty)
    }

    @Test("A word that is no assignment is dropped, a bad quote or escape ends the line")
    func mistakes() {
        let words = EnvironmentList.assignments(bytes("1A=b A =c D=%z E=f a-b=c"), in: context)
        let escape = EnvironmentList.assignments(bytes(#"A=b C=\q D=e"#), in: context)

        #expect(words.value?.map(\.text) == ["E=f"])
        #expect(words.problems.map(\.range) == [0..<4, 5..<6, 7..<9, 12..<14, 19..<24])
        #expect(escape.value?.map(\.text) == ["A=b"])
        #expect(escape.problems.map(\.effect) == [.ignored])
    }

    @Test("Half a surrogate pair is an escape sequence until 257, though no character")
    func surrogates() {
        func problems(_ text: String, _ version: SystemdVersion) -> [Range<Int>] {
            EnvironmentList.assignments(
                bytes(text), in: ValueContext(version: version, unitName: "e.service")
            ).problems.map(\.range)
        }

        #expect(problems(#"A=\ud800 B=1"#, 257) == [0..<8])
        #expect(problems(#"A=\ud800 B=1"#, 262) == [2..<4])
        #expect(problems(#"A=\U0000d800"#, 257) == [2..<4])
    }

    @Test("Names are passed on, names and assignments unset")
    func names() {
        let passed = EnvironmentList.names(bytes(#"A "b" 'C' D=e 1"#), in: context)
        let unset = EnvironmentList.namesOrAssignments(bytes(#"A B=c\x41 1 D"#), in: context)

        #expect(passed.value == ["A", "b", "C"])
        #expect(passed.problems.map(\.range) == [10..<13, 14..<15])
        #expect(unset.value == ["A", "B=cA", "D"])
        #expect(unset.problems.map(\.range) == [10..<11])
    }

    @Test("An environment file is an absolute path after an optional dash")
    func reference() throws {
        let file = try EnvironmentFileReference(bytes("-/a//b/%p*"), in: context)

        #expect(file.mayBeMissing)
        #expect(file.path.text == "/a/b/e*")
        #expect(throws: ValueProblem.self) {
            try EnvironmentFileReference(bytes("- /a"), in: context)
        }
    }

    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }
}
