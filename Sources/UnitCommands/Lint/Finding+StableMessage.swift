import UnitLint

extension Finding {
    /// The message without the numbers of other lines, which change when text moves.
    var stableMessage: String { message.replacing(/\bline \d+/, with: "a line") }
}
