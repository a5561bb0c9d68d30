import UnitCatalog
import UnitModel
import UnitValues

/// Flags a type of file system, or an option, that is nearly a known one.
struct MisspeltFileSystem: LintRule {
    static let info = RuleInfo(
        id: "misspelt-file-system",
        severity: .warning,
        summary: "Type= or Options= of a mount with a name that is nearly a known one",
        rationale: """
            systemd passes both on to mount(8) without a look. The mount fails at boot, and with it \
            `local-fs.target`.
            """,
        exampleName: "mnt-data.mount",
        flagged: [
            "[Mount]\nWhat=/dev/disk/by-label/d\nWhere=/mnt/data\nType=ext44\n",
            "[Mount]\nWhat=/dev/disk/by-label/d\nWhere=/mnt/data\nOptions=nofail,default\n",
        ],
        accepted: [
            "[Mount]\nWhat=/dev/disk/by-label/d\nWhere=/mnt/data\nType=ext4\nOptions=defaults,nofail\n"
        ],
        reference: "systemd.mount(5)")

    private static let types = [
        "ext2", "ext3", "ext4", "xfs", "btrfs", "vfat", "exfat", "ntfs", "ntfs3", "nfs", "nfs4",
        "cifs",
        "tmpfs", "iso9660", "udf", "squashfs", "overlay", "f2fs", "fuse", "9p", "virtiofs", "zfs",
        "auto", "none", "bind", "proc", "sysfs", "debugfs", "tracefs", "hugetlbfs", "mqueue",
        "efivarfs",
        "configfs", "securityfs", "pstore", "bpf", "cgroup2", "devpts", "devtmpfs", "ramfs",
        "autofs",
        "binfmt_misc", "fusectl", "nfsd", "rpc_pipefs", "erofs", "bcachefs", "ceph", "smb3",
        "sshfs",
    ]

    private static let options = [
        "defaults", "nofail", "noauto", "auto", "user", "users", "owner", "group", "ro", "rw",
        "exec",
        "noexec", "suid", "nosuid", "dev", "nodev", "sync", "async", "atime", "noatime", "relatime",
        "norelatime", "strictatime", "diratime", "nodiratime", "lazytime", "remount", "bind",
        "rbind",
        "discard", "_netdev", "usrquota", "grpquota",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.kind == .mount else { return }
        if let line = unit.newest.values(of: "Type", in: .mount).last {
            let type = String(decoding: unit.newest.text(of: line), as: UTF8.self)
            report(type, among: Self.types, what: "type of file system", at: line, into: &sink)
        }
        if let line = unit.newest.values(of: "Options", in: .mount).last {
            let options = String(decoding: unit.newest.text(of: line), as: UTF8.self)
            for option in options.split(separator: ",") where !option.contains("=") {
                report(String(option), among: Self.options, what: "option", at: line, into: &sink)
            }
        }
    }

    private func report(
        _ text: String, among known: [String], what: String, at line: EffectiveAssignment,
        into sink: inout FindingSink
    ) {
        guard text.utf8.count > 2, !known.contains(text),
            let nearest = Spelling.nearest(to: text, among: known, slips: 1)
        else { return }
        sink.advise(
            Self.self, "\(quoted(text)) is no known \(what); did you mean '\(nearest)'?", at: line)
    }
}
