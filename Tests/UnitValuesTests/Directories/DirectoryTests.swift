import Testing
import UnitValues

@Suite("Directories and files of a unit")
struct DirectoryTests {
    @Test(
        "A directory may have a link since 250 and be read-only since 257",
        arguments: [
            (247, [["a:b:ro", "", ""]]), (252, [["a", "b", ""]]), (257, [["a", "b", "ro"]]),
        ])
    func execDirectory(release: Int, expected: [[String]]) {
        let reading = ExecDirectory.readList(
            "a:b:ro".value, acceptsLinks: true, in: context(release))

        #expect(
            reading.value?.map { [$0.path, $0.link, $0.isReadOnly ? "ro" : ""] } == expected)
        #expect(reading.problems.isEmpty)
    }

    @Test("Escapes are for colons, and a bad one ends the list since systemd 250")
    func escapes() {
        let colon = ExecDirectory.readList(#"a\:b c"#.value, acceptsLinks: true, in: context(257))
        let bad = ExecDirectory.readList(#"a\q c"#.value, acceptsLinks: true, in: context(257))
        let old = ExecDirectory.readList(#"a\q c"#.value, acceptsLinks: true, in: context(247))

        #expect(colon.value?.map(\.path) == ["a:b", "c"])
        #expect(bad.value?.isEmpty == true)
        #expect(old.value?.map(\.path) == ["aq", "c"])
    }

    @Test(
        "A directory that cannot be is dropped alone",
        arguments: ["/a", "../a", ".", "private", "private/a", "a:/b", "a:../b", "a:b:rw", "%z"])
    func refusedDirectory(word: String) {
        let text = "x \(word) y"

        let reading = ExecDirectory.readList(text.value, acceptsLinks: true, in: context(257))

        #expect(reading.value?.map(\.path) == ["x", "y"])
        #expect(reading.problems.map { $0.offending(text) } == [word])
    }

    @Test("No link is made to a directory for configuration")
    func configuration() {
        let reading = ExecDirectory.readList(
            "a::ro b:c".value, acceptsLinks: false, in: context(257))

        #expect(reading.value?.map(\.path) == ["a"])
        #expect(reading.problems.count == 1)
    }

    @Test("A bind path has a source, a place and options", arguments: [252, 257, 262])
    func bindPath(release: Int) {
        let reading = BindPath.readList(
            #"-/a:/b:norbind "/c d" /e:/f:"#.value, in: context(release))

        #expect(reading.problems.isEmpty)
        #expect(reading.value?.map(\.source.text) == ["/a", "/c d", "/e"])
        #expect(reading.value?.map(\.destination.text) == ["/b", "/c d", "/f"])
        #expect(reading.value?.map(\.isOptional) == [true, false, false])
        #expect(reading.value?.map(\.isRecursive) == [false, true, true])
    }

    @Test("Blanks between bind paths are empty paths until systemd 258")
    func blanks() {
        #expect(BindPath.readList("/a  /b".value, in: context(257)).problems.count == 1)
        #expect(BindPath.readList("/a  /b".value, in: context(258)).problems.isEmpty)
    }

    @Test("What follows a bad field is read as the next path until systemd 258")
    func badField() {
        let old = BindPath.readList("/a:/%z:foo".value, in: context(257))
        let new = BindPath.readList("/a:/%z:foo".value, in: context(258))

        #expect(old.problems.count == 2)
        #expect(new.problems.count == 1)
    }

    @Test("Options of a temporary file system are taken as they are")
    func temporaryFileSystem() {
        let reading = TemporaryFileSystem.readList(
            #"/a:size=5,%z "/b c" d"#.value, in: context(257))

        #expect(reading.value?.map(\.path.text) == ["/a", "/b c"])
        #expect(reading.value?.map(\.options) == ["size=5,%z", ""])
        #expect(reading.problems.count == 1)
    }

    @Test("A quota is a share, a size or off")
    func quota() throws {
        #expect(try DirectoryQuota("off".value) == .off)
        #expect(try DirectoryQuota("12.5%".value) == .share(Share(permyriad: 1250)))
        #expect(try DirectoryQuota("1G 5M".value) == .bytes(ByteSize(1029 << 20)))
        for text in ["OFF", "no", "101%", "-1", "infinity", "5M 1G"] {
            #expect(throws: ValueProblem.self, "\(text)") { try DirectoryQuota(text.value) }
        }
    }

    @Test("A file is named after the end of its path unless it has a name")
    func openedFile() throws {
        #expect(try OpenedFile("/a//b/".value, in: 262).name.text == "b")
        #expect(
            try OpenedFile("/a::append,graceful".value, in: 262).options == [.append, .graceful])
        #expect(try OpenedFile("/:x".value, in: 262).path == "/")
        #expect(try OpenedFile(#"/a\x20b"#.value, in: 262).path == "/a b")
    }

    @Test(
        "A file that cannot be opened so is refused",
        arguments: [
            "a", "/", "/..", "/ä", "/a:ä", "/a:b:foo", "/a:b:append,append",
            "/a:b:read-only,truncate", "/a:b:append:c", #"/a\q"#,
        ])
    func refusedFile(text: String) {
        #expect(throws: ValueProblem.self) { try OpenedFile(text.value, in: 262) }
    }
}
