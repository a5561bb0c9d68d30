import UnitCatalog
import UnitModel
import UnitValues

/// Files that are judged together, and what is around them.
public struct LintedCollection: Sendable {
    /// The files, in the order in which they were given.
    public let files: [CollectedFile]

    /// The units that they make, in the order of their first files.
    public let units: [CollectedUnit]

    /// What is there beside the files; nil when nothing is known of it.
    public let surroundings: (any UnitSurroundings)?

    /// The units that some file starts, wants or is triggered to start, and of instances their
    /// templates.
    let startedNames: Set<String>

    /// The system that each unit is for, by the unit's number; nil when nothing is known of it.
    ///
    /// Of a file that lies in no search path only its programs tell: where this machine has all
    /// that it starts, it is taken to be for this machine.
    let systems: [(any TargetSystem)?]

    /// What was read in lines that many files have.
    let readings = ReadingMemo()

    private let numbers: [UnitKey: Int]

    /// Names of units, among them those that `Alias=` gives.
    private let names: Set<String>

    /// Puts files together to units.
    public init(_ files: [CollectedFile], surroundings: (any UnitSurroundings)?) {
        self.files = files
        self.surroundings = surroundings
        units = CollectionAssembly(files, surroundings: surroundings).units
        var numbers: [UnitKey: Int] = [:]
        var names: Set<String> = []
        for unit in units {
            guard let name = unit.name, unit.hasFragment else { continue }
            numbers[UnitKey(name.text, of: unit)] = unit.number
            names.insert(name.text)
            for alias in unit.named.all where alias.isNamed(by: "Alias", in: .install) {
                names.insert(alias.name)
            }
        }
        self.numbers = numbers
        self.names = names
        startedNames = Self.startedNames(by: units)
        let machine = surroundings?.machine
        systems = units.map { unit in
            if let own = surroundings?.system(ofFile: files[unit.files[0]].path) { return own }
            return machine.flatMap { unit.startsOnly(programsOf: $0) ? $0 : nil }
        }
    }

    private static func startedNames(by units: [CollectedUnit]) -> Set<String> {
        var names: Set<String> = []
        func add(_ name: UnitName) {
            names.insert(name.text)
            if let template = name.template { names.insert(template.text) }
        }
        for unit in units {
            let mentions =
                unit.mentions("Wants", "Requires", "BindsTo", "Upholds", "OnFailure", "OnSuccess")
                + unit.mentions("Also", in: .install)
            for mention in mentions { add(mention.name) }
            if let trigger = unit.trigger { add(trigger.name) }
        }
        return names
    }

    /// The unit of a name in the place of another unit: itself, or its template.
    func unit(_ name: UnitName, beside other: CollectedUnit) -> CollectedUnit? {
        let number =
            numbers[UnitKey(name.text, of: other)]
            ?? name.template.flatMap { numbers[UnitKey($0.text, of: other)] }
        return number.map { units[$0] }
    }

    /// Whether a unit is among the files, in any place, or an `Alias=` of one.
    func contains(_ name: UnitName) -> Bool {
        names.contains(name.text) || name.template.map { names.contains($0.text) } == true
    }

    /// Whether there is a unit, as far as can be told; generated ones and those that systemd
    /// makes by itself count.
    func knows(_ name: UnitName) -> Bool {
        contains(name) || WellKnownUnits.contains(name) || hasAround(name)
    }

    /// Whether it is certain that there is no such unit.
    func isMissing(_ name: UnitName) -> Bool {
        surroundings?.isWhole == true && !knows(name)
    }

    private func hasAround(_ name: UnitName) -> Bool {
        guard let surroundings else { return false }
        return surroundings.hasUnit(named: name.text)
            || name.template.map { surroundings.hasUnit(named: $0.text) } == true
    }

    /// The unit that somebody most likely meant by a name that there is not.
    func nearest(to name: UnitName) -> String? {
        UnitSlip.nearest(
            to: name, among: [Array(names), surroundings?.unitNames ?? [], WellKnownUnits.names])
    }
}

/// What a name stands for depends on who loads it, and where it lies.
struct UnitKey: Hashable {
    let name: String
    let manager: ManagerScope
    let place: UnitPlace

    /// A name as another unit means it.
    init(_ name: String, of unit: CollectedUnit) {
        self.init(name, unit.manager, unit.place)
    }

    init(_ name: String, _ manager: ManagerScope, _ place: UnitPlace) {
        self.name = name
        self.manager = manager
        self.place = place
    }
}

extension LintedCollection {
    /// Whether it is certain that there is no unit as it is named, and no other rule says so.
    func isMissing(_ mention: UnitMention) -> Bool {
        isMissing(mention.name) && MisspeltUnitName.nearest(to: mention.written.name) == nil
    }

    /// The end of a message that says which unit was meant, where that can be guessed.
    func suggestion(for mention: UnitMention) -> String {
        suggestion(for: mention.name)
    }
}
