import UnitModel

/// Flags a `WorkingDirectory=` in `/dev`, `/proc` or `/sys` that is mounted anew.
struct WorkingDirectoryInAPIFileSystem: UnitVerdictRule {
    static let mistake = UnitMistake.workingDirectoryInAPIFileSystem

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a `WorkingDirectory=` in `/dev`, `/proc` or `/sys` that is mounted anew",
        rationale: """
            Settings such as `PrivateDevices=` give the unit a view of its own on the file \
            system, in which these are mounted anew. systemd 257 and later refuse to start \
            there.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nWorkingDirectory=/dev\nPrivateDevices=yes\n",
            "[Service]\nExecStart=/bin/true\nWorkingDirectory=/proc/self\nBindPaths=/srv\n",
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nWorkingDirectory=/dev\n",
            "[Service]\nExecStart=/bin/true\nWorkingDirectory=/srv\nPrivateDevices=yes\n",
        ],
        reference: "systemd.exec(5)")
}
