import UnitTestSupport

/// Values that stress the grammars of directives of `[Service]`, made from a seed.
struct GeneratedServiceValues {
    private var generator: SeededGenerator
    private let rows: [Row]

    /// Values of the directives of a table.
    init(seed: UInt64, table: String = Self.sandbox) {
        generator = SeededGenerator(seed: seed)
        rows = table.split(separator: "\n").compactMap(Row.init)
    }

    /// The directives, each with the pieces of its values and what may stand between them; `␣`
    /// is a space and `∅` nothing.
    ///
    /// Pieces are right and wrong ones, and those that only some releases accept.
    static let sandbox = """
        BindPaths /a /x/.. "/b␣c" -/d --/e %n /%z /a\\:b /q\\q rbind norbind rel "/u /proc | : : ␣
        BindReadOnlyPaths / /a/./b/ '/s' /é ro norbind %t/x +/a | : ␣ ␣␣
        TemporaryFileSystem /a "/b␣c" /x/.. %t -/d ro size=5 %z "u /q\\q | : ␣
        StateDirectory a b/c ../d /e private private/x %n %z a\\:b "q␣r" "u ro rw \\q . é | : : ␣
        RuntimeDirectory a a/b private x.y ro : | : : ␣
        ConfigurationDirectory a b ro %i /c | : ␣
        StateDirectoryQuota 1K 5G 10 % ‰ ‱ off 1.5 101% 33.33% -1 infinity |
        OpenFile /a / /b/.. é %z "q" \\x41 \\q name read-only append graceful,append foo | : : :
        StandardInput null tty-fail data fd: file: file /a /x/.. %z rel syslog |
        StandardOutput append: truncate: file: truncate kmsg+console syslog+console fd /a ../x |
        StandardError inherit fd: a:b stderr %z file: append journal+console |
        StandardInputText a \\n \\x41 \\x00 \\q \\101 \\0 % %z %% " é \\u00e4 |
        StandardInputData QUJD QQ= = QR== -_-_ +/+/ Q a | ␣
        LogExtraFields A=b AB_1=c _A=b a=b A= =b %n=c A=%z "C=d␣e" A=\\q A="x | ␣
        LogNamespace a b.c : @ + / . .. %n %z \\ é - |
        LogFilterPatterns ~ a ~ b "q |
        SetCredential a b/c %z é b\\q \\x00 \\0 "x y␣z | : :
        SetCredentialEncrypted a:QUJD a:QQ== a:QR== a:-_-_ a: : = |
        LoadCredential a b/c /x /x/../y /z/ /w//v . .. %z é | : :
        LoadCredentialEncrypted a /x //y %i a\\ b | : :
        ImportCredential a a* * *a a? a[b] b/c .. é %z | : :
        RootImageOptions root usr swap esp root-secondary root-verity-sig foo ro %z "a␣b" \\q | : ␣
        RootImagePolicy root=verity usr=signed+foo =absent foo=open root= root = * | : + :
        RootHash 00112233445566778899aabbccddeeff 0011 zz /a /x/.. ␣ é |
        RootHashSignature base64: QUJD QQ== QR== /a rel |
        ExtensionImages /a -/b /proc /x/.. rel root usr foo ro %z \\q "/c␣d" "u | : : ␣
        MountImages /a /b -/c /dev/x /sys /x/.. root foo ro %z \\q "/c | : : : ␣
        SecureBits noroot keep-caps foo "x | ␣
        CapabilityBoundingSet ~ CAP_CHOWN cap_bpf CAP_FOO 5 64 "CAP_KILL" "x | ␣
        SystemCallFilter read @mount @sandbox @foo mseal cachestat uprobe llseek foo EPERM kill 0 \
        4096 eacces "read" | : ␣ ␣
        SystemCallFilter ~read ~@mount ~ getpagesize file_getattr EPERM kill 0 4096 EFOO | : ␣
        SystemCallLog read ~write @mount @foo @known foo read:EPERM | ␣
        SystemCallErrorNumber EPERM eacces kill KILL 0 1 4095 4096 0x10 010 EFOO EHWPOISON - |
        SystemCallArchitectures native x86 x32 parisc loongarch64 foo "x86-64" "u | ␣
        RestrictNamespaces ~ ipc net time user foo yes no "ipc" | ␣
        DelegateNamespaces ~ ipc time user foo yes | ␣
        RestrictAddressFamilies AF_INET af_unix AF_MCTP AF_FOO none ~ "AF_INET6" "u AF_UNSPEC | ␣
        RestrictFileSystems ext4 @basic-api @known @foo ~ "a␣b" "u | ␣
        SELinuxContext - a: %n %z " |
        AppArmorProfile - a %z |
        SmackProcessLabel - a %z |
        Personality x86 x86-64 arm64 X86 |
        ProtectHostname yes no private maybe a.b a..b -a %n %z ␣ é | : : :
        """

    private struct Row {
        let directive: String
        let pieces: [String]
        let separators: [String]

        init?(_ line: Substring) {
            let words = line.split(separator: " ").map {
                String($0).replacing("␣", with: " ").replacing("∅", with: "")
            }
            guard let directive = words.first, let bar = words.firstIndex(of: "|") else {
                return nil
            }
            self.directive = directive
            pieces = Array(words[1..<bar])
            separators = Array(words[(bar + 1)...])
        }
    }

    /// So many lines for each directive.
    mutating func lines(perDirective count: Int) -> [String] {
        rows.flatMap { row in (0..<count).map { _ in line(of: row) } }
    }

    private mutating func line(of row: Row) -> String {
        var value = pick(row.pieces)
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            value += pick(row.separators) + pick(row.pieces)
        }
        // A backslash at the end would join the next line.
        return "\(row.directive)=\(value)" + (value.hasSuffix("\\") ? "\\" : "")
    }

    private mutating func pick(_ pieces: [String]) -> String {
        pieces.randomElement(using: &generator) ?? ""
    }
}
