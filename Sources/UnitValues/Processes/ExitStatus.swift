/// What a process exits with, 0 to 255, by number or by a name of systemd.exec(5).
public struct ExitStatus: Hashable, Sendable {
    /// The number.
    public let code: UInt8

    /// The status with a number.
    public init(_ code: UInt8) {
        self.code = code
    }

    /// Its name in systemd.exec(5), such as `EXEC` for 203; nil when it has none.
    public var name: String? { ExitStatusTable.shared.first { $0.code == code }?.name }

    /// Reads a name of an exit status, in capitals, or a number; nil when the text is neither.
    public init?(unitValue text: ArraySlice<UInt8>, in version: SystemdVersion) {
        if let named = ExitStatusTable.shared.first(where: { text.elementsEqual($0.name.utf8) }),
            version >= SystemdVersion(named.since)
        {
            code = named.code
        } else if let number = UInt8(unitValue: text) {
            code = number
        } else {
            return nil
        }
    }
}

/// Exit statuses and signals that count as something, such as `SuccessExitStatus=`.
public struct ExitStatusSet: Hashable, Sendable {
    /// The exit statuses.
    public private(set) var statuses: Set<ExitStatus> = []

    /// The signals that kill the process.
    public private(set) var signals: Set<Signal> = []

    /// No status at all.
    public init() {}

    /// Reads a list of exit statuses, their names and signals, parted by blanks.
    ///
    /// A number is always an exit status. Words that are nothing are dropped.
    public static func read(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> ValueReading<ExitStatusSet> {
        var reading = ValueReading(ExitStatusSet())
        let words: [Word]
        do {
            words = try WordSplitter.words(of: text)
        } catch {
            return ValueReading(
                nil, problems: [ValueProblem(error.message, at: error.range)])
        }
        for word in words {
            if let status = ExitStatus(unitValue: word.bytes[...], in: version) {
                reading.value?.statuses.insert(status)
            } else if let signal = Signal(unitValue: word.bytes[...]) {
                reading.value?.signals.insert(signal)
            } else {
                reading.problems.append(
                    ValueProblem(
                        "\(quoted(word.bytes)) is no exit status from 0 to 255 and no signal",
                        at: word.range))
            }
        }
        return reading
    }
}
