import UnitModel

/// Flags `USBFunctionDescriptors=` or `USBFunctionStrings=` alone.
struct LonelyUSBFunction: UnitVerdictRule {
    static let mistake = UnitMistake.lonelyUSBFunction

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "`USBFunctionDescriptors=` or `USBFunctionStrings=` alone",
        rationale: """
            A USB function needs both, and systemd ignores one without the other.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nUSBFunctionStrings=/etc/strings\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nUSBFunctionStrings=/etc/strings\nUSBFunctionDescriptors=/etc/descriptors\n"
        ],
        reference: "systemd.service(5)")
}
