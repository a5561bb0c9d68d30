import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// CPUs or memory nodes, one bit each, in groups of 64.
    func bitmap() -> PropertyValue? {
        var members: Set<UInt32> = []
        var isMade = false
        for value in values {
            switch value {
            case .word("numa"):
                (members, isMade) = ([], false)
            case .word("all"):
                // All memory nodes that there are: what is not known of a machine has one.
                members = release < 258 ? members.union([0]) : [0]
            case .processors(let set):
                members.formUnion(set.members)
                isMade = isMade || set.hasEmptyRange && release < 258
            default: continue
            }
        }
        let groups = members.max().map { Int($0) / 64 + 1 } ?? (isMade ? 1 : 0)
        var bytes = [UInt8](repeating: 0, count: groups * 8)
        for member in members { bytes[Int(member / 8)] |= 1 << (member % 8) }
        return .bytes(bytes)
    }

    /// Block devices with a number each.
    ///
    /// A device has one rate, the last one, and `infinity` is none; weights and latencies are
    /// listed as often as they are set.
    func deviceNumbers() -> PropertyValue? {
        var numbers = KeyedList()
        let hasRate = property.name.contains("Bandwidth") || property.name.contains("IOPS")
        for case (let index, .deviceAmount(let device)) in values.enumerated() {
            let key = hasRate ? device.path : String(index)
            if hasRate, device.amount == .max {
                numbers.remove(key)
            } else {
                numbers.set(key, to: .list([.text(device.path), .number(device.amount)]))
            }
        }
        return numbers.value
    }

    /// Devices with rights, or BPF programs with their places, the last line first; nil when
    /// there are none of them.
    func lastFirst() -> PropertyValue? {
        let pairs = values.reversed().compactMap { value -> PropertyValue? in
            switch value {
            case .device(let rule):
                let rights = "rwm".filter { rule.rights.isEmpty || rule.rights.contains($0) }
                return .texts([rule.device, rights])
            case .bpfProgram(let program):
                return .texts([program.type, program.path.text])
            default: return nil
            }
        }
        return pairs.isEmpty ? nil : .list(pairs)
    }

    /// The controllers that are delegated or disabled, in systemd's own order.
    func controllers() -> PropertyValue? {
        var names: Set<String> = []
        for assignment in assignments {
            switch assignment.value {
            case .boolean(let all): names = all ? allControllers : []
            case .texts(let more): names.formUnion(more)
            default: names = []
            }
        }
        return .texts(Controller.names(in: unit.context.version).filter(names.contains))
    }

    /// What `Delegate=yes` stands for: the ones that a kernel of today has, and up to 247 all that
    /// the release knows.
    private var allControllers: Set<String> {
        release < 248
            ? Set(Controller.names(in: unit.context.version))
            : ["cpu", "cpuset", "io", "memory", "pids"]
    }

    /// A soft or a hard limit.
    func limit(_ bounds: ResourceBounds) -> PropertyValue {
        .number(property.name.hasSuffix("Soft") ? bounds.soft : bounds.hard)
    }

    /// An amount; nil for a share of what only the machine knows.
    func number(of amount: Amount) -> PropertyValue? {
        switch amount {
        case .number(let number): .number(number)
        case .infinite: .infinity
        case .share(Share(permyriad: 0)): .number(0)
        case .share(let share):
            property.encoding == .u32
                ? .number((share.permyriad * UInt64(UInt32.max) + 5000) / 10_000) : nil
        }
    }
}

extension DirectiveValue {
    /// Whether only a machine could say how much it is.
    var dependsOnMachine: Bool {
        if case .amount(.share(let share)) = self { return share.permyriad > 0 }
        return false
    }
}
