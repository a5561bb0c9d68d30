import UnitCatalog
import UnitValues

extension ValueReader {
    /// An address or a path to listen on.
    func socketListen(_ endpoint: SocketEndpoint) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A time span, or a calendar expression for `OnCalendar=`.
    func timer(_ base: TimerBase) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// What a condition or an assertion tests, after `|` and `!`.
    func condition(_ kind: ConditionKind) -> ValueReading<DirectiveValue> {
        unjudged
    }
}
