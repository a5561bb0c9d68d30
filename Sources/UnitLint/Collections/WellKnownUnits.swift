import UnitCatalog
import UnitValues

/// Units that are there although no file may say so, and those that nearly every system has.
enum WellKnownUnits {
    /// Whether nothing is to be said of a unit that was not found: systemd makes it, a generator
    /// makes it, or it is one of the special ones.
    static func contains(_ name: UnitName) -> Bool {
        // Devices, mounts and swaps come from udev and fstab, slices and scopes from systemd.
        if madeTypes.contains(name.type) || name.text.hasPrefix("systemd-") { return true }
        return all.contains(name.text[...])
            || name.template.map { all.contains($0.text[...]) } == true
    }

    /// The names, sorted.
    static let names: [String] = all.map(String.init).sorted()

    private static let madeTypes: WordSet = [
        "device", "mount", "automount", "swap", "slice", "scope",
    ]

    private static let all: Set<Substring> = Set(
        table.description.split { $0 == " " || $0 == "\n" })

    /// systemd.special(7), and what generators and distributions make.
    private static let table: StaticString = """
        basic.target blockdev@.target bluetooth.target boot-complete.target capsule@.target
        cryptsetup-pre.target cryptsetup.target ctrl-alt-del.target default.target emergency.target
        exit.target factory-reset.target final.target first-boot-complete.target getty-pre.target
        getty.target graphical-session-pre.target graphical-session.target graphical.target halt.target
        hibernate.target hybrid-sleep.target initrd-fs.target initrd-root-device.target
        initrd-root-fs.target initrd-switch-root.target initrd-usr-fs.target initrd.target
        integritysetup-pre.target integritysetup.target kbrequest.target kexec.target
        local-fs-pre.target local-fs.target machines.target multi-user.target network-online.target
        network-pre.target network.target nss-lookup.target nss-user-lookup.target paths.target
        poweroff.target printer.target reboot.target remote-cryptsetup.target remote-fs-pre.target
        remote-fs.target remote-veritysetup.target rescue.target rpcbind.target runlevel0.target
        runlevel1.target runlevel2.target runlevel3.target runlevel4.target runlevel5.target
        runlevel6.target session-pre.target shutdown.target sigpwr.target sleep.target slices.target
        smartcard.target sockets.target soft-reboot.target sound.target ssh-access.target
        storage-target-mode.target suspend-then-hibernate.target suspend.target swap.target
        sysinit.target system-update-pre.target system-update.target time-set.target
        time-sync.target timers.target tpm2.target umount.target usb-gadget.target
        veritysetup-pre.target veritysetup.target xdg-desktop-autostart.target imports-pre.target
        imports.target
        autovt@.service console-getty.service container-getty@.service dbus.service dbus.socket
        dbus-broker.service debug-shell.service display-manager.service emergency.service
        getty@.service initrd-cleanup.service initrd-parse-etc.service initrd-switch-root.service
        initrd-udevadm-cleanup-db.service kmod-static-nodes.service modprobe@.service
        NetworkManager.service NetworkManager-wait-online.service quotaon.service quotaon@.service
        rc-local.service rc.local.service rescue.service serial-getty@.service syslog.service
        syslog.socket syslog.target user@.service user-runtime-dir@.service ldconfig.service
        """
}
