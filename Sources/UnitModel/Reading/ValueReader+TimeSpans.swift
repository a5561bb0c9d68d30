import UnitCatalog
import UnitValues

extension ValueReader {
    /// A time span, systemd.time(7).
    func timeSpan(_ rule: TimeSpanRule) -> ValueReading<DirectiveValue> {
        if rule == .pressureDuration, !isWatchedByOOMDaemon { return refuseInThisSection() }
        if bytes.isEmpty, rule.acceptsEmpty { return ValueReading(.empty) }
        let scale: TimeSpan.Scale = rule == .nanoseconds ? .nanoseconds : .seconds
        return judged { () throws(ValueProblem) in
            let span = try TimeSpan.parse(bytes, scale: scale, in: context.version)
            if rule == .pressureDuration {
                guard span.microseconds >= 1_000_000, span != .infinite else {
                    throw ValueProblem(
                        "\(quoted(bytes)) is out of range; write at least 1s, and not infinity",
                        at: bytes.indices)
                }
            }
            if span.isZero, rule.zeroIsInfinite { return .time(.max) }
            return .time(rule == .nanoseconds ? span.nanoseconds : span.microseconds)
        }
    }
}

extension TimeSpanRule {
    /// Whether nothing stands for the default.
    fileprivate var acceptsEmpty: Bool {
        switch self {
        case .abortTimeout, .quotaPeriod, .pressureDuration: true
        case .seconds, .nanoseconds, .zeroIsInfinity, .serviceTimeout, .jobTimeout,
            .jobRunningTimeout:
            false
        }
    }

    /// Whether zero stands for no limit.
    fileprivate var zeroIsInfinite: Bool {
        switch self {
        case .zeroIsInfinity, .serviceTimeout, .jobTimeout, .jobRunningTimeout: true
        case .seconds, .nanoseconds, .abortTimeout, .quotaPeriod, .pressureDuration: false
        }
    }
}
