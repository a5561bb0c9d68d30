/// Names that become directories of the control group file system, or files of systemd-oomd.
public enum ControlGroupName {
    /// Checks a name that is used as it is for a control group below the unit's own.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for a name that is no file name or
    ///   could be mistaken for a file of the kernel or of systemd.
    public static func parse(
        _ name: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> String {
        guard isFileName(name) else {
            throw ValueProblem(
                "\(quoted(name)) is no name of a control group; use a file name without '/'",
                at: name.indices)
        }
        let reserved: [StaticString] = ["notify_on_release", "release_agent", "tasks"]
        let isReserved =
            name.first == UInt8(ascii: "_") || name.first == UInt8(ascii: ".")
            || reserved.contains(where: name.matches) || name.hasPrefix("cgroup.")
            || Controller.names(in: version).contains { name.starts(with: ($0 + ".").utf8) }
        guard !isReserved else {
            throw ValueProblem(
                "\(quoted(name)) is a name that the kernel or systemd may need", at: name.indices)
        }
        return name.string
    }

    /// Reads the names of rules for systemd-oomd; bad ones are dropped one by one.
    public static func readOOMRules(_ text: ArraySlice<UInt8>) -> ValueReading<[String]> {
        WordList.read(text, rules: [.unquote, .keepBackslashes]) {
            (word: Word) throws(ValueProblem) in
            let bytes = word.bytes[...]
            guard isFileName(bytes), !bytes.contains(where: isUnsafe) else {
                throw ValueProblem(
                    "\(quoted(word.bytes)) is no name of a rule; use a file name without "
                        + "quotes, backslashes, '*', '?' and '['",
                    at: word.range)
            }
            return word.text
        }
    }

    private static func isFileName(_ name: ArraySlice<UInt8>) -> Bool {
        (1...255).contains(name.count) && !name.matches(".") && !name.matches("..")
            && !name.contains(UInt8(ascii: "/"))
    }

    private static func isUnsafe(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || "\"'\\*?[".utf8.contains(byte)
    }
}
