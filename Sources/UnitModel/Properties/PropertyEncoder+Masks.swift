import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// The capabilities that are left, or given, after all lines.
    ///
    /// The first line that finds the set as it was in the beginning says what it is; later
    /// ones add to it or take away.
    func capabilities() -> UInt64 {
        let all = release >= 262 ? UInt64.max >> 1 : .max
        let initial = property.name == "CapabilityBoundingSet" ? all : 0
        var set = initial
        for assignment in assignments {
            guard case .capabilities(let change) = assignment.value else { continue }
            if change.mask == 0 || set == initial {
                set = change.isInverted ? inverted(change.mask) : change.mask
            } else if change.isInverted {
                set &= ~change.mask
            } else {
                set |= change.mask
            }
        }
        return set
    }

    /// All other capabilities; from 262 on, of those that the kernel has.
    private func inverted(_ mask: UInt64) -> UInt64 {
        release >= 262 ? CapabilitySet.all & ~mask : ~mask
    }

    /// The types of namespaces that may be made, or that are handed over.
    func namespaces() -> UInt64 {
        let delegates = property.name == "DelegateNamespaces"
        var all = NamespaceTypes.all(in: unit.context.version)
        if delegates { all.subtract(.user) }
        var types: NamespaceTypes?
        for case .namespaces(let list) in values {
            switch list {
            case .boolean(let flag): types = flag == delegates ? all : []
            case .types(let named, let isInverted):
                if let before = types {
                    types = isInverted ? before.subtracting(named) : before.union(named)
                } else {
                    types = isInverted ? all.subtracting(named) : named
                }
            }
        }
        return types?.rawValue ?? .max
    }
}
