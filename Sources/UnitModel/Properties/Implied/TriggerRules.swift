import UnitCatalog
import UnitValues

/// What follows for units that start others.
enum TriggerRules {
    static let all: [ImpliedProperties.Rule] = [
        nameTriggered, place, nameDescriptor, limitTriggers,
    ]

    /// A timer or path starts the unit that it names, or the service with its name.
    private static func nameTriggered(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("Unit"), let name = UnitName(sheet.unit.context.unitName) else {
            return
        }
        sheet.set("Unit", to: .text(name.stem + ".service"))
    }

    /// What is mounted where, or swapped on, is told by the unit's name when nothing else does.
    private static func place(_ sheet: inout PropertySheet) {
        if let place = sheet.mountPlace { sheet.set("Where", to: .text(place)) }
        guard sheet.unit.kind == .swap, let source = sheet.swapSource else { return }
        sheet.set("What", to: .text(source))
    }

    /// The descriptors of a socket are called like it; since 257 those of a connection are not.
    private static func nameDescriptor(_ sheet: inout PropertySheet) {
        guard sheet.text("FileDescriptorName").isEmpty else { return }
        let isOfConnection = sheet.isTrue("Accept") && sheet.release >= 257
        sheet.set(
            "FileDescriptorName",
            to: .text(isOfConnection ? "connection" : sheet.unit.context.unitName))
    }

    /// The highest number and time say that nothing is set; a socket with a service for each
    /// connection may then be used ten times as often.
    private static func limitTriggers(_ sheet: inout PropertySheet) {
        for name in ["TriggerLimit", "PollLimit"] {
            let (interval, burst) = ("\(name)IntervalUSec", "\(name)Burst")
            if sheet.number(interval) == .max, let usual = sheet.defaultValue(of: interval) {
                sheet.set(interval, to: usual)
            }
            guard !sheet.isAssigned(burst) || sheet.number(burst) == UInt64(UInt32.max),
                case .number(let usual) = sheet.defaultValue(of: burst)
            else { continue }
            sheet.set(burst, to: .number(sheet.isTrue("Accept") ? usual * 10 : usual))
        }
    }
}
