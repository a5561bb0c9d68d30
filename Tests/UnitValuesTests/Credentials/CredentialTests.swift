import Testing
import UnitValues

@Suite("Credentials")
struct CredentialTests {
    @Test("The bytes of a credential follow its name, with escapes but no specifiers")
    func inline() throws {
        let read = try InlineCredential(
            #"%p:a:\x00%z"#.value, isEncrypted: false, in: context(257))

        #expect(read.name.text == "web")
        #expect(read.data == Array("a:\0%z".utf8))
    }

    @Test("A credential without content is refused since systemd 250")
    func noContent() throws {
        #expect(
            try InlineCredential("a:".value, isEncrypted: false, in: context(247)).data.isEmpty)
        for text in ["a", "a:"] {
            #expect(throws: ValueProblem.self) {
                try InlineCredential(text.value, isEncrypted: false, in: context(252))
            }
        }
    }

    @Test(
        "The name of a credential is that of a file, in ASCII",
        arguments: ["", ".", "..", "a/b", "ä", "a\tb", String(repeating: "a", count: 256)])
    func refusedName(name: String) {
        #expect(throws: ValueProblem.self) {
            try LoadedCredential("\(name):x".value, isEncrypted: false, in: context(257))
        }
    }

    @Test("A name can be its own source since systemd 250")
    func ownSource() throws {
        let read = try LoadedCredential("a b".value, isEncrypted: false, in: context(252))

        #expect(read.source == "a b")
        #expect(throws: ValueProblem.self) {
            try LoadedCredential("a".value, isEncrypted: false, in: context(247))
        }
    }

    @Test(
        "A source is a simple absolute path or a name",
        arguments: [
            ("/x/y", true), ("/x/", true), ("/", true), ("/ä", true), ("b c", true),
            ("/x/../y", false), ("/x//y", false), ("/./x", false), ("b/c", false), ("ä", false),
        ])
    func source(text: String, isAccepted: Bool) {
        let read = try? LoadedCredential("a:\(text)".value, isEncrypted: false, in: context(257))

        #expect((read?.source == text) == isAccepted)
    }

    @Test(
        "A pattern ends in its only asterisk",
        arguments: [
            ("*", true), ("a*", true), ("a", true), ("*a", false), ("a**", false),
            ("a?", false), ("a[b]", false), ("/*", false), (".*", false),
        ])
    func pattern(text: String, isAccepted: Bool) {
        let read = try? ImportedCredential(text.value, in: context(257))

        #expect((read?.pattern == text) == isAccepted)
    }

    @Test("A new name follows a colon since systemd 257")
    func newName() throws {
        #expect(try ImportedCredential("a*:b.".value, in: context(257)).newName == "b.")
        #expect(throws: ValueProblem.self) {
            try ImportedCredential("a*:b.".value, in: context(256))
        }
        #expect(throws: ValueProblem.self) {
            try ImportedCredential("a:b/c".value, in: context(257))
        }
    }
}
