/// Capabilities that are kept or taken away: one line of `CapabilityBoundingSet=` or
/// `AmbientCapabilities=`.
public struct CapabilitySet: Hashable, Sendable {
    /// The named capabilities, bit 0 for `CAP_CHOWN`.
    public let mask: UInt64

    /// Whether a `~` stands before them: they are taken away.
    public let isInverted: Bool

    /// Reads names and numbers, separated by blanks.
    ///
    /// systemd says nothing about words that it does not know and ignores them.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) {
        let rest = text.after("~")
        isInverted = rest != nil
        // Until 257, an unbalanced quote ended the list.
        let hasQuotes = text.contains { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
        let rules: WordRules =
            hasQuotes && context.version >= 257 ? [.unquote, .acceptUnbalanced] : .unquote
        var splitter = WordSplitter(rest ?? text, rules: rules)
        var mask: UInt64 = 0
        while let word = try? splitter.next() {
            guard let number = Self.number(of: word.bytes[...], in: context.version) else {
                continue
            }
            mask |= 1 << number
        }
        self.mask = mask
    }

    private static func number(
        of word: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> UInt64? {
        if let number = Int32(unitValue: word) {
            let isNumber = (0...62).contains(number) || number == 63 && version < 257
            return isNumber ? UInt64(number) : nil
        }
        let name = String(decoding: word.map(\.lowercased), as: UTF8.self)
        return names.firstIndex(of: name).map { UInt64($0) }
    }

    /// The capabilities of Linux 5.9 and later, in the order of their numbers.
    package static let names: [String] =
        """
        chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap
        linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner
        sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice
        sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap
        mac_override mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf
        checkpoint_restore
        """.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        .map { "cap_" + String(Substring($0)) }

    /// All capabilities that Linux has.
    public static let all: UInt64 = (1 << UInt64(names.count)) - 1
}
