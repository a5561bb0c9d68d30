import UnitSyntax

/// Which fixes of a file can be made together.
struct FixSelection {
    /// The findings whose fixes are made, in the order of the text.
    private(set) var findings: [Finding] = []

    /// All their edits.
    var edits: [TextEdit] { findings.flatMap { $0.fix?.edits ?? [] } }

    /// Takes findings in the order of the text, as long as their fixes do not touch each other.
    ///
    /// Edits that touch are kept apart too: what two fixes insert at the same
    /// place is seldom what both meant.
    init(from candidates: [Finding]) {
        var taken: [Range<Int>] = []
        for finding in candidates {
            guard let ranges = finding.fix?.edits.map(\.range), !ranges.isEmpty,
                !ranges.contains(where: { range in taken.contains { Self.touch($0, range) } })
            else { continue }
            taken += ranges
            findings.append(finding)
        }
    }

    private static func touch(_ lhs: Range<Int>, _ rhs: Range<Int>) -> Bool {
        lhs.lowerBound <= rhs.upperBound && rhs.lowerBound <= lhs.upperBound
    }
}
