import SystemdBus
import UnitCatalog
import UnitModel

extension PropertyValue {
    /// The value of a property on the bus.
    init(_ value: BusValue) {
        switch value {
        case .boolean(let flag): self = .boolean(flag)
        case .variant(let value): self.init(value)
        case .array(_, let elements), .structure(let elements):
            self = .list(elements.map { PropertyValue($0) })
        case .entry(let key, let value):
            self = .list([PropertyValue(key), PropertyValue(value)])
        default:
            if let text = value.text {
                self = .text(text)
            } else if let number = value.unsigned {
                self = .number(number)
            } else {
                self = .integer(value.signed ?? 0)
            }
        }
    }

    /// The value without what the manager alone knows (when a command ran last, when a timer
    /// elapses, whether a condition held), and in order where the manager's is that of a hash table.
    func normal(as encoding: PropertyEncoding, named name: String) -> PropertyValue {
        guard let elements else { return self }
        switch encoding {
        case .execCommands, .execCommandsEx:
            return .list(elements.map { .list(Array(($0.elements ?? []).prefix(3))) })
        case .calendarTimers, .monotonicTimers:
            return .list(elements.map { .list(Array(($0.elements ?? []).prefix(2))) })
        case .conditions:
            let parts = elements.map { PropertyValue.list(Array(($0.elements ?? []).prefix(4))) }
            return .list(parts.sortedByText)
        case .wordFilter where elements.count == 2:
            return .list([elements[0], .list((elements[1].elements ?? []).sortedByText)])
        case .unitNames, .addressPrefixes: return .list(elements.sortedByText)
        case .stringPairs where name.hasPrefix("LoadCredential"):
            return .list(elements.sortedByText)
        default: return name.hasSuffix("MountsFor") ? .list(elements.sortedByText) : self
        }
    }
}

extension [PropertyValue] {
    fileprivate var sortedByText: [PropertyValue] {
        sorted { String(describing: $0) < String(describing: $1) }
    }
}
