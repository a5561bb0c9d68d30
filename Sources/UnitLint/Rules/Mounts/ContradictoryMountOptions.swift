import UnitCatalog
import UnitModel

/// Flags two mount options of which each takes back the other.
struct ContradictoryMountOptions: LintRule {
    static let info = RuleInfo(
        id: "contradictory-mount-options",
        severity: .warning,
        summary: "mount options such as ro,rw that take each other back",
        rationale: """
            mount(8) obeys the last of two options that contradict each other, and says nothing about the \
            one before.
            """,
        exampleName: "srv.mount",
        flagged: ["[Mount]\nWhat=/dev/disk/by-label/d\nWhere=/srv\nOptions=ro,noatime,rw\n"],
        accepted: ["[Mount]\nWhat=/dev/disk/by-label/d\nWhere=/srv\nOptions=rw,noexec,nodev\n"],
        reference: "systemd.mount(5)")

    /// Options that contradict each other without one being the other with `no`.
    private static let opposites = ["ro": "rw", "sync": "async", "relatime": "strictatime"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.kind == .mount,
            let line = unit.newest.values(of: "Options", in: .mount).last
        else { return }
        let text = String(decoding: unit.newest.text(of: line), as: UTF8.self)
        let options = Set(text.split(separator: ",").map(String.init))
        for option in options.sorted() {
            let opposite = Self.opposites[option] ?? "no\(option)"
            guard options.contains(opposite) else { continue }
            sink.advise(
                Self.self,
                "'\(option)' and '\(opposite)' take each other back; the last one counts",
                help: "keep one of them", at: line)
        }
    }
}
