import Testing
import UnitFormat
import UnitModel
import UnitSyntax

@Suite struct FormatterTests {
    @Test(
        "A file gets the one form",
        arguments: [
            ("[Unit]\nDescription=a\n", "[Unit]\nDescription=a\n"),
            ("", ""), ("\n\n", "\n"), ("[Unit]", "[Unit]\n"),
            (
                "\n\n  [Unit]  \n\n\nAfter = b \nWants=\tc\t\n\n\n\nBefore=d",
                "[Unit]\nAfter=b\nWants=c\n\nBefore=d\n"
            ),
            ("[Unit]\r\nAfter=a\r\n", "[Unit]\nAfter=a\n"),
            ("[Unit]\rAfter=a\0Before=b", "[Unit]\nAfter=a\nBefore=b\n"),
            ("\u{FEFF}[Unit]\n", "[Unit]\n"),
            (
                "[Unit]\nAfter=a\n[Service]\nType=simple",
                "[Unit]\nAfter=a\n\n[Service]\nType=simple\n"
            ),
            (
                "  # top \n[Unit]\nAfter=a\n# about\n; service\n[Service]\n",
                "# top\n[Unit]\nAfter=a\n\n# about\n; service\n[Service]\n"
            ),
            ("[Unit]\nAfter=a\n# end\n\n[Service]\n", "[Unit]\nAfter=a\n# end\n\n[Service]\n"),
        ])
    func form(source: String, formatted: String) throws {
        #expect(try format(source) == formatted)
    }

    @Test(
        "A boolean is yes or no, and only a boolean",
        arguments: [
            ("PrivateDevices=TRUE", "PrivateDevices=yes"),
            ("PrivateDevices=off", "PrivateDevices=no"),
            ("RemainAfterExit= 1 ", "RemainAfterExit=yes"),
            ("ProtectHome=true", "ProtectHome=true"),
            ("Nice=1", "Nice=1"), ("PrivateDevices=maybe", "PrivateDevices=maybe"),
            ("X-Flag=true", "X-Flag=true"), ("User=on", "User=on"),
        ])
    func booleans(line: String, formatted: String) throws {
        #expect(try format("[Service]\n\(line)\n") == "[Service]\n\(formatted)\n")
    }

    @Test(
        "What continues a line of words is indented by four spaces",
        arguments: [
            (
                "ExecStart=/bin/a   \\\n --b\\\n\t\t--c  \n",
                "ExecStart=/bin/a \\\n    --b \\\n    --c\n"
            ),
            ("ExecStart= \\\n/bin/a\n", "ExecStart=\\\n    /bin/a\n"),
            ("ExecStart=/bin/a \\\n# why \\\n  b\n", "ExecStart=/bin/a \\\n    # why \\\n    b\n"),
            ("ExecStart=/bin/a \\\n \\\n  b\n", "ExecStart=/bin/a \\\n    b\n"),
            ("ExecStart=/bin/a 'b \\\n   c' \\\n d\n", "ExecStart=/bin/a 'b \\\n   c' \\\n    d\n"),
            ("ExecStart=/bin/a \\\n\nUser=b\n", "ExecStart=/bin/a\n\nUser=b\n"),
            ("ExecStart=/bin/a \\\n# c\n\nUser=b\n", "ExecStart=/bin/a\n# c\n\nUser=b\n"),
            ("ExecStart=/bin/a \\", "ExecStart=/bin/a\n"),
            ("ExecStart=/bin/a b\\ \n", "ExecStart=/bin/a b\\ \n"),
            ("ExecStart=/bin/a b\\  \\\n  c\n", "ExecStart=/bin/a b\\  \\\n  c\n"),
            ("ExecStart=/bin/a \\' \\\n  c\n", "ExecStart=/bin/a \\' \\\n  c\n"),
            ("Environment=A=b \\\n   C=d\n", "Environment=A=b \\\n    C=d\n"),
            ("NoNewPrivileges=y  \\\n\t\n", "NoNewPrivileges=yes\n"),
        ])
    func continuations(source: String, formatted: String) throws {
        #expect(try format("[Service]\n" + source) == "[Service]\n" + formatted)
    }

    @Test(
        "Blanks that a value may be made of stay",
        arguments: [
            "[Unit]\nDescription=a  \\\n  b\n", "[Unit]\nDescription=a  b\n",
            "[Service]\nStandardInputText=a  \\\n  b\n", "[X-Own]\n  a =  b \\\n  c\n",
            "[Service]\nFoo=a \\\n  b\n", "[Unit]\nAft\\\ner=b\n",
        ])
    func untouched(source: String) throws {
        #expect(try format(source) == source)
    }

    @Test(
        "A file that systemd gives up on is refused in a sentence",
        arguments: [
            ("[Unit\n", "line 1, a section header that does not end with ']'"),
            ("[Unit]\n[\"a\"]\n", "line 2, a section name that is refused"),
        ])
    func refused(source: String, text: String) throws {
        let error = try #require(throws: FormatRefusal.self) { try format(source) }

        #expect("\(error)".contains(text))
    }

    @Test("Bytes that are not UTF-8 stay in a comment, and are refused elsewhere")
    func bytes() throws {
        let name = try #require(UnitFileName(path: "a.service"))
        let comment: [UInt8] = Array("# ".utf8) + [0xFF, 0x0A]

        #expect(
            try Formatter().format(UnitFile(UnitDocument(parsing: comment), name: name)) == comment)
        #expect(throws: FormatRefusal.fatalSyntax(line: 1, reason: "which is not UTF-8")) {
            try Formatter().format(UnitFile(UnitDocument(parsing: [0xFF]), name: name))
        }
    }

    @Test(
        "Sorted keys keep their comments, and an order that counts",
        arguments: [
            (
                "[Unit]\nAfter=a\n# what\n\nDescription=b\n",
                "[Unit]\n# what\nDescription=b\nAfter=a\n"
            ),
            (
                "[Service]\nUser=b\nExecStart=2\nType=a\nExecStart=1\n# end\n",
                "[Service]\nType=a\nUser=b\nExecStart=2\nExecStart=1\n# end\n"
            ),
            (
                "[Service]\nTimeoutStopSec=1\nTimeoutSec=2\nNice=1\n",
                "[Service]\nNice=1\nTimeoutStopSec=1\nTimeoutSec=2\n"
            ),
            ("[Service]\nUser=a\njunk\nType=b\n", "[Service]\nUser=a\njunk\nType=b\n"),
            (
                "[Service]\nUser=a\nType=b\n# next\n[Install]\n",
                "[Service]\nType=b\nUser=a\n\n# next\n[Install]\n"
            ),
        ])
    func sorted(source: String, formatted: String) throws {
        #expect(try format(source, sortsKeys: true) == formatted)
    }

    private func format(_ source: String, sortsKeys: Bool = false) throws -> String {
        let name = try #require(UnitFileName(path: "a.service"))
        let file = UnitFile(UnitDocument(parsing: source), name: name)
        return String(decoding: try Formatter(sortsKeys: sortsKeys).format(file), as: UTF8.self)
    }
}
