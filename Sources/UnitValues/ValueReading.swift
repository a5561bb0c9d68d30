/// What one release of systemd makes of one value.
public struct ValueReading<Value> {
    /// The value that counts afterwards; nil when nothing of it does.
    ///
    /// A list of which some words were dropped still has a value: the words
    /// that are left.
    public var value: Value?

    /// What the manager says about it, in the order of the text.
    public var problems: [ValueProblem]

    /// A value with what was said about it.
    @inlinable
    public init(_ value: Value?, problems: [ValueProblem] = []) {
        self.value = value
        self.problems = problems
    }

    /// A value that was not accepted.
    @inlinable
    public init(refused problem: ValueProblem) {
        self.init(nil, problems: [problem])
    }
}

extension ValueReading: Sendable where Value: Sendable {}
extension ValueReading: Equatable where Value: Equatable {}
