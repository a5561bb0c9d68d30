import UnitCatalog
import UnitValues

extension ValueReader {
    /// A boolean or a list of controllers.
    func delegate() -> ValueReading<DirectiveValue> {
        guard canDelegate else { return refuseInThisSection() }
        return unlessEmpty {
            if let all = Bool(unitValue: bytes) { return ValueReading(.boolean(all)) }
            return Controller.readList(bytes, in: context.version).map { .texts($0.map(\.name)) }
        }
    }

    /// The name of a control group; empty for none.
    func delegateSubgroup() -> ValueReading<DirectiveValue> {
        guard canDelegate else { return refuseInThisSection() }
        return unlessEmpty {
            judged { () throws(ValueProblem) in
                .text(try ControlGroupName.parse(bytes, in: context.version))
            }
        }
    }

    /// A list of controllers.
    func controllers() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .texts(try Controller.parseKnown(bytes, in: context.version).map(\.name))
            }
        }
    }

    /// A list of names of rules for systemd-oomd.
    func oomRules() -> ValueReading<DirectiveValue> {
        guard isWatchedByOOMDaemon else { return refuseInThisSection() }
        return unlessEmpty { ControlGroupName.readOOMRules(bytes).map(DirectiveValue.texts) }
    }

    /// Whether processes of the unit may be given a subtree of control groups.
    private var canDelegate: Bool {
        [.service, .scope].contains(directive.section)
    }
}
