/// Damages unit files at random.
public struct UnitMutator {
    /// What is put into files: the bytes that the grammar is made of, and some it refuses.
    private static let material: [[UInt8]] =
        [
            "\n", "\n\n", "\r", "\0", "\\\n", "  \\\n\t", "\\", "=", "[", "]", "#", ";", " ", "\t",
            "[Unit]\n", "[X-A]\n", "\"", "'", "é", "\n# c\n", "\\\n# c \\\n", "\\ ", " = ",
            "\nPrivateTmp=TRUE\n", "\nExecStart=/bin/a \\\n", "\nAfter= a \\\n",
        ].map { Array($0.utf8) } + [[0xEF, 0xBB, 0xBF], [0xFF], [0xC3]]

    /// Where the numbers come from.
    public var generator: SeededGenerator

    /// A mutator that does the same for the same seed.
    public init(seed: UInt64 = SeededGenerator.defaultSeed) {
        generator = SeededGenerator(seed: seed)
    }

    /// A file with one to six pieces of it replaced; only its first bytes when it is long.
    ///
    /// - Parameter original: The file.
    /// - Returns: The damaged file.
    public mutating func mutated(_ original: [UInt8]) -> [UInt8] {
        var bytes = Array(original.prefix(800))
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...8, using: &generator))
            let piece = Self.material.randomElement(using: &generator) ?? []
            bytes.replaceSubrange(start..<end, with: piece)
        }
        return bytes
    }
}
