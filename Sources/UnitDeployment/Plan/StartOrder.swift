import UnitCatalog
import UnitModel
import UnitValues

/// The order in which units are started: what `After=` and `Before=` say, and the rest by type and
/// name.
struct StartOrder {
    private var units: [UnitName: EffectiveUnit]
    private var predecessors: [UnitName: Set<UnitName>] = [:]

    init(_ units: [UnitName: EffectiveUnit]) {
        self.units = units
        for (name, unit) in units {
            for other in Self.names("After", of: unit) where units[other] != nil {
                predecessors[name, default: []].insert(other)
            }
            for other in Self.names("Before", of: unit) where units[other] != nil {
                predecessors[other, default: []].insert(name)
            }
        }
    }

    /// The units in stages: those of one are started together, after all of the stages before.
    ///
    /// Of units that wait for each other in a circle, systemd decides which one goes first; here it
    /// is the first by type and name.
    var stages: [[UnitName]] {
        var result: [[UnitName]] = []
        var waiting = Set(units.keys)
        while !waiting.isEmpty {
            let ready = waiting.filter { name in
                predecessors[name]?.contains { $0 != name && waiting.contains($0) } != true
            }
            let next = (ready.isEmpty ? waiting : ready).sorted { Self.rank($0) < Self.rank($1) }
            // Units of one type only: what has no order of its own has one by its type.
            let stage = next.prefix { !ready.isEmpty && $0.type == next[0].type }
            result.append(stage.isEmpty ? [next[0]] : Array(stage))
            waiting.subtract(result[result.count - 1])
        }
        return result
    }

    /// Sockets come before the services that they start, and targets last.
    private static func rank(_ name: UnitName) -> (Int, String, String) {
        let order = [
            "slice", "mount", "automount", "swap", "socket", "service", "path", "timer", "target",
        ]
        return (order.firstIndex(of: name.type) ?? order.count, name.type, name.text)
    }

    /// The unit names in a directive's values.
    static func names(
        _ directive: String, of unit: EffectiveUnit, in section: SectionID = .unit
    ) -> [UnitName] {
        unit.values(of: directive, in: section).flatMap { assignment in
            var splitter = WordSplitter(
                unit.text(of: assignment)[...], rules: [.unquote, .keepBackslashes])
            var names: [UnitName] = []
            while let word = try? splitter.next() {
                let bytes = try? SpecifierExpansion.expand(
                    word.bytes, at: word.range, as: .unitName, in: unit.context)
                if let name = bytes.flatMap({ UnitName($0) }) { names.append(name) }
            }
            return names
        }
    }
}
