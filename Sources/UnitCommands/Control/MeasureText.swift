import Glibc
import SystemdBus

/// Times, lengths of time and sizes, as people read them.
enum MeasureText {
    /// A size in bytes: `512 B`, `1.5 MiB`.
    static func size(_ bytes: UInt64) -> String {
        let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        var (value, unit) = (Double(bytes), 0)
        while value >= 1024, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        return unit == 0 ? "\(bytes) B" : "\(tenths(value)) \(units[unit])"
    }

    /// A length of time with its two largest units: `1.5 s`, `3 min 20 s`, `2 d 4 h`.
    static func duration(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        switch milliseconds {
        case ..<1000: return "\(max(milliseconds, 0)) ms"
        case ..<60_000: return "\(tenths(Double(milliseconds) / 1000)) s"
        default: return largest(seconds, [("d", 86_400), ("h", 3600), ("min", 60), ("s", 1)])
        }
    }

    private static func largest(_ seconds: Int64, _ units: [(String, Int64)]) -> String {
        var rest = seconds
        var parts: [String] = []
        for (name, length) in units where parts.count < 2 {
            let count = rest / length
            rest %= length
            if count > 0 { parts.append("\(count) \(name)") } else if !parts.isEmpty { break }
        }
        return parts.joined(separator: " ")
    }

    /// A point in time, in the time zone of whoever reads it: `2026-01-31 23:59:59`.
    static func time(_ time: WallTime) -> String {
        var seconds = time_t(time.microsecondsSince1970 / 1_000_000)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return "@\(seconds)" }
        var buffer = [CChar](repeating: 0, count: 64)
        let length = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M:%S", &parts)
        return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// How long ago something was.
    static func ago(_ time: WallTime) -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let microseconds = UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1000
        let current = WallTime(microsecondsSince1970: microseconds)
        return duration(time.duration(to: current)) + " ago"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
