import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// Two texts, or pairs of them.
    func stringPairs() -> PropertyValue? {
        if case .hostnameProtection(let protection) = last {
            return .texts([protection.mode.rawValue, protection.hostname])
        }
        if let pairs = mountOptionPairs() ?? lastFirst() ?? triggerPairs() { return pairs }
        var pairs = KeyedList()
        for value in values {
            switch value {
            case .loadedCredential(let credential):
                guard credential.isEncrypted == isEncrypted else {
                    pairs.remove(credential.name.text)
                    continue
                }
                pairs.set(
                    credential.name.text, to: .texts([credential.name.text, credential.source]))
            case .importedCredential(let credential):
                pairs.set(
                    credential.pattern + ":" + credential.newName,
                    to: .texts([credential.pattern, credential.newName]))
            default: continue
            }
        }
        return pairs.isEmpty ? nil : pairs.value
    }

    /// Credentials with their bytes, each name once.
    func credentials() -> PropertyValue? {
        var credentials = KeyedList()
        for case .inlineCredential(let credential) in values {
            let name = credential.name.text
            if credential.isEncrypted == isEncrypted {
                credentials.set(name, to: .list([.text(name), .bytes(credential.data)]))
            } else {
                credentials.remove(name)
            }
        }
        return credentials.isEmpty ? nil : credentials.value
    }

    private var isEncrypted: Bool { property.name.hasSuffix("Encrypted") }

    /// Exit statuses and signals, each as numbers.
    func exitStatuses() -> PropertyValue? {
        var statuses: Set<UInt8> = []
        var signals: Set<Int> = []
        for case .exitStatuses(let set) in values {
            statuses.formUnion(set.statuses.map(\.code))
            signals.formUnion(set.signals.map { Int($0.number) })
        }
        return .list([
            .list(statuses.sorted().map { .integer($0) }),
            .list(signals.sorted().map { .integer($0) }),
        ])
    }

    /// Tests, each with its name, whether it is one of several, whether it is negated, what
    /// is tested, and 0 for "not tested yet".
    func conditions() -> PropertyValue? {
        .list(
            assignments.compactMap { assignment in
                guard case .condition(let test) = assignment.value else { return nil }
                return .list([
                    .text(assignment.directive.name), .boolean(test.isTrigger),
                    .boolean(test.isNegated), .text(test.parameter), .number(0),
                ])
            })
    }
}

/// A list of values of which a later one with the same key takes the place of an earlier one.
struct KeyedList {
    private var keys: [String] = []
    private var values: [String: PropertyValue] = [:]

    var isEmpty: Bool { keys.isEmpty }

    /// The values in the order in which their keys came first.
    var value: PropertyValue { .list(keys.compactMap { values[$0] }) }

    mutating func set(_ key: String, to value: PropertyValue) {
        if values.updateValue(value, forKey: key) == nil { keys.append(key) }
    }

    mutating func remove(_ key: String) {
        if values.removeValue(forKey: key) != nil { keys.removeAll { $0 == key } }
    }
}
