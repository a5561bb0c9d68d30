import UnitCatalog
import UnitModel
import UnitValues

/// Which units of a collection are started after which, as one manager of one place sees it.
///
/// An edge goes from the later unit to the earlier one. What is written counts, what systemd
/// adds by itself to units that are there, and the fixed order of the special targets.
struct OrderGraph {
    /// Why a unit is later than another.
    enum Reason {
        /// A line says so.
        case written(UnitMention, unit: Int)
        /// Enabling a unit makes a target want it, and a target waits for what it wants.
        case installed(UnitMention, unit: Int)
        /// A target waits for what it wants.
        case wanted(UnitMention, unit: Int)
        /// systemd orders units of a type, or special units, like that.
        case implied
    }

    struct Edge {
        let earlier: Int
        let reason: Reason
    }

    /// The names of the nodes.
    private(set) var names: [String] = []
    /// What each node comes after.
    private(set) var edges: [[Edge]] = []
    /// What each node starts together with itself.
    private(set) var pulls: [[Int]] = []

    private var nodes: [String: Int] = [:]
    /// The units without what `DefaultDependencies=` stands for.
    private var early: Set<Int> = []

    init(_ units: [CollectedUnit]) {
        for unit in units where unit.effective.boolean("DefaultDependencies", in: .unit) == false {
            if let name = unit.name { early.insert(node(name.text)) }
        }
        for unit in units { addWritten(unit) }
        let own = Set(units.compactMap { $0.hasFragment ? $0.name?.text : nil })
        addSpecial(except: own)
        for unit in units where unit.hasFragment { addImplied(unit) }
        // A target leaves alone what is ordered against it already.
        for unit in units { addTargets(unit) }
    }

    private mutating func node(_ name: String) -> Int {
        if let known = nodes[name] { return known }
        let number = names.count
        nodes[name] = number
        names.append(name)
        edges.append([])
        pulls.append([])
        return number
    }

    /// Writes down that a unit comes after another; one that comes after itself does not.
    private mutating func add(_ later: String, after earlier: String, _ reason: Reason) {
        guard later != earlier else { return }
        let from = node(later)
        let target = node(earlier)
        guard !edges[from].contains(where: { $0.earlier == target }) else { return }
        edges[from].append(Edge(earlier: target, reason: reason))
    }

    // MARK: What is written

    private mutating func addWritten(_ unit: CollectedUnit) {
        guard let name = unit.name?.text else { return }
        for mention in unit.mentions("After") {
            add(name, after: mention.name.text, .written(mention, unit: unit.number))
        }
        for mention in unit.mentions("Before") {
            add(mention.name.text, after: name, .written(mention, unit: unit.number))
        }
        let own = node(name)
        for mention in unit.mentions("Requires", "Wants", "BindsTo", "Upholds") {
            let other = node(mention.name.text)
            pulls[own].append(other)
        }
        for mention in unit.mentions("WantedBy", "RequiredBy", "UpheldBy", in: .install) {
            let other = node(mention.name.text)
            pulls[other].append(own)
        }
    }

    // MARK: What systemd adds

    private mutating func addImplied(_ unit: CollectedUnit) {
        guard let name = unit.name, name.form != .template else { return }
        let hasDefaults = unit.effective.boolean("DefaultDependencies", in: .unit) ?? true
        if let trigger = unit.trigger, !trigger.isPerConnection {
            add(trigger.name.text, after: name.text, .implied)
        }
        for socket in unit.mentions("Sockets", in: .service) {
            add(name.text, after: socket.name.text, .implied)
        }
        guard hasDefaults else { return }
        let own = node(name.text)
        switch unit.kind {
        case .service:
            addStart(name.text, after: "sysinit.target", "basic.target")
        case .socket, .path, .timer:
            addStart(name.text, after: "sysinit.target")
            add("\(unit.kind.rawValue)s.target", after: name.text, .implied)
        default: break
        }
        if unit.kind == .service || unit.kind == .socket || unit.kind == .path
            || unit.kind == .timer
        {
            let system = node("sysinit.target")
            pulls[own].append(system)
        }
    }

    private mutating func addStart(_ name: String, after targets: String...) {
        for target in targets { add(name, after: target, .implied) }
    }

    /// The order of the special targets, of those that are not among the files.
    private mutating func addSpecial(except own: Set<String>) {
        for line in Self.special.description.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard !own.contains(words[0]) else { continue }
            for earlier in words.dropFirst() {
                add(words[0], after: earlier, .implied)
                let from = node(words[0])
                let target = node(earlier)
                pulls[from].append(target)
            }
        }
    }

    /// bootup(7): each target, and what it starts and waits for.
    private static let special: StaticString = """
        sysinit.target local-fs.target swap.target
        basic.target sysinit.target sockets.target paths.target slices.target
        multi-user.target basic.target
        graphical.target multi-user.target
        local-fs.target local-fs-pre.target
        remote-fs.target remote-fs-pre.target
        """

    // MARK: Targets

    /// A target comes after what it wants and requires, and after what is installed into it.
    private mutating func addTargets(_ unit: CollectedUnit) {
        guard let name = unit.name, name.form != .template else { return }
        let isTarget = unit.kind == .target
        if isTarget, unit.effective.boolean("DefaultDependencies", in: .unit) ?? true {
            for mention in unit.mentions("Requires", "Wants", "BindsTo", "Requisite") {
                complete(name.text, mention.name.text, .wanted(mention, unit: unit.number))
            }
        }
        for mention in unit.mentions("WantedBy", "RequiredBy", in: .install)
        where mention.written.isA(.target) {
            let target = node(mention.name.text)
            guard !early.contains(target) else { continue }
            complete(mention.name.text, name.text, .installed(mention, unit: unit.number))
        }
    }

    private mutating func complete(_ target: String, _ wanted: String, _ reason: Reason) {
        let from = node(target)
        let earlier = node(wanted)
        guard !early.contains(earlier),
            !edges[earlier].contains(where: { $0.earlier == from })
        else { return }
        add(target, after: wanted, reason)
    }
}
