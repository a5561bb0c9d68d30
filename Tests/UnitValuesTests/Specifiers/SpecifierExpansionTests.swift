import Testing
import UnitValues

@Suite("Specifiers")
struct SpecifierExpansionTests {
    @Test(
        "What a specifier says comes from the unit's name, the manager and the machine",
        arguments: [
            ("%n", "a-b@c-d.service"), ("%N", "a-b@c-d"), ("%p", "a-b"), ("%P", "a/b"),
            ("%i", "c-d"), ("%I", "c/d"), ("%j", "b"), ("%J", "b"), ("%f", "/c/d"),
            ("%t/x", "/run/x"), ("%S", "/var/lib"), ("%C", "/var/cache"), ("%L", "/var/log"),
            ("%E", "/etc"), ("%T", "/tmp"), ("%V", "/var/tmp"), ("%h", "/root"), ("%u", "root"),
            ("%U", "0"), ("%y", "/etc/systemd/system/a-b@.service"), ("%Y", "/etc/systemd/system"),
            ("%d", "/run/credentials/a-b@c-d.service"), ("%D", "/usr/share"), ("%s", "/bin/bash"),
            ("%c", "/a-b@c-d.service"), ("%r", ""), ("%A%M%B%W", ""),
        ])
    func system(text: String, expanded: String) throws {
        #expect(try expand(text, version: 257) == expanded)
    }

    @Test(
        "A user's manager has its folders in the user's home, state apart from 254 on",
        arguments: [
            ("%S", "/home/user/.config", "/home/user/.local/state"),
            ("%L", "/home/user/.config/log", "/home/user/.local/state/log"),
            ("%t", "/run/user/1000", "/run/user/1000"), ("%h", "/home/user", "/home/user"),
            ("%u:%U", "user:1000", "user:1000"), ("%C", "/home/user/.cache", "/home/user/.cache"),
        ])
    func user(text: String, before: String, after: String) throws {
        #expect(try expand(text, version: 253, manager: .user) == before)
        #expect(try expand(text, version: 254, manager: .user) == after)
    }

    @Test(
        "A percent sign that starts no specifier stays",
        arguments: [("%%", "%"), ("50%", "50%"), ("% x", "% x"), ("%-%", "%-%"), ("%%n", "%n")])
    func literal(text: String, expanded: String) throws {
        #expect(try expand(text) == expanded)
    }

    @Test(
        "A letter or digit that is no specifier is refused where it stands",
        arguments: [("a%z", 1), ("%n%0", 2), ("%%%k", 2), ("%Q", 0)])
    func unknown(text: String, offset: Int) throws {
        let problem = #expect(throws: ValueProblem.self) { try expand(text) }

        #expect(problem?.range == 5 + offset..<7 + offset)
    }

    @Test(
        "A specifier is known from the release on that brought it",
        arguments: [("%A", 249), ("%M", 249), ("%d", 251), ("%q", 251), ("%y", 251), ("%D", 256)])
    func since(text: String, release: Int) throws {
        #expect(throws: ValueProblem.self) {
            try expand(text, version: SystemdVersion(release - 1))
        }
        _ = try expand(text, version: SystemdVersion(release))
    }

    @Test(
        "Names of units have no specifiers for folders", arguments: ["%t", "%I", "%f", "%h", "%T"])
    func names(text: String) throws {
        #expect(throws: ValueProblem.self) { try expand(text, as: .unitName) }
        #expect(try expand("%p@%i.socket", as: .unitName) == "a-b@c-d.socket")
    }

    @Test("A name that stands for no path refuses the specifier for one")
    func notAPath() throws {
        #expect(throws: ValueProblem.self) { try expand("%f", unit: "a--b.service") }
        #expect(throws: ValueProblem.self) { try expand("%P", unit: #"a\b.service"#) }
        #expect(try expand("%p", unit: #"a\b.service"#) == #"a\b"#)
    }

    @Test("A template is read as the instance that verify makes of it")
    func template() throws {
        #expect(try expand("%n", version: 252, unit: "a@.service") == "a@i.service")
        #expect(try expand("%n", version: 257, unit: "a@.service") == "a@test_instance.service")
    }

    @Test("A result may not be longer than its family allows")
    func bounds() throws {
        let path = String(repeating: "p", count: 4096)

        #expect(throws: ValueProblem.self) { try expand(path, as: .path) }
        #expect(try expand(path) == path)
    }

    private func expand(
        _ text: String, as family: SpecifierFamily = .full, version: SystemdVersion = 252,
        unit: String = "a-b@c-d.service", manager: ManagerScope = .system
    ) throws -> String {
        let context = ValueContext(version: version, unitName: unit, manager: manager)
        let bytes = try SpecifierExpansion.expand(
            Array(text.utf8), at: 5..<5 + text.utf8.count, as: family, in: context)
        return String(decoding: bytes, as: UTF8.self)
    }
}
