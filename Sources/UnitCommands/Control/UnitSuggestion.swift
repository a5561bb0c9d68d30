import SystemdBus
import UnitLint

extension SystemdManager {
    /// The unit whose name is most like one that does not exist; nil when none is like it.
    func unit(nearestTo name: BusUnitName) async -> BusUnitName? {
        guard let units = try? await list() else { return nil }
        let names = units.filter { $0.summary?.loadState != .notFound }.map(\.name.rawValue)
        guard let nearest = Spelling.nearest(to: name.rawValue, among: names),
            nearest != name.rawValue
        else { return nil }
        return try? BusUnitName(nearest)
    }
}
