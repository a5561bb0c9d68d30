import Testing
import UnitValues

@Suite("Command lines")
struct ExecCommandLineTests {
    @Test(
        "Words are cut, unquoted and unescaped, and specifiers are replaced after that",
        arguments: [
            (#"/a "b c" 'd' e"f g"h"#, ["/a", "b c", "d", "ef gh"]),
            (#"/a "" ''"#, ["/a", "", ""]),
            (#"/a \x41\u00e4 \s"#, ["/a", "Aä", " "]),
            (#"/a "%n" '%p' %%"#, ["/a", "e.service", "e", "%"]),
            (#"/a \; ";" \;x"#, ["/a", ";", ";", #"\;x"#]),
            ("/a ;; x # y", ["/a", ";;", "x", "#", "y"]),
            (#"/a b\ c"#, ["/a", #"b\ c"#]), ("/a $B ${C}d $$", ["/a", "$B", "${C}d", "$$"]),
            ("'/a'b", ["/ab"]), (#"\x2fa"#, ["/a"]),
        ])
    func arguments(text: String, arguments: [String]) {
        #expect(read(text).value?.map { $0.arguments.map(\.text) } == [arguments])
    }

    @Test(
        "A lone semicolon separates programs",
        arguments: [
            ("/a ; /b", ["/a", "/b"]), ("; /a ;", ["/a"]), (#"";" /a"#, ["/a"]),
            ("/a ; ; /b", ["/a", "/b"]),
            ("/a;/b", ["/a;/b"]), (";", []),
        ])
    func semicolons(text: String, paths: [String]) {
        #expect(read(text).value?.map(\.path) == paths)
    }

    @Test(
        "Prefixes count once each, and what cannot count belongs to the path",
        arguments: [
            (":-@+a b", "a", ["ignore-failure", "privileged", "no-env-expand"]),
            ("!a", "a", ["no-setuid"]), ("++a", "+a", ["privileged"]), ("!+a", "+a", ["no-setuid"]),
            ("+!a", "!a", ["privileged"]), ("@@a b", "@a", []), ("--a", "-a", ["ignore-failure"]),
        ])
    func prefixes(text: String, path: String, flags: [String]) {
        for version: SystemdVersion in [247, 262] {
            let command = read(text, version: version).value?.first

            #expect(command?.path == path)
            #expect(command?.flags.names == flags)
        }
    }

    @Test("The double exclamation mark is a remark since 258")
    func ambient() {
        #expect(read("!!a", version: 257).value?.first?.flags == .ambient)
        #expect(read("!!a", version: 257).problems.isEmpty)
        #expect(read("!!a", version: 258).value?.first?.flags == [])
        #expect(read("!!a", version: 258).problems.map(\.effect) == [.noted])
        #expect(read("!!!a", version: 258).value?.first?.path == "!a")
    }

    @Test(
        "A bar hands the words to the shell since 258, without specifiers in the first",
        arguments: [
            ("|%n $A", ["sh", "%n", "$A"]), ("|@a/b*", ["-sh", "a/b*"]),
            ("@|a b", ["-sh", "a", "b"]),
            ("| echo", ["sh", "echo"]), ("||a", ["sh", "|a"]),
        ])
    func shell(text: String, arguments: [String]) {
        let command = read(text, version: 258).value?.first

        #expect(command?.path == "/bin/sh")
        #expect(command?.arguments.map(\.text) == arguments)
        #expect(command?.flags.contains(.viaShell) == true)
        #expect(read(text, version: 257).value?.first?.path != "/bin/sh")
    }

    @Test(
        "A path that is none refuses the unit, or after a dash only the program",
        arguments: [
            "a/b", "./a", "../a", "/", "/a/", "%i", "%z", #"/a\"b"#, #"/a\\b"#, #"/a\tb"#, ".",
            "..",
        ])
    func paths(text: String) {
        for (prefix, effect) in [("", ValueEffect.fatal), ("-", .ignored)] {
            let reading = read(prefix + text + " x ; /b")

            #expect(reading.problems.map(\.effect) == [effect])
            #expect(reading.problems.first?.range.lowerBound == 0 || text == "%z")
            #expect(reading.value == [])
        }
    }

    @Test("A release decides about dots, patterns and long names")
    func releases() {
        #expect(read("/a//b/./c", version: 247).value?.first?.path == "/a/b/./c")
        #expect(read("/a//b/./c", version: 252).value?.first?.path == "/a/b/c")
        #expect(read("/a/.", version: 252).problems.isEmpty)
        #expect(read("/a/.", version: 257).problems.map(\.effect) == [.fatal])
        #expect(read("/a*", version: 257).problems.isEmpty)
        #expect(read("/a*", version: 262).problems.map(\.effect) == [.fatal])
        #expect(read(#"/a\xff"#, version: 257).problems.isEmpty)
        #expect(read(#"/a\xff"#, version: 262).problems.map(\.effect) == [.fatal])
        let long = "/" + String(repeating: "n", count: 256)
        #expect(read(long, version: 247).problems.isEmpty)
        #expect(read(long, version: 252).problems.map(\.effect) == [.fatal])
    }

    @Test("A quote that is never closed refuses the unit, but not in the first word")
    func quotes() {
        #expect(read(#"/a "b"#).problems.map(\.effect) == [.fatal])
        #expect(read(#"-/a "b"#).problems.map(\.effect) == [.ignored])
        #expect(read(#""/a b"#).problems.map(\.effect) == [.ignored])
        #expect(read(#"/a "b"#).problems.map(\.range) == [3..<5])
    }

    @Test("An escape sequence that means nothing stays, with a remark where it stands")
    func escapes() {
        let reading = read(#"/a b\q \x4"#)

        #expect(reading.value?.first?.arguments.map(\.text) == ["/a", #"b\q"#, #"\x4"#])
        #expect(reading.problems.map(\.effect) == [.noted, .noted])
        #expect(reading.problems.map(\.range) == [4..<6, 7..<9])
    }

    @Test("A program whose own name is missing is refused", arguments: ["@/a", "@a", "@"])
    func names(text: String) {
        #expect(read(text).problems.map(\.effect) == [.fatal])
        #expect(read("@/a b").value?.first?.arguments.map(\.text) == ["b"])
    }

    private func read(
        _ text: String, version: SystemdVersion = 252
    ) -> ValueReading<[ExecCommand]> {
        ExecCommandLine.read(
            Array(text.utf8)[...], in: ValueContext(version: version, unitName: "e.service"))
    }
}
