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
struct UnitMention {
    /// The name as it is written, and where.
    let written: NamedUnit
    /// The unit that it means; a template where the name depends on the instance.
    let name: UnitName
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
        directives.flatMap { effective.unitsNamed(by: $0, in: section) }.compactMap { written in
            name(of: written, in: section).map { UnitMention(written: written, name: $0) }
        }
    }

    private func name(of written: NamedUnit, in section: SectionID) -> UnitName? {
        guard written.name.utf8.contains(UInt8(ascii: "%")) else {
            return UnitName(written.name)
        }
        var context = effective.context
        // Which instance it is does not matter to whether there is its template.
        if let own = name, own.form == .template, let instance = own.with(instance: "x") {
            context.unitName = instance.text
        }
        let bytes = Array(written.name.utf8)
        guard
            let expanded = try? SpecifierExpansion.expand(
                bytes, at: 0..<bytes.count, as: section == .install ? .install : .unitName,
                in: context),
            let name = UnitName(expanded), name.form == .instance
        else { return nil }
        return name.template
    }
}
