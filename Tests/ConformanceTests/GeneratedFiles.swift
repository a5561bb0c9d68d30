import UnitTestSupport

/// Small files that stress the line grammar, made from a seed.
struct GeneratedFiles {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    private static let headers = [
        "[Unit]", "[Service]", "[Install]", "[service]", "[ Unit ]", "[X-Own]", "[Socket]", "[",
        "[]", "[Unit", "[Unit]]", "[[Unit]", "[Unit] # c", "[Un\\it]", "[Un\"it]", "[Un it]",
        "[Unit][Service]", "[-Unit]", "\\\n[Unit]",
    ]
    private static let keys = [
        "Description", "Documentation", "ExecStart", "After", "WantedBy", "Restart", "RestartSteps",
        "PrivatePIDs", "ExitType", "Foo", "X-Foo", "exec", "Exec Start", "", "StartLimitBurst",
        "CPUShares", "BindTo", "Exec\\\nStart", "é", "Restart\t",
    ]
    private static let separators = ["=", " = ", "\t=", "= ", ":", "", "=="]
    private static let values = [
        "", "yes", "no", "/bin/true", "a \\\n b", "a \\\n# c\n b", "a \\\n\nb", "a\\", "\\\\", "#x",
        "é", "\u{FEFF}x", "10", "a=b", "x \\\n ; c \\\n y", "\\\n\\\n z",
    ]
    private static let others = [
        "# c", "; c", "  # c \\", "", "  ", "junk", "=", "\u{FEFF}# c", "\u{FEFF}[Unit]", "\\",
        "\u{FFFE}",
    ]
    private static let breaks = ["\n", "\n", "\n", "\n", "\r\n", "\r", "\0", "\n\r", "\n\n"]

    /// The next file.
    mutating func next() -> [UInt8] {
        var text = pick(Self.others) + pick(Self.breaks)
        if Bool.random(using: &generator) { text = "" }
        // Some have what a service needs to be loaded.
        if Bool.random(using: &generator) { text = "[Service]\nExecStart=/bin/true\n" + text }
        for _ in 0..<Int.random(in: 1...9, using: &generator) {
            text += line() + pick(Self.breaks)
        }
        var bytes = Array(text.utf8)
        if Int.random(in: 0..<20, using: &generator) == 0 {
            bytes.insert(0xFF, at: Int.random(in: 0...bytes.count, using: &generator))
        }
        if Bool.random(using: &generator) { bytes.removeLast() }
        return bytes
    }

    private mutating func line() -> String {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...2: pick(Self.headers)
        case 3...8: pick(Self.keys) + pick(Self.separators) + pick(Self.values)
        default: pick(Self.others)
        }
    }

    private mutating func pick(_ pieces: [String]) -> String {
        pieces.randomElement(using: &generator) ?? ""
    }
}
