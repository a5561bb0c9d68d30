/// A block device, or a file on one, and how much of it: `/dev/sda 10M`.
public struct DeviceAmount: Hashable, Sendable {
    /// The path, simplified; it may be relative.
    public let path: String

    /// The weight, the bytes or operations a second, or the microseconds; `UInt64.max` for
    /// no limit.
    public let amount: UInt64

    /// A device and an amount.
    public init(path: String, amount: UInt64) {
        self.path = path
        self.amount = amount
    }

    /// What is counted.
    public enum Kind: Hashable, Sendable {
        /// A weight.
        case weight(Weight.Kind)
        /// A size to the base 1000 above 0, or `infinity`.
        case rate
        /// A size to the base 1000 above 0.
        case finiteRate
        /// A time span.
        case latency
    }

    /// Reads a path, which may be in quotes, and after blanks an amount.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for what is missing, a path that is
    ///   none, and an amount that is none of its kind.
    public static func parse(
        _ text: ArraySlice<UInt8>, as kind: Kind, in context: ValueContext
    ) throws(ValueProblem) -> DeviceAmount {
        var splitter = WordSplitter(text, rules: .unquote)
        let word: Word?
        do throws(WordError) {
            word = try splitter.next()
        } catch {
            throw ValueProblem(error.message, at: error.range)
        }
        guard let word, let rest = splitter.rest, !rest.isEmpty else {
            throw ValueProblem(
                "\(quoted(text)) has no amount; write a device, a blank and the amount",
                at: text.indices)
        }
        let path = try SpecifierExpansion.expand(
            word.bytes, at: word.range, as: .path, in: context)
        return DeviceAmount(
            path: try PathRequirement.any.simplified(
                path[...], at: word.range, for: context.version),
            amount: try amount(rest, as: kind, in: context.version))
    }

    private static func amount(
        _ text: ArraySlice<UInt8>, as kind: Kind, in version: SystemdVersion
    ) throws(ValueProblem) -> UInt64 {
        switch kind {
        case .weight(let kind):
            return try Weight.parse(text, as: kind, in: version).value
        case .latency:
            return try TimeSpan.parse(text, in: version).microseconds
        case .rate where text.matches("infinity"):
            return .max
        case .rate, .finiteRate:
            let size = try ByteSize.parse(text, base: .decimal).count
            guard size > 0 else {
                throw ValueProblem(
                    "\(quoted(text)) is nothing; write a rate above 0", at: text.indices)
            }
            return size
        }
    }
}
