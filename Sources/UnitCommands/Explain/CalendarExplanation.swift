import Glibc
import UnitValues

/// A calendar expression, and when a timer with it elapses.
enum CalendarExplanation {
    typealias Item = LineExplanation.Item

    /// How many of the next elapses are told.
    private static let count = 5

    /// The facts about an expression.
    ///
    /// - Parameters:
    ///   - calendar: The expression; one with a time zone of its own is reckoned in that.
    ///   - zone: The time zone of the machine, in which the times are told.
    /// - Returns: The expression in full, its zone and the next elapses.
    static func items(of calendar: CalendarExpression, in zone: NamedTimeZone) -> [Item] {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let instant = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
        let elapses = calendar.elapses(count, after: instant, machineZone: zone.rules)
        let own = calendar.timeZone
        return [
            Item(name: "in full", text: calendar.normalForm),
            Item(
                name: "time zone",
                text: own.map { "\($0), as the expression says" } ?? "\(zone.name), the machine's"),
        ]
            + zip(elapses, 1...).map { Item(name: "elapse \($1)", text: date($0, in: zone)) }
            + (elapses.isEmpty ? [Item(name: "elapses", text: "never again")] : [])
    }

    /// `Mon 2026-11-30 01:00:00 +01:00 (Mon 2026-11-30 00:00:00 UTC)`.
    private static func date(_ instant: Int64, in zone: NamedTimeZone) -> String {
        let universal = text(instant) + " UTC"
        guard zone.name != "UTC" else { return universal }
        let local = zone.rules.localMicroseconds(at: instant)
        let minutes = (local - instant) / 60_000_000
        let offset = [abs(minutes) / 60, abs(minutes) % 60].map {
            ($0 < 10 ? "0" : "") + String($0)
        }
        return
            "\(text(local)) \(minutes < 0 ? "-" : "+")\(offset.joined(separator: ":")) (\(universal))"
    }

    /// `Mon 2026-11-30 00:00:00`, with what there is below a second.
    private static func text(_ microseconds: Int64) -> String {
        var seconds = time_t(microseconds / 1_000_000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let bytes = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) { buffer in
                buffer.baseAddress.map { strftime($0, 64, "%a %Y-%m-%d %H:%M:%S", &parts) } ?? 0
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let rest = microseconds % 1_000_000
        return rest == 0 ? text : text + "." + String(String(1_000_000 + rest).dropFirst())
    }
}
