import UnitValues

/// Tells a misspelt name of a unit from the name of another unit.
enum UnitSlip {
    /// The name of the same type that is a slip of the finger away.
    ///
    /// Names that go on after the other ends (`ssh` and `sshd`), and those that differ in a number, are
    /// names of their own.
    static func nearest(to name: UnitName, among lists: [[String]]) -> String? {
        let stem = name.stem
        guard stem.utf8.count >= shortest else { return nil }
        let suffix = name.suffix
        let candidates = lists.flatMap { names in
            names.filter { candidate in
                abs(candidate.utf8.count - name.text.utf8.count) <= 2
                    && candidate.hasSuffix(suffix) && candidate != name.text
                    && isSlip(stem, of: candidate.dropLast(suffix.count))
            }
        }
        return Spelling.nearest(
            to: name.text, among: Set(candidates).sorted(),
            slips: stem.utf8.count < longer ? 1 : 2)
    }

    private static func isSlip(_ stem: String, of other: Substring) -> Bool {
        guard !stem.hasPrefix(other), !other.hasPrefix(stem) else { return false }
        func digits(_ text: some StringProtocol) -> [UInt8] {
            text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return digits(stem) == digits(other)
    }

    /// Shorter names are too like each other.
    private static let shortest = 5
    /// Names from here on may have two letters wrong.
    private static let longer = 10
}
