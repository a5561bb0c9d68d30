import UnitCatalog
import UnitModel
import UnitValues

/// Flags settings that `DynamicUser=` overrides.
struct DynamicUserOverride: LintRule {
    static let info = RuleInfo(
        id: "dynamic-user-override",
        severity: .warning,
        summary: "DynamicUser=yes with ProtectSystem=no, PrivateTmp=no and the like",
        rationale: """
            A dynamic user implies `ProtectSystem=strict`, `ProtectHome=read-only`, `PrivateTmp=`, \
            `RemoveIPC=`, `NoNewPrivileges=` and `RestrictSUIDSGID=`: files that it made must not outlive \
            it. Lines that say otherwise are overridden.
            """,
        flagged: ["[Service]\nDynamicUser=yes\nPrivateTmp=no\nExecStart=/usr/bin/web\n"],
        accepted: ["[Service]\nDynamicUser=yes\nProtectHome=yes\nExecStart=/usr/bin/web\n"],
        reference: "systemd.exec(5)")

    private static let implied = [
        "ProtectSystem", "ProtectHome", "PrivateTmp", "RemoveIPC", "NoNewPrivileges",
        "RestrictSUIDSGID",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.boolean("DynamicUser", in: .service) == true else { return }
        for name in Self.implied
        where effective.word(name, in: .service) == "no" {
            guard let line = effective.last(name, in: .service) else { continue }
            sink.advise(
                Self.self, "DynamicUser=yes overrides \(name)=no",
                help: "drop the line, or use a user of its own", at: line)
        }
    }
}
