/// A share of a control group beside its siblings.
public struct Weight: Hashable, Sendable {
    /// The weight; 0 for `idle`.
    public let value: UInt64

    /// A weight.
    public init(_ value: UInt64) {
        self.value = value
    }

    /// Which weights a directive has.
    public enum Kind: Hashable, Sendable {
        /// `CPUWeight=`: 1 to 10000, or from 252 on `idle`.
        case cpu
        /// `IOWeight=`: 1 to 10000.
        case io
        /// `CPUShares=`: 2 to 262144.
        case cpuShares
        /// `BlockIOWeight=`: 10 to 1000.
        case blockIO

        var range: ClosedRange<UInt64> {
            switch self {
            case .cpu, .io: 1...10_000
            case .cpuShares: 2...262_144
            case .blockIO: 10...1000
            }
        }
    }

    /// Reads a weight.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for anything else and for a number
    ///   out of range.
    public static func parse(
        _ text: ArraySlice<UInt8>, as kind: Kind, in version: SystemdVersion
    ) throws(ValueProblem) -> Weight {
        if kind == .cpu, text.matches("idle"), version >= 252 { return Weight(0) }
        guard let number = UInt64(unitValue: text, rules: .spellings(of: text, in: version)),
            kind.range.contains(number)
        else {
            let hasIdle = kind == .cpu && version >= 252
            let range = "a number from \(kind.range.lowerBound) to \(kind.range.upperBound)"
            throw ValueProblem(
                "\(quoted(text)) is no weight; use \(range)" + (hasIdle ? ", or idle" : ""),
                at: text.indices)
        }
        return Weight(number)
    }
}
