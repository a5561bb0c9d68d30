import SystemdBus
import UnitValues

/// A unit as the command line names it: by a name, by a path, or by a pattern.
enum UnitWord {
    case unit(BusUnitName)
    case pattern(String)

    /// Reads a word; `.service` is implied, and a path means the mount or device of that path.
    init(_ word: String) throws(BusError) {
        if word.contains(where: "*?[".contains) {
            self = .pattern(Self.hasSuffix(word) ? word : word + ".service")
        } else if word.hasPrefix("/") {
            let type = word.hasPrefix("/dev/") ? "device" : "mount"
            guard let name = UnitName(path: word, type: type) else {
                throw BusError(
                    name: .invalidUnitName, message: "no unit stands for the path",
                    operation: "use", subject: word)
            }
            self = .unit(try BusUnitName(name.text))
        } else {
            self = .unit(try BusUnitName(Self.hasSuffix(word) ? word : word + ".service"))
        }
    }

    private static func hasSuffix(_ word: String) -> Bool {
        guard let dot = word.lastIndex(of: ".") else { return false }
        return UnitName.types.contains(String(word[dot...].dropFirst()))
    }
}

extension SystemdManager {
    /// The units that words of the command line mean, each once, in the order of the words.
    ///
    /// - Parameters:
    ///   - words: Names, paths and patterns.
    ///   - includesFiles: Whether a pattern means unit files that are not loaded, too, which takes
    ///     much longer to find out.
    /// - Returns: The units.
    /// - Throws: ``BusError`` for a word that is no name, and with ``BusError/Name/noSuchUnit`` for
    ///   a pattern that nothing matches.
    func units(
        meantBy words: [String], includesFiles: Bool = false
    ) async throws(BusError) -> [BusUnitName] {
        var units: [BusUnitName] = []
        var known: Set<BusUnitName> = []
        // A word that is no name is found before anything is asked.
        var read: [UnitWord] = []
        for word in words { read.append(try UnitWord(word)) }
        for word in read {
            for unit in try await self.units(meantBy: word, includesFiles)
            where known.insert(unit).inserted {
                units.append(unit)
            }
        }
        return units
    }

    private func units(
        meantBy word: UnitWord, _ includesFiles: Bool
    ) async throws(BusError) -> [BusUnitName] {
        switch word {
        case .unit(let name):
            guard !name.isTemplate else {
                throw BusError(name: .templateGiven, operation: "use", subject: name.rawValue)
            }
            return [name]
        case .pattern(let pattern):
            var matches = try await loadedUnits(matching: [pattern])
                .filter { $0.loadState != .notFound }.map(\.name)
            if includesFiles {
                // A template cannot run, and an alias is listed beside the unit.
                let files = try await unitFiles(matching: [pattern])
                    .filter { !$0.name.isTemplate && $0.state != .alias }
                matches = Set(matches).union(files.map(\.name)).sorted()
            }
            guard !matches.isEmpty else {
                throw BusError(
                    name: .noSuchUnit, message: "nothing matches '\(pattern)'", operation: "find",
                    subject: pattern)
            }
            return matches
        }
    }
}
