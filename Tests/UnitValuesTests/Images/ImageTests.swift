import Testing
import UnitValues

@Suite("Images")
struct ImageTests {
    @Test("Options are those of the root partition unless they name another")
    func options() {
        let reading = PartitionOptions.readList(#"ro usr:"a b" foo:c"#.value, in: context(257))

        #expect(reading.value?.map(\.partition.name) == ["root", "usr"])
        #expect(reading.value?.map(\.options) == ["ro", "a b"])
        #expect(reading.problems.count == 1)
    }

    @Test(
        "A word that cannot be taken apart costs all options", arguments: ["a:b:c", #"\q"#, #""a"#])
    func brokenOptions(word: String) {
        #expect(PartitionOptions.readList("ro \(word)".value, in: context(257)).value == nil)
    }

    @Test("Second root partitions went with systemd 253")
    func secondary() {
        let text = "root-secondary:ro"

        #expect(PartitionOptions.readList(text.value, in: context(252)).problems.isEmpty)
        #expect(PartitionOptions.readList(text.value, in: context(253)).problems.count == 1)
    }

    @Test("An image has a place and options by partition; a bad option costs only itself")
    func mounted() throws {
        let reading = MountedImage.readList(
            "-/a:/b:usr:ro:foo:x:rw /c /d:/e".value, in: context(257))

        #expect(reading.value?.map(\.source.text) == ["/a", "/d"])
        #expect(reading.value?.first?.isOptional == true)
        #expect(reading.value?.first?.options.map(\.options) == ["ro", "rw"])
        #expect(reading.problems.count == 2)
    }

    @Test("Images are no part of what the kernel shows, devices apart, since systemd 253")
    func kernelPaths() {
        for (text, isRefused) in [
            ("/proc/a:/b", true), ("/a:/sys", true), ("/dev/a:/b", false), ("/a:/dev", false),
            ("/procx:/b", false),
        ] {
            let reading = MountedImage.readList(text.value, in: context(257))
            #expect(reading.problems.isEmpty != isRefused, "\(text)")
            #expect(MountedImage.readList(text.value, in: context(252)).problems.isEmpty)
        }
        #expect(ExtensionImage.readList("/dev/a".value, in: context(257)).problems.count == 1)
    }

    @Test("A bad escape ends a list of images")
    func escapes() {
        #expect(ExtensionImage.readList(#"/a\q /b"#.value, in: context(257)).value?.isEmpty == true)
        #expect(ExtensionImage.readList(#"/a\:b"#.value, in: context(257)).value?.count == 1)
    }

    @Test("A root hash has at least sixteen bytes")
    func rootHash() throws {
        let digits = String(repeating: "Ab", count: 16)

        #expect(try RootHash(digits.value) == .bytes(Array(repeating: 0xAB, count: 16)))
        #expect(try RootHash("/a/../%z".value) == .path("/a/../%z"))
        for text in [String(digits.dropLast(2)), digits + "a", digits + "zz", "a", ""] {
            #expect(throws: ValueProblem.self, "\(text)") { try RootHash(text.value) }
        }
    }

    @Test(
        "A policy is printed in systemd's own order and words",
        arguments: [
            ("usr=verity:root=signed", "root=signed:usr=verity"), ("=ignore", "-"), ("=open", "*"),
            ("=absent+unused", "-"), ("root=", "root=-"), ("=", "*"), ("*", "*"), ("~", "~"),
            ("root=open+read-only-on:=absent", "root=open+read-only-on:=absent"),
            ("home=growfs-on+growfs-off+verity", "home=verity"),
        ])
    func policy(text: String, printed: String) throws {
        #expect(try ImagePolicy(text.value, in: context(257)).text(in: 257) == printed)
    }

    @Test("Names that a policy does not know are passed over since systemd 258")
    func unknownNames() throws {
        for text in ["foo=open", "root=foo", "root=verity+foo", "root=VERITY"] {
            #expect(throws: ValueProblem.self, "\(text)") {
                try ImagePolicy(text.value, in: context(257))
            }
            #expect(throws: Never.self) { try ImagePolicy(text.value, in: context(258)) }
        }
    }

    @Test(
        "A rule without a sign, or a second one, is refused by all",
        arguments: ["", "root", "root=open:", ":root=open", "root=open:root=open", "=open:=open"])
    func brokenPolicy(text: String) {
        #expect(throws: ValueProblem.self) { try ImagePolicy(text.value, in: context(262)) }
    }
}
