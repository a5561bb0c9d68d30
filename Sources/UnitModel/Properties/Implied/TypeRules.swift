import UnitCatalog
import UnitValues

/// What units of other types than services have otherwise.
enum TypeRules {
    static let all: [ImpliedProperties.Rule] = [describe]

    /// Where no file describes the unit, its path does.
    private static func describe(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("Description") else { return }
        switch sheet.unit.kind {
        case .mount:
            if let place = sheet.mountPlace { sheet.set("Description", to: .text(place)) }
        case .swap:
            if let source = sheet.swapSource { sheet.set("Description", to: .text(source)) }
        case .slice:
            guard let name = UnitName(sheet.unit.context.unitName),
                let path = UnitNameEscaping.unescaped(name.prefix.utf8)
            else { return }
            let text = special[name.text] ?? "Slice /" + String(decoding: path, as: UTF8.self)
            sheet.set("Description", to: .text(text))
        default: break
        }
    }

    private static let special = [
        "-.slice": "Root Slice", "system.slice": "System Slice",
    ]
}
