/// The architectures whose system calls a process may make, `SystemCallArchitectures=`.
public struct SystemCallArchitectures: Hashable, Sendable {
    /// Names of architectures, `native` for the machine's own, in the order of the line.
    public let names: [String]

    /// Reads a list of names.
    public static func read(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<SystemCallArchitectures> {
        let names = WordList.read(text, rules: .unquote) {
            (word) throws(ValueProblem) in
            let name = word.text
            guard Self.known[name].map({ context.version >= $0 }) ?? false else {
                throw ValueProblem(
                    "\(quoted(name)) is no architecture; write native, or a name such as x86-64, "
                        + "x86, x32 or arm64",
                    at: word.range, help: "systemd.exec(5) lists them")
            }
            return name
        }
        return names.map { SystemCallArchitectures(names: $0) }
    }

    /// Name → the first release that has it.
    private static let known: [String: SystemdVersion] = [
        "native": 0, "x86": 0, "x86-64": 0, "x32": 0, "arm": 0, "arm64": 0, "mips": 0,
        "mips64": 0, "mips64-n32": 0, "mips-le": 0, "mips64-le": 0, "mips64-le-n32": 0,
        "ppc": 0, "ppc64": 0, "ppc64-le": 0, "riscv64": 0, "s390": 0, "s390x": 0,
        "parisc": 252, "parisc64": 252, "loongarch64": 257,
    ]
}
