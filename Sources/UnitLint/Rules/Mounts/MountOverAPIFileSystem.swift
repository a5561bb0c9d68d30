import UnitModel

/// Flags a mount where systemd mounts a kernel file system itself.
struct MountOverAPIFileSystem: UnitVerdictRule {
    static let mistake = UnitMistake.mountOverAPIFileSystem

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a mount where systemd mounts a kernel file system itself",
        rationale: """
            systemd mounts `/proc`, `/sys`, `/dev`, `/run` and some places below them before it \
            reads any unit, and refuses units for them.
            """,
        exampleName: "dev-shm.mount",
        flagged: ["[Mount]\nWhat=tmpfs\nType=tmpfs\n"],
        accepted: [],
        reference: "systemd.mount(5)")
}
