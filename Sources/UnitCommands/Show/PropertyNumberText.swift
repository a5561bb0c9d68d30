import UnitModel
import UnitValues

/// A number as `systemctl show` prints it, which the name of its property decides.
enum PropertyNumberText {
    private static let notSet = "[not set]"

    /// A number below 0.
    static func text(of number: Int64, named name: String) -> String {
        if name == "NUMAPolicy" { return "n/a" }
        return name.hasSuffix("ActionExitStatus") ? notSet : String(number)
    }

    /// Any other number.
    static func text(of number: UInt64, named name: String) -> String {
        switch name {
        case "CoredumpFilter": return "0x" + String(number, radix: 16)
        case "RestrictNamespaces": return namespaces(number)
        case "DelegateNamespaces": return String(number)
        case "CapabilityBoundingSet", "AmbientCapabilities":
            return words(CapabilitySet.names, number)
        case "MountFlags": return propagation[number] ?? ""
        case "NUMAPolicy" where number < memoryPolicies.count: return memoryPolicies[Int(number)]
        case "ReceiveBuffer", "SendBuffer", "PipeSize": return String(number)
        case _ where number == .max && isUnset(name): return notSet
        case _ where name.contains("USec"): return PropertyText.timeSpan(number)
        case _ where name.hasSuffix("UMask") || name.hasSuffix("Mode"): return octal(number)
        default: return number == .max ? "infinity" : String(number)
        }
    }

    /// Whether the highest number says that nothing is set, and not that there is no limit.
    private static func isUnset(_ name: String) -> Bool {
        name.hasSuffix("Weight") || name.hasSuffix("CPUShares")
            || name == "ManagedOOMMemoryPressureDurationUSec"
    }

    private static func octal(_ number: UInt64) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The words for the bits that are set.
    private static func words(_ names: [String], _ bits: UInt64) -> String {
        names.enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }.map(\.element)
            .joined(separator: " ")
    }

    /// What may be made: everything but what is restricted.
    private static func namespaces(_ flags: UInt64) -> String {
        let types = NamespaceTypes(rawValue: flags)
        if types.isSuperset(of: .all(in: 252)) { return "no" }
        let names = types.names
        return names.isEmpty ? "yes" : names.joined(separator: " ")
    }

    /// Flags of mount(2).
    private static let propagation: [UInt64: String] = [
        1 << 18: "private", 1 << 19: "slave", 1 << 20: "shared",
    ]

    /// Policies of set_mempolicy(2) by their numbers.
    private static let memoryPolicies = ["default", "preferred", "bind", "interleave", "local"]
}
