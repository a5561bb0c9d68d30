extension ValueReading {
    /// The reading of another value, made of this one; the problems stay.
    @inlinable
    public func map<Other>(_ transform: (Value) -> Other) -> ValueReading<Other> {
        ValueReading<Other>(value.map(transform), problems: problems)
    }

    /// A value that can have one problem.
    @inlinable
    public init(catching read: () throws(ValueProblem) -> Value) {
        do {
            self.init(try read())
        } catch {
            self.init(refused: error)
        }
    }
}

extension ValueProblem {
    /// What is wrong with a text that cannot be cut into words.
    init(_ error: WordError, effect: ValueEffect = .ignored) {
        self.init(error.message, at: error.range, effect: effect)
    }
}

extension ArraySlice<UInt8> {
    /// Where the bytes stand, for a problem with all of them.
    var range: Range<Int> { startIndex..<endIndex }

    /// What comes after a prefix; nil when the bytes start otherwise.
    func after(_ prefix: StaticString) -> ArraySlice<UInt8>? {
        hasPrefix(prefix) ? dropFirst(prefix.utf8CodeUnitCount) : nil
    }
}
