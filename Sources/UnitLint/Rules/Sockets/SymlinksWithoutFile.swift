import UnitModel

/// Flags `Symlinks=` without exactly one file to point to.
struct SymlinksWithoutFile: UnitVerdictRule {
    static let mistake = UnitMistake.symlinksWithoutFile

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`Symlinks=` without exactly one file to point to",
        rationale: """
            The links lead to the one socket file or FIFO of the unit; systemd refuses them \
            where there is none, or more than one.
            """,
        exampleName: "example.socket",
        flagged: [
            "[Socket]\nListenStream=80\nSymlinks=/run/b\n",
            "[Socket]\nListenStream=/run/a\nListenStream=/run/c\nSymlinks=/run/b\n",
        ],
        accepted: [
            "[Socket]\nListenStream=/run/a\nSymlinks=/run/b\n",
            "[Socket]\nListenStream=/run/a\nListenStream=80\nSymlinks=/run/b\n",
        ],
        reference: "systemd.socket(5)")
}
