import Testing

@testable import UnitValues

@Suite("Absolute paths")
struct AbsolutePathTests {
    @Test(
        "A path is simplified before anything looks at it",
        arguments: [
            ("/", "/"), ("//", "/"), ("/.", "/"), ("/a/", "/a"), ("//a//b/./c/.", "/a/b/c"),
            ("/a b", "/a b"), ("/...", "/..."), ("/.a", "/.a"), ("/ä", "/ä"),
        ])
    func simplified(text: String, path: String) throws {
        let read = try AbsolutePath(Array(text.utf8), at: 0..<text.utf8.count)

        #expect(read.text == path)
    }

    @Test(
        "A path that is not one from the root down is refused with its range",
        arguments: ["", "a", "./a", "~", "/..", "/a/../b", "/../a", "a/.."])
    func refused(text: String) {
        #expect {
            try AbsolutePath(Array(text.utf8), at: 3..<9, effect: .fatal)
        } throws: { error in
            let problem = error as? ValueProblem
            return problem?.range == 3..<9 && problem?.effect == .fatal
        }
    }

    @Test("Since 257 a path may step above the root, where it is still at the root")
    func aboveRoot() throws {
        let text = Array("/./../../a/".utf8)

        #expect(try AbsolutePath(text, at: 0..<1, for: 257).text == "/a")
        #expect(throws: ValueProblem.self) { try AbsolutePath(text, at: 0..<1, for: 252) }
        #expect(throws: ValueProblem.self) {
            try AbsolutePath(Array("/a/..".utf8), at: 0..<1, for: 257)
        }
    }

    @Test("A path has at most 4095 bytes, and a name in it 255")
    func bounds() {
        let name = String(repeating: "n", count: 255)
        let long = String(repeating: "/" + String(repeating: "n", count: 31), count: 128)

        #expect(accepts("/" + name))
        #expect(!accepts("/a/" + name + "n/b"))
        #expect(long.utf8.count == 4096)
        #expect(!accepts(long))
        #expect(accepts(String(long.dropLast())))
    }

    @Test("A noncharacter of Unicode is no valid UTF-8 to systemd")
    func noncharacter() {
        #expect(!isAccepted([0x2F, 0xEF, 0xBF, 0xBE]))
        #expect(!isAccepted([0x2F, 0xEF, 0xB7, 0x90]))
        #expect(accepts("/\u{FDCF}\u{1F600}"))
    }

    @Test("A relative path keeps no dots, and may not be absolute", arguments: ["/a", ".", ".."])
    func relative(refused: String) throws {
        let path = try PathRequirement.relative.simplified(Array("./a//b/".utf8)[...], at: 0..<7)

        #expect(path == "a/b")
        #expect(throws: ValueProblem.self) {
            try PathRequirement.relative.simplified(Array(refused.utf8)[...], at: 0..<1)
        }
    }

    private func accepts(_ text: String) -> Bool { isAccepted(Array(text.utf8)) }

    private func isAccepted(_ bytes: [UInt8]) -> Bool {
        (try? AbsolutePath(bytes, at: 0..<1)) != nil
    }
}
