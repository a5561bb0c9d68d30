import UnitCatalog
import UnitValues

/// What mounts, automounts and swaps get.
extension Dependencies {
    mutating func addOfMount(from sheet: PropertySheet) {
        addSlice(from: sheet)
        let mount = MountedSource(of: sheet)
        addExecution(from: sheet)
        // What a device brings along is for the machine to say.
        if mount.isOnDevice { forget("After", "Requires", "BindsTo", "StopPropagatedFrom") }
        if mount.hasQuotas { forget("Before", "Wants") }
        guard sheet.isTrue("DefaultDependencies"), !MountPaths.isOfRoot(sheet) else { return }
        add("umount.target", to: "Conflicts", "Before")
        if mount.type == "tmpfs" { add("swap.target", to: "After") }
        if mount.isOfNetwork {
            add("network-online.target", to: "Wants", "After")
            add("network.target", to: "After")
        }
        let kind = mount.isOfNetwork ? "remote" : "local"
        add("\(kind)-fs-pre.target", to: "After")
        if !mount.options.contains("nofail") { add("\(kind)-fs.target", to: "Before") }
    }

    mutating func addOfAutomount(from sheet: PropertySheet) {
        guard let place = sheet.mountPlace else { return }
        if let mount = UnitName(path: place, type: "mount") {
            add(mount.text, to: "Before", "Triggers")
        }
        guard sheet.isTrue("DefaultDependencies") else { return }
        add("local-fs-pre.target", to: "After")
        add("local-fs.target", to: "Before")
        add("umount.target", to: "Conflicts", "Before")
    }

    mutating func addOfSwap(from sheet: PropertySheet) {
        addSlice(from: sheet)
        addExecution(from: sheet)
        // In a container nothing is swapped, and no unit waits for it.
        forget("Before", "Conflicts")
        guard case .mountNode(let node) = sheet.setting("What"), let path = node.path?.text else {
            return
        }
        if path.hasPrefix("/dev/") {
            forget("After", "Requires", "BindsTo", "StopPropagatedFrom")
        } else {
            add("systemd-remount-fs.service", to: "After")
        }
    }
}

extension PropertySheet {
    /// Where something is mounted, by `Where=` or by the name.
    var mountPlace: String? {
        if case .path(let path) = setting("Where") { return path.text }
        return UnitName(unit.context.unitName)?.path
    }

    /// What is swapped on, by `What=` or by the name.
    var swapSource: String? {
        if case .mountNode(let node) = setting("What") { return node.path?.text ?? node.text }
        return UnitName(unit.context.unitName)?.path
    }
}

/// What a mount says of what it mounts.
private struct MountedSource {
    let type: String
    let options: [Substring]
    let isOfNetwork: Bool
    let isOnDevice: Bool

    init(of sheet: PropertySheet) {
        type = sheet.mountText("Type")
        options = MountPaths.mountOptions(sheet)
        isOfNetwork = MountPaths.isOfNetwork(sheet)
        if case .mountNode(let node) = sheet.setting("What") {
            isOnDevice = node.path?.text.hasPrefix("/dev/") == true
        } else {
            isOnDevice = false
        }
    }

    var hasQuotas: Bool {
        ["usrquota", "grpquota", "quota", "usrjquota", "grpjquota"].contains {
            options.contains($0)
        }
    }
}
