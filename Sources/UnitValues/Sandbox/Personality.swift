/// What uname(2) tells a process of the architecture, `Personality=`.
public struct Personality: Hashable, Sendable {
    /// The architecture's name.
    public let architecture: String

    /// Reads a name of the machine's own architecture or of the 32-bit one that it can imitate.
    ///
    /// The machine's is what the specifier `%a` stands for.
    ///
    /// - Throws: ``ValueProblem`` for any other name.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        let native = context.machine[UInt8(ascii: "a")] ?? "x86-64"
        let accepted = [native] + (Self.imitated[native].map { [$0] } ?? [])
        architecture = text.string
        guard accepted.contains(architecture) else {
            throw ValueProblem(
                "\(quoted(text)) is nothing that this machine can imitate; write "
                    + sentenceList(accepted, conjunction: "or"),
                at: text.range)
        }
    }

    private static let imitated = [
        "x86-64": "x86", "arm64": "arm", "arm64-be": "arm-be", "mips64": "mips",
        "mips64-le": "mips-le", "parisc64": "parisc", "ppc64": "ppc", "ppc64-le": "ppc-le",
        "s390x": "s390", "sparc64": "sparc",
    ]
}
