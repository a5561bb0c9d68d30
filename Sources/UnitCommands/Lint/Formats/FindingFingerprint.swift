import UnitLint

/// Names findings so that the same one has the same name after lines above it moved.
///
/// A name is made of the path, the rule and the message; where a file has the
/// same three more than once, they are counted.
struct FindingFingerprints {
    private var counts: [String: Int] = [:]

    /// The name of the next finding of a file, 32 hexadecimal digits.
    mutating func next(_ finding: Finding, path: String) -> String {
        let text = [path, finding.rule, finding.stableMessage].joined(separator: "\0")
        let ordinal = counts[text, default: 0]
        counts[text] = ordinal + 1
        let bytes = Array((text + "\0\(ordinal)").utf8)
        return Self.hash(bytes, basis: 0xcbf2_9ce4_8422_2325)
            + Self.hash(bytes.reversed(), basis: 0x8422_2325_cbf2_9ce4)
    }

    /// The FNV-1a hash, which need not withstand anybody.
    private static func hash(_ bytes: [UInt8], basis: UInt64) -> String {
        let value = bytes.reduce(basis) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
