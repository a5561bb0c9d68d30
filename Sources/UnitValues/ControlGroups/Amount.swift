/// How much of something a control group may have: `512M`, `50%` or `infinity`.
public enum Amount: Hashable, Sendable {
    /// So many bytes or tasks.
    case number(UInt64)
    /// A part of what the machine has.
    case share(Share)
    /// No limit.
    case infinite
}

extension Amount {
    /// Reads an amount of memory.
    ///
    /// - Parameters:
    ///   - text: A size to the base 1024, a share of the machine's memory, or `infinity`.
    ///   - acceptsZero: Whether nothing at all is an amount.
    ///   - version: The release; it decides how fine a share may be.
    /// - Returns: The amount.
    /// - Throws: ``ValueProblem`` with the effect `ignored`.
    public static func parseMemory(
        _ text: ArraySlice<UInt8>, acceptsZero: Bool, in version: SystemdVersion
    ) throws(ValueProblem) -> Amount {
        if text.matches("infinity") { return .infinite }
        let amount: Amount
        if let share = Share.part(text, in: version) {
            amount = .share(share)
        } else {
            try refuseUnusableShare(text, in: version)
            amount = .number(try ByteSize.parse(text).count)
        }
        guard acceptsZero || !amount.isZero, amount != .number(.max) else {
            throw ValueProblem(
                "\(quoted(text)) is out of range; write "
                    + (amount.isZero ? "more than 0" : "infinity for no limit"),
                at: text.indices)
        }
        return amount
    }

    /// Reads a number of tasks.
    ///
    /// - Parameters:
    ///   - text: A whole number above 0, a share of what the machine allows, or `infinity`.
    ///   - version: The release; it decides how fine a share may be.
    /// - Returns: The amount.
    /// - Throws: ``ValueProblem`` with the effect `ignored`.
    public static func parseTasks(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> Amount {
        if text.matches("infinity") { return .infinite }
        if let share = Share.part(text, in: version) { return .share(share) }
        try refuseUnusableShare(text, in: version)
        guard let number = UInt64(unitValue: text, rules: .spellings(of: text, in: version)),
            (1..<UInt64.max).contains(number)
        else {
            throw ValueProblem(
                "\(quoted(text)) is no number of tasks; write one above 0, a percentage or infinity",
                at: text.indices)
        }
        return .number(number)
    }

    private var isZero: Bool { self == .number(0) || self == .share(Share(permyriad: 0)) }

    /// Says what is wrong with a text that is meant to be a share.
    private static func refuseUnusableShare(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) {
        guard text.hasSuffix("%") || text.hasSuffix("‰") || text.hasSuffix("‱") else { return }
        throw ValueProblem(
            "\(quoted(text)) is no share; \(Share.allowed(in: version))", at: text.indices)
    }
}

extension Share {
    /// A share of at most the whole, as finely as the release reads it; nil for anything else.
    static func part(_ text: ArraySlice<UInt8>, in version: SystemdVersion) -> Share? {
        Share(unitValue: text, precision: .finest(of: text, in: version)).flatMap {
            $0.permyriad <= 10_000 ? $0 : nil
        }
    }

    /// What a share may be, for a message.
    static func allowed(in version: SystemdVersion) -> String {
        Precision.finest(in: version) == .permyriad
            ? "write 0% to 100%, with at most two digits after the point"
            : "write 0% to 100%, with at most one digit after the point"
    }

    /// Reads the share of time that processes may wait for memory, at most all of it.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for anything else.
    public static func parsePressure(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> Share {
        // 247 has another name for the directive, and whole percents only.
        let share = part(text, in: version)
        guard let share, share.permyriad % 100 == 0 || version >= 248 else {
            throw ValueProblem(
                "\(quoted(text)) is no share; \(allowed(in: version))", at: text.indices)
        }
        return share
    }

    /// Reads a share of the time of one CPU, which may be that of several: above 0, without an
    /// upper bound.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for anything else.
    public static func parseQuota(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> Share {
        guard let share = Share(unitValue: text, precision: .finest(of: text, in: version)),
            share.permyriad > 0
        else {
            throw ValueProblem(
                "\(quoted(text)) is no quota of CPU time; write a percentage above 0, such as '20%'",
                at: text.indices)
        }
        return share
    }
}
