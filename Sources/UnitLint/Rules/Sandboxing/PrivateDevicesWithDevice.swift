import UnitCatalog
import UnitModel
import UnitValues

/// Flags an allowed device that the service cannot see.
struct PrivateDevicesWithDevice: LintRule {
    static let info = RuleInfo(
        id: "private-devices-with-device",
        severity: .warning,
        summary: "PrivateDevices=yes with DeviceAllow= for a real device",
        rationale: """
            The `/dev` of the service has only devices such as `/dev/null`. A device that is allowed besides \
            is not there.
            """,
        flagged: [
            "[Service]\nPrivateDevices=yes\nDeviceAllow=/dev/sda rw\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nDevicePolicy=closed\nDeviceAllow=/dev/sda rw\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    private static let pseudo = [
        "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.boolean("PrivateDevices", in: .service) == true,
            effective.values(of: "BindPaths", in: .service).isEmpty
        else { return }
        for line in effective.values(of: "DeviceAllow", in: .service) {
            let text = String(decoding: effective.text(of: line), as: UTF8.self)
            let device = text.prefix { $0 != " " && $0 != "\t" }
            guard device.hasPrefix("/dev/"), !Self.pseudo.contains(String(device)) else { continue }
            sink.advise(
                Self.self, "PrivateDevices=yes leaves \(quoted(device)) out of the service's /dev",
                help: "use DevicePolicy=closed instead of PrivateDevices=yes", at: line)
        }
    }
}
