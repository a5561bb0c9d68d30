import UnitCatalog
import UnitValues

/// The dependencies that a unit gets beside those that it names.
enum DependencyRules {
    /// Completes dependencies; what depends on more than the unit's own files is left out.
    static func complete(_ sheet: inout PropertySheet) {
        if sheet.unit.kind != .service { MountPaths.complete(&sheet) }
        var dependencies = Dependencies(of: sheet)
        dependencies.addNamed(from: sheet)
        switch sheet.unit.kind {
        case .service: addOfService(&dependencies, from: sheet)
        case .socket: dependencies.addOfSocket(from: sheet)
        case .timer: dependencies.addOfTimer(from: sheet)
        case .path: dependencies.addOfPath(from: sheet)
        case .mount: dependencies.addOfMount(from: sheet)
        case .automount: dependencies.addOfAutomount(from: sheet)
        case .swap: dependencies.addOfSwap(from: sheet)
        case .slice: dependencies.addOfSlice(from: sheet)
        case .target: dependencies.addOfTarget(from: sheet)
        case .device, .scope:
            dependencies.forget("After", "Before", "Conflicts", "Requires", "Wants")
        }
        dependencies.publish(to: &sheet)
    }

    private static func addOfService(
        _ dependencies: inout Dependencies, from sheet: PropertySheet
    ) {
        dependencies.addDefaults(from: sheet)
        dependencies.addMounts(from: sheet)
        dependencies.addTemporaryFiles(from: sheet)
        dependencies.addJournal(from: sheet)
        dependencies.addModules(from: sheet)
        dependencies.addBus(from: sheet)
        dependencies.addSockets(from: sheet)
    }
}

/// Lists of units and of paths, while they are put together.
struct Dependencies {
    let release: Int
    private var units: [String: Set<String>] = [:]
    private var paths: [String: Set<String>] = [:]

    /// Properties that more than the unit's own files decides on.
    private var forgotten: Set<String> = []

    init(of sheet: PropertySheet) {
        release = sheet.release
    }

    /// Takes what the files name; a unit never depends on itself.
    mutating func addNamed(from sheet: PropertySheet) {
        for (name, property) in sheet.propertiesByName where property.encoding == .unitNames {
            units[name] = sheet.isAssigned(name) ? Set(sheet.texts(name)) : []
            units[name]?.remove(sheet.unit.context.unitName)
        }
        for name in ["RequiresMountsFor", "WantsMountsFor"] {
            paths[name] = Set(sheet.texts(name))
        }
    }

    /// What `DefaultDependencies=` stands for, and the slice.
    mutating func addDefaults(from sheet: PropertySheet) {
        if sheet.isTrue("DefaultDependencies") {
            add("sysinit.target", to: "Requires", "After")
            add("basic.target", to: "After")
            add("shutdown.target", to: "Conflicts", "Before")
        }
        addSlice(from: sheet)
    }

    /// The slice that the unit's processes lie in.
    mutating func addSlice(from sheet: PropertySheet) {
        let slice = sheet.text("Slice")
        if !slice.isEmpty { add(slice, to: "Requires", "After") }
    }

    /// The mount points below which something lies that the service needs.
    mutating func addMounts(from sheet: PropertySheet) {
        let needed = MountPaths.ofProcesses(in: sheet)
        paths["RequiresMountsFor"]?.formUnion(needed.required)
        paths[release >= 257 ? "WantsMountsFor" : "RequiresMountsFor"]?.formUnion(needed.wanted)
        if !sheet.text("RootImage").isEmpty || !sheet.text("RootMStack").isEmpty {
            add("systemd-udevd.service", to: "After")
        }
        if MountPaths.folders.contains(where: { $1 != "/run" && !sheet.texts($0).isEmpty }) {
            add("systemd-remount-fs.service", to: "After")
        }
    }

    /// Where `/tmp` and `/var/tmp` are the service's own.
    mutating func addTemporaryFiles(from sheet: PropertySheet) {
        guard sheet.isTrue("PrivateTmp") else { return }
        let isExplicit = sheet.isPrivateTmpDisconnected
        if isExplicit {
            let needsVar = sheet.isTrue("DefaultDependencies") || sheet.asksForMount(of: "/var")
            if release >= 262, needsVar { paths["WantsMountsFor"]?.insert("/var") }
            return
        }
        paths[release >= 257 ? "WantsMountsFor" : "RequiresMountsFor"]?.insert("/var/tmp")
        add("systemd-tmpfiles-setup.service", to: "After")
        guard sheet.text("PrivateTmpEx") != "disconnected" else { return }
        if release < 248 {
            paths["RequiresMountsFor"]?.insert("/tmp")
        } else {
            if release >= 257 { paths["WantsMountsFor"]?.insert("/tmp") }
            // Debian 12 and later have a unit for `/tmp`, mounted or not.
            add("tmp.mount", to: "Wants", "After")
        }
    }

    /// Who writes to the journal is started after it.
    mutating func addJournal(from sheet: PropertySheet) {
        let namespace = sheet.text("LogNamespace")
        if !namespace.isEmpty {
            add("systemd-journald@\(namespace).socket", to: "Requires", "After")
            add("systemd-journald-varlink@\(namespace).socket", to: "Requires", "After")
            if release >= 257 {
                add("systemd-journald-sync@\(namespace).service", to: "Requires", "After")
            }
            return
        }
        let writes = ["StandardOutput", "StandardError"].contains { stream in
            let target = sheet.text(stream)
            return target.hasPrefix("journal") || target.hasPrefix("kmsg")
        }
        if writes { add("systemd-journald.socket", to: "After") }
    }

    /// The drivers of the devices by way of which images are mounted.
    mutating func addModules(from sheet: PropertySheet) {
        guard sheet.needsImageDevices else { return }
        for module in ["loop", "dm_mod", "dm_verity"] {
            add("modprobe@\(module).service", to: "Wants", "After")
        }
    }

    mutating func addBus(from sheet: PropertySheet) {
        guard sheet.text("Type") == "dbus" else { return }
        add("dbus.socket", to: "Requires", "After")
    }

    mutating func addSockets(from sheet: PropertySheet) {
        for socket in sheet.texts("TriggeredBy") { add(socket, to: "Wants", "After") }
    }

    /// Adds a unit to lists.
    mutating func add(_ unit: String, to properties: String...) {
        for property in properties { units[property, default: []].insert(unit) }
    }

    /// Leaves out lists of which only a part is known, also where the files name it.
    mutating func forget(_ properties: String...) { forgotten.formUnion(properties) }

    /// Writes the lists to the properties.
    func publish(to sheet: inout PropertySheet) {
        for (name, names) in units {
            guard !forgotten.contains(name) else {
                sheet.forget(name)
                continue
            }
            var names = names
            // The root directory is a mount point on every system.
            if name == "After", paths.values.contains(where: { !$0.isEmpty }) {
                names.insert("-.mount")
            }
            sheet.set(name, to: .texts(names.sorted()))
        }
        for (name, list) in paths where sheet.values[name] != nil {
            let own = sheet.isAssigned(name) ? sheet.texts(name) : []
            sheet.set(name, to: .texts(own + list.subtracting(own).sorted()))
        }
    }
}
