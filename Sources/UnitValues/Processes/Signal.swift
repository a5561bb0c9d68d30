/// A signal, signal(7).
public struct Signal: Hashable, Sendable {
    /// Its number on x86-64 and arm64, 1 to 64.
    public let number: Int

    /// The signal with a number from 1 to 64; nil for any other number.
    public init?(number: Int) {
        guard (1...64).contains(number) else { return nil }
        self.number = number
    }

    /// Its name with `SIG` in front, such as `SIGTERM` and `SIGRTMIN+3`.
    public var name: String {
        if number <= Self.names.count { return "SIG" + Self.names[number - 1].description }
        return switch number {
        case Self.firstRealTime: "SIGRTMIN"
        case Self.lastRealTime: "SIGRTMAX"
        case Self.firstRealTime...Self.lastRealTime: "SIGRTMIN+\(number - Self.firstRealTime)"
        default: String(number)
        }
    }

    /// Reads a signal as systemd does: a number, or a name in capitals with or without `SIG`.
    ///
    /// `RTMIN+0` to `RTMIN+30`, and `RTMAX-0` to `RTMAX-30`, are real-time signals.
    ///
    /// - Returns: nil when the text is none of them.
    public init?(unitValue text: ArraySlice<UInt8>) {
        let number = Int32(unitValue: text).map(Int.init) ?? Self.number(named: text)
        guard let number else { return nil }
        self.init(number: number)
    }

    private static func number(named text: ArraySlice<UInt8>) -> Int? {
        let name = text.hasPrefix("SIG") ? text.dropFirst(3) : text
        if let index = names.firstIndex(where: name.matches) { return index + 1 }
        if name.hasPrefix("RTMIN"),
            let distance = distance(name.dropFirst(5), sign: UInt8(ascii: "+")),
            (0...span).contains(distance)
        {
            return firstRealTime + distance
        }
        if name.hasPrefix("RTMAX"),
            let distance = distance(name.dropFirst(5), sign: UInt8(ascii: "-")),
            (-span...0).contains(distance)
        {
            return lastRealTime + distance
        }
        return nil
    }

    /// A number with a sign, or nothing for 0.
    private static func distance(_ text: ArraySlice<UInt8>, sign: UInt8) -> Int? {
        if text.isEmpty { return 0 }
        return text.first == sign ? Int32(unitValue: text).map(Int.init) : nil
    }

    private static let firstRealTime = 34
    private static let lastRealTime = 64
    private static let span = 30

    /// The names in the order of the numbers, from 1.
    private static let names: [StaticString] = [
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
        "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
        "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ]
}
