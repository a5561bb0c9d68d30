import Testing
import UnitValues

@Suite("Variables in arguments")
struct ExecArgumentTests {
    @Test(
        "A dollar sign and a name are the words of a variable",
        arguments: [
            ("$A", "A"), ("$A-b", "A-b"), ("$", ""), ("${A}", nil), ("$$A", nil), ("a$A", nil),
        ]
            as [(String, String?)])
    func splitVariable(text: String, name: String?) {
        #expect(ExecArgument(text, at: 0..<1).splitVariable == name)
    }

    @Test(
        "A name in braces is the variable's value in its place",
        arguments: [
            ("${A}", [.variable("A")]),
            ("x${A}y${B}", [.literal("x"), .variable("A"), .literal("y"), .variable("B")]),
            ("$$a", [.literal("$a")]), ("a$b", [.literal("a$b")]), ("${A", [.literal("${A")]),
            ("${A:-b}${C}", [.literal("${A:-b}"), .variable("C")]), ("${}", [.variable("")]),
            ("", [.literal("")]), ("$a$${B}", [.literal("$a${B}")]), ("a$", [.literal("a$")]),
            ("${A $$", [.literal("${A $$")]),
        ] as [(String, [ExecArgument.Part])])
    func parts(text: String, parts: [ExecArgument.Part]) {
        #expect(ExecArgument(text, at: 0..<1).parts == parts)
    }
}
