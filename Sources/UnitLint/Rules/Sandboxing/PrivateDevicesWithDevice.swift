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
            "[Service]\nPrivateDevices=yes\nDeviceAllow=/dev/sda rw\nExecStart=/usr/bin/web\n",
            "[Service]\nPrivateDevices=yes\nDeviceAllow=char-usb_device rw\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Service]\nDevicePolicy=closed\nDeviceAllow=/dev/sda rw\nExecStart=/usr/bin/web\n",
            "[Service]\nPrivateDevices=yes\nDeviceAllow=char-pts rw\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.exec(5)")

    private static let pseudo = [
        "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty",
    ]

    /// Classes with devices that the service's `/dev` has too.
    private static let pseudoClasses = ["char-mem", "char-pts", "char-tty", "char-pty", "char-*"]

    /// How devices are called that only `/dev` of the machine has.
    private static let hardware = [
        "/dev/sd", "/dev/nvme", "/dev/disk/", "/dev/ttyS", "/dev/ttyUSB", "/dev/ttyACM",
        "/dev/input/", "/dev/dri/", "/dev/snd/", "/dev/video", "/dev/watchdog", "/dev/i2c-",
        "/dev/bus/", "/dev/kvm", "/dev/rtc",
    ]
    private static let help = "use DevicePolicy=closed instead of PrivateDevices=yes"

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.boolean("PrivateDevices", in: .service) == true,
            effective.values(of: "BindPaths", in: .service).isEmpty
        else { return }
        for line in effective.values(of: "DeviceAllow", in: .service) {
            let text = String(decoding: effective.text(of: line), as: UTF8.self)
            let device = text.prefix { $0 != " " && $0 != "\t" }
            let isNode = device.hasPrefix("/dev/") && !Self.pseudo.contains(String(device))
            let isClass =
                device.hasPrefix("block-")
                || device.hasPrefix("char-") && !Self.pseudoClasses.contains(String(device))
            guard isNode || isClass else { continue }
            sink.advise(
                Self.self, "PrivateDevices=yes leaves \(quoted(device)) out of the service's /dev",
                help: Self.help, at: line)
        }
        for command in unit.commands where !command.command.flags.contains(.privileged) {
            guard let (argument, path) = command.path(below: ["/dev"]),
                Self.hardware.contains(where: { path.hasPrefix($0) })
            else { continue }
            sink.advise(
                Self.self, "PrivateDevices=yes leaves \(quoted(path)) out of the service's /dev",
                help: Self.help, at: argument, of: command)
        }
    }
}
