import UnitCatalog
import UnitModel
import UnitValues

/// Flags a device by a name that may be another one's after the next boot.
struct UnstableDeviceName: LintRule {
    static let info = RuleInfo(
        id: "unstable-device-name",
        severity: .info,
        summary: "What=/dev/sdX and the like",
        rationale: """
            The kernel numbers disks in the order in which it finds them. After a disk was added, \
            `/dev/sdb1` may be another one.
            """,
        exampleName: "mnt-data.mount",
        flagged: ["[Mount]\nWhat=/dev/sdb1\nWhere=/mnt/data\n"],
        accepted: ["[Mount]\nWhat=/dev/disk/by-uuid/1234\nWhere=/mnt/data\n"],
        reference: "systemd.mount(5)")

    private static let prefixes = ["/dev/sd", "/dev/hd", "/dev/vd", "/dev/nvme"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let section = unit.newest.kind.ownSection
        guard let line = unit.newest.last("What", in: section) else { return }
        let device = String(decoding: unit.newest.text(of: line), as: UTF8.self)
        guard Self.prefixes.contains(where: device.hasPrefix) else { return }
        sink.advise(
            Self.self, "\(quoted(device)) may be another disk after the next boot",
            help: "write /dev/disk/by-uuid/… or UUID=…", at: line)
    }
}
