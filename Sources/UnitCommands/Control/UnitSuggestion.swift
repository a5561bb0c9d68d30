import SystemdBus
import UnitLint

extension SystemdManager {
    /// The unit whose name is most like one that does not exist; nil when none is like it.
    func unit(nearestTo name: BusUnitName) async -> BusUnitName? {
        guard let units = try? await list() else { return nil }
        let names = units.filter { $0.summary?.loadState != .notFound }.map(\.name.rawValue)
        for word in Self.words(meantBy: name.rawValue) {
            if let nearest = Spelling.nearest(to: word, among: names), nearest != name.rawValue {
                return try? BusUnitName(nearest)
            }
        }
        return nil
    }

    /// The name, and what it may have been before `.service` was added: `web.servic`, and of
    /// `web.conf` the service.
    private static func words(meantBy name: String) -> [String] {
        let implied = ".service"
        guard name.hasSuffix(implied) else { return [name] }
        let word = name.dropLast(implied.count)
        guard let dot = word.firstIndex(of: ".") else { return [name] }
        return [name, String(word), word[..<dot] + implied]
    }
}
