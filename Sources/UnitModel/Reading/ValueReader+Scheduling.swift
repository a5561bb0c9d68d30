import UnitCatalog
import UnitValues

extension ValueReader {
    /// A nice level from -20 to 19.
    func nice() -> ValueReading<DirectiveValue> {
        unlessEmpty { wholeNumber(in: Int32(-20)...19) }
    }

    /// A number from -1000 to 1000; empty for "leave it".
    func oomScoreAdjust() -> ValueReading<DirectiveValue> {
        unlessEmpty { wholeNumber(in: Int32(-1000)...1000) }
    }

    /// A priority from 0 to 7.
    func ioPriority() -> ValueReading<DirectiveValue> {
        unlessEmpty { wholeNumber(in: Int32(0)...7) }
    }

    /// A priority from 1 to 99, as the policy allows.
    ///
    /// Before 248 the policies that have priorities have none of 0, and all others that alone,
    /// so that the policy has to be chosen before.
    func cpuSchedulingPriority() -> ValueReading<DirectiveValue> {
        if context.version >= 248 { return wholeNumber(in: Int32(0)...99) }
        return wholeNumber(in: context.hasRealTimePolicy ? Int32(1)...99 : 0...0)
    }

    /// A set of CPUs, or `numa`.
    func cpuAffinity() -> ValueReading<DirectiveValue> {
        if bytes.matches("numa") { return ValueReading(.word("numa")) }
        var reading = processorSet(
            specifiersSince: 248, effect: context.version < 248 ? .fatal : .ignored)
        for index in reading.problems.indices { reading.problems[index].refusal = .error }
        return reading
    }

    /// A set of CPUs or memory nodes.
    func cpuSet() -> ValueReading<DirectiveValue> {
        processorSet(specifiersSince: 248)
    }

    /// A set of memory nodes, or `all`.
    func numaMask() -> ValueReading<DirectiveValue> {
        if bytes.matches("all") { return ValueReading(.word("all")) }
        return processorSet(specifiersSince: 258)
    }

    private func processorSet(
        specifiersSince release: SystemdVersion, effect: ValueEffect = .ignored
    ) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            var text = bytes
            var place: Range<Int>?
            if bytes.contains(UInt8(ascii: "%")), context.version >= release {
                do throws(ValueProblem) {
                    text = try expanded(effect: effect)[...]
                    place = whole
                } catch {
                    return ValueReading(refused: error)
                }
            }
            return ProcessorSet.read(text, effect: effect, at: place, in: context.version)
                .map(DirectiveValue.processors)
        }
    }

    /// A list of memory segments by name or number, or a mask.
    func coredumpFilter() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in .number(try CoredumpFilter.parse(bytes).mask) }
        }
    }

    /// `SOFT[:HARD]`, for setrlimit(2).
    func resourceLimit(_ resource: ResourceLimit) -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            .resourceBounds(
                try ResourceBounds.parse(bytes, of: resource.unit, in: context.version))
        }
    }
}

extension ResourceLimit {
    /// What a limit on the resource counts.
    fileprivate var unit: ResourceBounds.Unit {
        switch self {
        case .cpuTime: .seconds
        case .realTimeTime: .microseconds
        case .nice: .nice
        case .openFiles, .processes, .locks, .pendingSignals, .realTimePriority: .count
        case .fileSize, .data, .stack, .core, .residentSet, .addressSpace, .lockedMemory,
            .messageQueue:
            .bytes
        }
    }
}
