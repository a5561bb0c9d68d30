import UnitCatalog
import UnitModel
import UnitValues

/// What decides, besides its directives, which questions rules ask about a unit.
struct UnitGroup {
    let kind: UnitKind
    let isDropIn: Bool
    let isUserUnit: Bool
    let isOfTemplate: Bool
    let hasProblems: Bool

    init(_ name: UnitFileName, manager: ManagerScope, hasProblems: Bool) {
        self.hasProblems = hasProblems
        kind = name.kind
        isDropIn = name.isDropIn
        isUserUnit = name.isForUsers || manager == .user
        isOfTemplate = name.unitName.utf8.contains(UInt8(ascii: "@"))
    }

    /// A number that tells groups apart.
    var number: Int {
        var number = kind.number
        for bit in [isDropIn, isUserUnit, isOfTemplate, hasProblems] {
            number = number * 2 + (bit ? 1 : 0)
        }
        return number
    }

    /// One more than the highest number.
    static let count = UnitKind.allCases.count * 16
}
