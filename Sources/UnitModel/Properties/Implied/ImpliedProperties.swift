import UnitCatalog

/// What follows for other properties from what the files set, in the order in which a manager
/// works it out once it has read them all.
enum ImpliedProperties {
    /// Completes the properties by one rule.
    typealias Rule = @Sendable (inout PropertySheet) -> Void

    /// The rules for a type of unit; a later one sees what earlier ones did.
    static func rules(for kind: UnitKind) -> [Rule] {
        UnitRules.all + (kind == .service ? ServiceRules.all : TypeRules.all + TriggerRules.all)
            + (kind.runsProcesses ? SandboxRules.all + SchedulingRules.all : [])
            + [DependencyRules.complete]
    }
}

extension UnitKind {
    /// Whether systemd.exec(5) applies.
    var runsProcesses: Bool {
        switch self {
        case .service, .socket, .mount, .swap: true
        case .device, .automount, .target, .path, .timer, .slice, .scope: false
        }
    }
}

// MARK: What rules ask and say

extension PropertySheet {
    /// Whether a property is true.
    func isTrue(_ name: String) -> Bool { values[name] == .boolean(true) }

    /// The text of a property; empty when it has none.
    func text(_ name: String) -> String { values[name]?.string ?? "" }

    /// The number of a property.
    func number(_ name: String) -> UInt64? {
        guard case .number(let number) = values[name] else { return nil }
        return number
    }

    /// The texts of a property; empty when it has none.
    func texts(_ name: String) -> [String] {
        (values[name]?.elements ?? []).compactMap(\.string)
    }

    /// Whether a property is a list with something in it.
    func hasElements(_ name: String) -> Bool { values[name]?.elements?.isEmpty == false }

    /// Takes what another property has, unless an assignment gave this one its value.
    mutating func inherit(_ name: String, from other: String) {
        guard !isAssigned(name), let value = values[other] else { return }
        set(name, to: value)
    }
}
