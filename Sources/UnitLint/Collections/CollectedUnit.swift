public import UnitCatalog
public import UnitModel
import UnitSyntax
public import UnitValues

/// A unit of a collection: its fragment and drop-ins, as far as they are among the files.
public struct CollectedUnit: Sendable {
    /// Its number in ``LintedCollection/units``.
    public let number: Int

    /// Its name; nil for drop-ins of many units, of which none is in the collection.
    public let name: UnitName?

    /// The manager that loads it.
    public let manager: ManagerScope

    /// Where it lies.
    public let place: UnitPlace

    /// The files that it is made of, by their numbers in ``LintedCollection/files``.
    public let files: [Int]

    /// Whether the first file is a fragment and no drop-in.
    public let hasFragment: Bool

    /// What counts of those lines of the files that rules over several files look at.
    public let effective: EffectiveUnit

    /// The units that it names.
    let named: NamedUnits

    /// Those of them that stand for one unit, or for one template.
    private let mentions: [UnitMention]

    init(
        number: Int, name: UnitName?, manager: ManagerScope, place: UnitPlace, files: [Int],
        hasFragment: Bool, effective: EffectiveUnit
    ) {
        self.number = number
        self.name = name
        self.manager = manager
        self.place = place
        self.files = files
        self.hasFragment = hasFragment
        self.effective = effective
        named = NamedUnits(of: effective)
        mentions = named.all.compactMap { UnitMention($0, in: name, as: effective.context) }
    }

    /// The type of the unit.
    public var kind: UnitKind { effective.kind }

    /// The file that an assignment stands in, by its number in ``LintedCollection/files``.
    func file(of assignment: EffectiveAssignment) -> Int { files[assignment.origin.source] }
}

/// Where a unit lies: units in one place are those of one system.
public enum UnitPlace: Hashable, Sendable {
    /// In the search path of a system.
    case system
    /// In a directory of somebody's project.
    case folder(String)
}

/// A name of a unit in a list, with what it stands for.
struct UnitMention: Sendable {
    /// The name as it is written, and where.
    let written: NamedUnit
    /// The unit that it means; a template where the name depends on the instance.
    let name: UnitName

    /// What a written name stands for; nil when specifiers say more than which instance of a
    /// template is meant.
    ///
    /// - Parameters:
    ///   - written: The name.
    ///   - unit: The unit that names it.
    ///   - context: Who reads it.
    init?(_ written: NamedUnit, in unit: UnitName?, as context: ValueContext) {
        guard let name = Self.name(of: written, in: unit, as: context) else { return nil }
        self.written = written
        self.name = name
    }

    private static func name(
        of written: NamedUnit, in unit: UnitName?, as context: ValueContext
    ) -> UnitName? {
        guard written.name.utf8.contains(UInt8(ascii: "%")) else {
            return UnitName(written.name)
        }
        var context = context
        // Which instance it is does not matter to whether there is its template.
        if let unit, unit.form == .template, let instance = unit.with(instance: "x") {
            context.unitName = instance.text
        }
        let bytes = Array(written.name.utf8)
        let isInstall = written.assignment.directive.section == .install
        guard
            let expanded = try? SpecifierExpansion.expand(
                bytes, at: 0..<bytes.count, as: isInstall ? .install : .unitName, in: context),
            let name = UnitName(expanded), name.form == .instance
        else { return nil }
        return name.template
    }
}

extension CollectedUnit {
    /// The units that some directives name.
    ///
    /// Names whose specifiers say more than which instance of a template is meant are left out.
    func mentions(
        _ directives: String..., in section: SectionID = .unit
    ) -> [UnitMention] { mentions(directives, in: section) }

    /// The units that some directives name.
    func mentions(_ directives: [String], in section: SectionID = .unit) -> [UnitMention] {
        directives.flatMap { directive in
            mentions.filter { $0.written.isNamed(by: directive, in: section) }
        }
    }
}
