import UnitModel

/// Flags `Type=dbus` without `BusName=`.
struct DBusWithoutBusName: UnitVerdictRule, RevisableRule {
    static let mistake = UnitMistake.dbusWithoutBusName

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`Type=dbus` without `BusName=`",
        rationale: """
            Such a service is ready when it has taken its name on the bus. Without a name to \
            wait for systemd refuses it, and the manager of 247 crashes.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nType=dbus\n"],
        accepted: ["[Service]\nExecStart=/bin/true\nType=dbus\nBusName=org.example.Web\n"],
        reference: "systemd.service(5)")
}
