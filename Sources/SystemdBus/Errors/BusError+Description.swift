extension BusError: CustomStringConvertible {
    /// One sentence: what cannot be done, why, and what the peer said.
    public var description: String {
        let action = [operation.isEmpty ? "reach systemd" : operation, quotedSubject]
            .compactMap(\.self).joined(separator: " ")
        return "cannot \(action): \(reason)"
    }

    /// Why, with what the peer said in parentheses.
    private var reason: String {
        let said = message.hasSuffix(".") ? String(message.dropLast()) : message
        guard let sentence = BusErrorTable.entries[name.rawValue]?.sentence else {
            return said.isEmpty ? name.rawValue : said
        }
        return said.isEmpty ? sentence : "\(sentence) (\(said))"
    }

    private var quotedSubject: String? {
        // "the manager" and the like are words, not names.
        subject.map { $0.contains(" ") && name != .invalidUnitName ? $0 : "'\($0)'" }
    }

    /// What to do about it, in one sentence; nil when there is no advice for this kind of error.
    public var advice: String? {
        guard let advice = BusErrorTable.entries[name.rawValue]?.advice else { return nil }
        let unit = subject ?? "UNIT"
        // Written by hand, since only Foundation replaces strings in strings.
        return advice.split(separator: "{unit}", omittingEmptySubsequences: false)
            .joined(separator: unit)
    }
}
