import Testing
import UnitValues

@Suite("Lists of paths")
struct PathListTests {
    private let context = ValueContext(version: 257, unitName: "a.service")

    @Test("A word that is no path is dropped, or ends the list")
    func mistakes() {
        let text = Array(#"/a "/b c" d /e"#.utf8)[...]

        let all = PathList.read(text, afterMistake: .goesOn, in: context)
        let some = PathList.read(text, afterMistake: .stops, in: context)

        #expect(all.value?.map(\.text) == ["/a", "/b c", "/e"])
        #expect(some.value?.map(\.text) == ["/a", "/b c"])
        #expect(all.problems.map(\.range) == [10..<11])
    }

    @Test(
        "A search path ends at its first part that is no path",
        arguments: [
            ("/a:/b", ["/a", "/b"], nil), ("/a::/b", ["/a"], 3..<3), ("/a:", ["/a"], 3..<3),
            ("/a:b:/c", ["/a"], 3..<4), (#"/a\:b"#, ["/a:b"], nil), (":", [], 0..<0),
        ] as [(String, [String], Range<Int>?)])
    func searchPath(text: String, paths: [String], mistake: Range<Int>?) {
        let reading = PathList.readSearchPath(Array(text.utf8)[...], in: context)

        #expect(reading.value?.map(\.text) == paths)
        #expect(reading.problems.first?.range == mistake)
    }

    @Test("A path of a namespace has its prefixes in one order")
    func namespacePaths() {
        let reading = NamespacePath.list(
            Array(#"-/a +/b -+/c +-/d "-/e f" --/g"#.utf8)[...], in: context)

        #expect(reading.value?.map(\.text) == ["-/a", "+/b", "-+/c", "-/e f"])
        #expect(reading.problems.map(\.range) == [13..<17, 26..<30])
    }

    @Test("A working folder is a path or the home, and a dash makes mistakes harmless")
    func workingDirectory() throws {
        #expect(try working("/a//b/").text == "/a/b")
        #expect(try working("-/a").text == "!/a")
        #expect(try working("~").path == nil)
        #expect(try working("-~").text == "!~")
        #expect(#expect(throws: ValueProblem.self) { try working("~/a") }?.effect == .fatal)
        #expect(#expect(throws: ValueProblem.self) { try working("%i") }?.effect == .fatal)
        #expect(#expect(throws: ValueProblem.self) { try working("-a") }?.effect == .ignored)
    }

    @Test("A PID file counts from the runtime folder, and is moved out of /var/run")
    func pidFile() {
        #expect(pid("a.pid").value?.text == "/run/a.pid")
        #expect(pid("/x/a.pid").value?.text == "/x/a.pid")
        #expect(pid("/var/run/a.pid").value?.text == "/run/a.pid")
        #expect(pid("/var/run/a.pid").problems.map(\.effect) == [.noted])
        #expect(pid("/var/run/a.pid", version: 252).problems.isEmpty)
        #expect(pid("../a").problems.map(\.effect) == [.fatal])
        #expect(pid("/dev/a").problems.map(\.effect) == [.fatal])
        #expect(pid("/dev/a", version: 252).problems.isEmpty)
        #expect(pid("%z").problems.map(\.effect) == [.ignored])
    }

    @Test("A tag names a device by the link that udev makes")
    func mountNode() throws {
        #expect(try node("UUID=1-2").path?.text == "/dev/disk/by-uuid/1-2")
        #expect(try node(#"LABEL="a b/ä""#).path?.text == #"/dev/disk/by-label/a\x20b\x2fä"#)
        #expect(try node("tmpfs").path == nil)
        #expect(throws: ValueProblem.self) { try node("UUID=1", isSwap: true, version: 252) }
    }

    private func working(_ text: String) throws -> WorkingDirectory {
        try WorkingDirectory(Array(text.utf8)[...], in: context)
    }

    private func pid(_ text: String, version: SystemdVersion = 257) -> ValueReading<AbsolutePath> {
        PIDFile.read(
            Array(text.utf8)[...], in: ValueContext(version: version, unitName: "a.service"))
    }

    private func node(
        _ text: String, isSwap: Bool = false, version: SystemdVersion = 257
    ) throws -> MountNode {
        try MountNode(
            Array(text.utf8), at: 0..<1, isSwap: isSwap,
            in: ValueContext(version: version, unitName: "a.mount"))
    }
}
