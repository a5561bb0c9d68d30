import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// Yes or no; of a word of several, whether it is another one than `no`.
    func boolean() -> PropertyValue? {
        switch last {
        case .boolean(let flag): .boolean(flag)
        case .word(let word): .boolean(word != "no")
        // A list of controllers, which may be empty.
        case .texts, .empty: property.name == "Delegate" ? .boolean(true) : nil
        case .hostnameProtection(let protection): .boolean(protection.mode != .no)
        default: nil
        }
    }

    /// A number that may be negative; of a word, the number that C programs have for it.
    func signed() -> PropertyValue? {
        switch last {
        case .integer(let number): .integer(number)
        case .number(let number): isFlagSet ? mergedFlags() : .number(number)
        case .word(let word): WordNumbers.number(of: word, for: property.name)
        case .errorNumber(.number(let number)): .integer(number)
        // What systemd itself has for "end the process".
        case .errorNumber(.kill): .integer(Int32.max - 1)
        default: nil
        }
    }

    /// A number that is never negative.
    func unsigned() -> PropertyValue? {
        switch last {
        case .number(let number): isFlagSet ? mergedFlags() : .number(narrowed(number))
        case .time(let number): .number(number)
        case .amount(let amount): number(of: amount)
        case .resourceBounds(let bounds): limit(bounds)
        case .integer(let number): .integer(number)
        case .word(let word): WordNumbers.number(of: word, for: property.name)
        case .capabilities: .number(capabilities())
        case .namespaces: .number(namespaces())
        default: nil
        }
    }

    /// A number as a property of 16 bits has it: up to 252 without its other bits, later at most
    /// the largest.
    private func narrowed(_ number: UInt64) -> UInt64 {
        guard property.encoding == .u16 else { return number }
        return UInt64(release < 257 ? UInt16(truncatingIfNeeded: number) : UInt16(clamping: number))
    }

    /// A time, in the unit that the property counts in.
    func time() -> PropertyValue? {
        guard case .time(let time) = last else { return nil }
        return .number(time)
    }

    /// Whether lines add flags to each other.
    private var isFlagSet: Bool { assignments.last?.directive.isList(in: release) ?? false }

    private func mergedFlags() -> PropertyValue {
        var flags: UInt64 = 0
        for case .number(let more) in values { flags |= more }
        return .number(flags)
    }
}

/// The numbers that words of fixed lists have in properties.
enum WordNumbers {
    /// The number of a word; nil when the property has none for it.
    static func number(of word: String, for property: String) -> PropertyValue? {
        numbers[property]?[word].map { .integer($0) }
    }

    /// By property, the words and their numbers: syslog(3), sched(7), ioprio_set(2), mount(2),
    /// ip(7), protocols(5).
    private static let numbers: [String: [String: Int]] = {
        let levels = numbered(
            ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"])
        let facilities = numbered(
            [
                "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron",
                "authpriv", "ftp",
            ]).merging((0..<8).map { ("local\($0)", 16 + $0) }) { $1 }
        return [
            "SyslogLevel": levels, "LogLevelMax": levels, "SyslogFacility": facilities,
            "CPUSchedulingPolicy": [
                "other": 0, "fifo": 1, "rr": 2, "batch": 3, "idle": 5, "ext": 7,
            ],
            "IOSchedulingClass": numbered(["none", "realtime", "best-effort", "idle"]),
            "NUMAPolicy": numbered(
                [
                    "default", "preferred", "bind", "interleave", "local", "preferred-many",
                    "weighted-interleave",
                ]),
            "MountFlags": ["private": 1 << 18, "slave": 1 << 19, "shared": 1 << 20],
            "IPTOS": ["low-delay": 16, "throughput": 8, "reliability": 4, "low-cost": 2],
            "SocketProtocol": ["sctp": 132, "udplite": 136, "mptcp": 262],
        ]
    }()

    private static func numbered(_ words: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(words, 0...))
    }
}
