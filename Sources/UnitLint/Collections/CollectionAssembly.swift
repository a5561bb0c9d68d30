import UnitModel
import UnitValues

/// Puts files together to units, each with the drop-ins that apply to it.
struct CollectionAssembly {
    private(set) var units: [CollectedUnit] = []

    private let files: [CollectedFile]
    private let places: [UnitPlace]
    private let ranks: [Int]

    /// Drop-ins by the name of their directory, in the order in which they apply.
    private var dropIns: [UnitKey: [Int]] = [:]
    /// Those of them that some unit has taken.
    private var taken: Set<Int> = []

    init(_ files: [CollectedFile], surroundings: (any UnitSurroundings)?) {
        self.files = files
        var known: [String: Int] = [:]
        ranks = files.map { file in
            let rank = known[file.folder] ?? surroundings?.rank(ofFolder: file.folder) ?? .max
            known[file.folder] = rank
            return rank
        }
        places = zip(files, ranks).map { $1 == .max ? .folder($0.folder) : .system }
        assemble()
    }

    private mutating func assemble() {
        collectDropIns()
        var fragments: [UnitKey: Int] = [:]
        var order: [Int] = []
        for (number, file) in files.enumerated() where !file.file.name.isDropIn {
            let key = key(of: number)
            // What a stronger directory has under the name hides the rest.
            if let known = fragments[key], ranks[known] <= ranks[number] { continue }
            fragments[key] = number
            order.append(number)
        }
        for number in order where fragments[key(of: number)] == number {
            let name = UnitName(files[number].file.name.unitName)
            add(name, [number] + (name.map { takeDropIns(of: $0, like: number) } ?? []))
        }
        for (number, file) in files.enumerated()
        where file.file.name.isDropIn && !taken.contains(number) {
            add(UnitName(file.file.name.unitName), dropIns[key(of: number)] ?? [])
            taken.formUnion(dropIns[key(of: number)] ?? [])
        }
    }

    private func key(of number: Int) -> UnitKey {
        UnitKey(files[number].file.name.unitName, files[number].manager, places[number])
    }

    private mutating func add(_ name: UnitName?, _ numbers: [Int]) {
        guard let first = numbers.first else { return }
        let file = files[first]
        units.append(
            CollectedUnit(
                number: units.count, name: name, manager: file.manager, place: places[first],
                files: numbers, hasFragment: !file.file.name.isDropIn,
                effective: EffectiveUnit(
                    numbers.map { UnitSource(path: files[$0].path, file: files[$0].file) },
                    readings: numbers.map { files[$0].reading }, in: file.context)))
    }

    // MARK: Drop-ins

    private mutating func collectDropIns() {
        for (number, file) in files.enumerated() where file.file.name.isDropIn {
            dropIns[key(of: number), default: []].append(number)
        }
        dropIns = dropIns.mapValues(winners)
    }

    /// The drop-ins that count, by the order of their names; a stronger directory hides
    /// what others have under the same one.
    private func winners(_ numbers: [Int]) -> [Int] {
        var best: [String: Int] = [:]
        for number in numbers {
            let name = fileName(number)
            if let known = best[name], ranks[known] <= ranks[number] { continue }
            best[name] = number
        }
        return best.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }

    private func fileName(_ number: Int) -> String {
        let path = files[number].path
        return String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }

    private mutating func takeDropIns(of name: UnitName, like number: Int) -> [Int] {
        guard !dropIns.isEmpty else { return [] }
        var byName: [String: Int] = [:]
        for folder in name.dropInNames + [name.suffix] {
            let key = UnitKey(folder, files[number].manager, places[number])
            for dropIn in dropIns[key] ?? [] where byName[fileName(dropIn)] == nil {
                byName[fileName(dropIn)] = dropIn
            }
        }
        taken.formUnion(byName.values)
        return byName.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }
}
