extension ValueContext {
    /// What a specifier stands for in this unit; nil when the unit's name makes no sense of it.
    public func replacement(for letter: UInt8) -> [UInt8]? {
        // A machine that is given decides. The stand-in has nothing that the unit's name says, and
        // is slower to ask.
        if let given = givenMachine?[letter] { return Array(given.utf8) }
        if let found = ofName(letter) { return found }
        return Array((machine[letter] ?? ofManager(letter)).utf8)
    }

    /// The unit as the manager names it once it is loaded.
    ///
    /// Templates are not loaded themselves, but `systemd-analyze verify` makes an instance of
    /// one; a drop-in for all units of a type stands for any of them.
    public var unit: UnitName {
        let name = writtenUnit
        guard name.form == .template else { return name }
        return name.with(instance: instance) ?? name
    }

    /// What stands for the instance of the unit; empty where it has none.
    private var instance: String {
        guard writtenUnit.form == .template else { return writtenUnit.instance ?? "" }
        return version < 256 ? "i" : "test_instance"
    }

    /// What the unit's name says; nil when the letter is not about it.
    private func ofName(_ letter: UInt8) -> [UInt8]?? {
        let name = writtenUnit
        return switch letter {
        case UInt8(ascii: "n"): Array(unit.text.utf8)
        case UInt8(ascii: "N"): Array(unit.stem.utf8)
        case UInt8(ascii: "p"): Array(name.prefix.utf8)
        case UInt8(ascii: "P"): .some(UnitNameEscaping.unescaped(name.prefix.utf8))
        case UInt8(ascii: "i"): Array(instance.utf8)
        case UInt8(ascii: "I"): .some(UnitNameEscaping.unescaped(instance.utf8))
        case UInt8(ascii: "j"): Array(name.lastComponent.utf8)
        case UInt8(ascii: "J"): .some(UnitNameEscaping.unescaped(name.lastComponent.utf8))
        case UInt8(ascii: "f"):
            .some(
                UnitNameEscaping.unescapedPath(
                    name.form == .plain ? name.prefix.utf8 : instance.utf8))
        default: nil
        }
    }

    /// What the manager says: its folders, and where it puts the unit's processes while it still
    /// reads the file, which is below no slice yet.
    private func ofManager(_ letter: UInt8) -> String {
        let name = unit
        return switch letter {
        case UInt8(ascii: "c"): "/" + name.controlGroup
        case UInt8(ascii: "C"): folders.cache
        case UInt8(ascii: "d"): folders.runtime + "/credentials/" + name.text
        case UInt8(ascii: "D"): folders.data
        case UInt8(ascii: "E"): folders.configuration
        case UInt8(ascii: "L"): folders.logs
        // The shell of root was fixed before 252 asked for the distribution's own.
        case UInt8(ascii: "s"): version < 252 && manager == .system ? "/bin/sh" : "/bin/bash"
        case UInt8(ascii: "S"): folders.state
        case UInt8(ascii: "t"): folders.runtime
        case UInt8(ascii: "T"): "/tmp"
        case UInt8(ascii: "V"): "/var/tmp"
        case UInt8(ascii: "y"): folders.units + "/" + (name.template ?? name).text
        case UInt8(ascii: "Y"): folders.units
        // `%r` and `%R`, the root of the control groups.
        default: ""
        }
    }
}

extension UnitName {
    /// The name of the unit's control group: with an underscore in front of a name that the
    /// kernel could take for one of its own files.
    var controlGroup: String {
        let first = text.prefix { $0 != "." }
        let isReserved =
            text.hasPrefix("_") || text.hasPrefix(".")
            || Self.kernelPrefixes.contains(String(first))
        return isReserved ? "_" + text : text
    }

    private static let kernelPrefixes: Set<String> = [
        "cgroup", "cpu", "cpuacct", "cpuset", "io", "blkio", "memory", "devices", "pids",
        "bpf-firewall", "bpf-devices", "bpf-foreign", "bpf-socket-bind",
        "bpf-restrict-network-interfaces", "bpf-bind-network-interface",
    ]

    /// The unit that a file stands for whose own name is none.
    static let standIn = UnitName(prefix: "any", type: "service")

    /// What comes after the last dash of the prefix, or the prefix.
    var lastComponent: String {
        let bytes = prefix.utf8
        return bytes.lastIndex(of: UInt8(ascii: "-")).map {
            String(prefix[bytes.index(after: $0)...])
        } ?? prefix
    }
}
