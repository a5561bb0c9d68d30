import Testing
import UnitValues

@Suite("Unit names")
struct UnitNameTests {
    @Test(
        "A name has a prefix, perhaps an instance, and one of systemd's suffixes",
        arguments: [
            ("web.service", UnitName.Form.plain, "web", nil, "service"),
            ("a.b.mount", .plain, "a.b", nil, "mount"),
            ("-.slice", .plain, "-", nil, "slice"),
            ("worker@.service", .template, "worker", "", "service"),
            ("worker@1.service", .instance, "worker", "1", "service"),
            ("a@b@c.d.timer", .instance, "a", "b@c.d", "timer"),
            (#"dev-a\x2db.swap"#, .plain, #"dev-a\x2db"#, nil, "swap"),
        ] as [(String, UnitName.Form, String, String?, String)])
    func parts(
        text: String, form: UnitName.Form, prefix: String, instance: String?, type: String
    ) throws {
        let name = try #require(UnitName(text))

        #expect(name.form == form)
        #expect(name.prefix == prefix)
        #expect(name.instance == instance)
        #expect(name.type == type)
        #expect(name.text == text)
    }

    @Test(
        "What cannot name a unit is none",
        arguments: [
            "", "web", ".service", "@.service", "@1.service", "web.exe", "web.Service",
            "a b.service",
            "a/b.mount", "ä.service", "web.", "a!.service", "a%.service",
        ])
    func refused(text: String) {
        #expect(UnitName(text) == nil)
    }

    @Test("A name has at most 255 bytes")
    func bounds() {
        let stem = String(repeating: "n", count: 247)

        #expect(UnitName("\(stem).service") != nil)
        #expect(UnitName("\(stem)n.service") == nil)
    }

    @Test("An instance is made from a template, and leads back to it")
    func templates() {
        #expect(UnitName("a@.service")?.with(instance: "x")?.text == "a@x.service")
        #expect(UnitName("a@y.service")?.with(instance: "x")?.text == "a@x.service")
        #expect(UnitName("a.service")?.with(instance: "x") == nil)
        #expect(UnitName("a@y.service")?.template?.text == "a@.service")
        #expect(UnitName("a@y.socket")?.with(type: "service")?.text == "a@y.service")
    }

    @Test(
        "Escaping is what systemd-escape does, and can be taken back",
        arguments: [
            ("a/b", "a-b"), ("a-b", #"a\x2db"#), (".a.b", #"\x2ea.b"#), ("ä", #"\xc3\xa4"#),
            (#"a\b"#, #"a\x5cb"#), ("a@b", #"a\x40b"#), ("a b", #"a\x20b"#), ("", ""),
        ])
    func escaping(text: String, escaped: String) {
        #expect(UnitNameEscaping.escaped(text) == escaped)
        #expect(UnitNameEscaping.unescaped(escaped.utf8) == Array(text.utf8))
    }

    @Test(
        "A backslash that is no \\xHH cannot be taken back", arguments: [#"\"#, #"\x1"#, #"\y41"#])
    func unescaping(name: String) {
        #expect(UnitNameEscaping.unescaped(name.utf8) == nil)
    }

    @Test(
        "Paths become the names of mounts, and mounts lead back to paths",
        arguments: [
            ("/", "-.mount"), ("/home", "home.mount"), ("/home/a-b", #"home-a\x2db.mount"#),
            ("/.hidden", #"\x2ehidden.mount"#),
        ])
    func paths(path: String, name: String) {
        #expect(UnitName(path: path, type: "mount")?.text == name)
        #expect(UnitName(name)?.path == path)
    }

    @Test("A path that is not simple is simplified first, and one that steps up has no name")
    func unusualPaths() {
        #expect(UnitName(path: "//home//x/", type: "mount")?.text == "home-x.mount")
        #expect(UnitName(path: "/a/../b", type: "mount") == nil)
        #expect(UnitName("a--b.mount")?.path == nil)
        #expect(UnitName("-a.mount")?.path == nil)
    }

    @Test("A slice lies in the slice that its name starts with")
    func slices() {
        #expect(UnitName("a-b-c.slice")?.parentSlice?.text == "a-b.slice")
        #expect(UnitName("a.slice")?.parentSlice?.text == "-.slice")
        #expect(UnitName("-.slice")?.parentSlice == nil)
        #expect(UnitName("a--b.slice")?.isSlice == false)
        #expect(UnitName("a-.slice")?.isSlice == false)
        #expect(UnitName("-a.slice")?.isSlice == false)
        #expect(UnitName("a@b.slice")?.isSlice == false)
    }
}
