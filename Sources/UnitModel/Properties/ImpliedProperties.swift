import UnitValues

/// What follows for other properties from what the files set, in the order in which a manager
/// works it out once it has read them all.
enum ImpliedProperties {
    /// Completes the properties by one rule.
    typealias Rule = @Sendable (inout PropertySheet) -> Void

    /// Every rule; a later one sees what earlier ones did.
    static let rules: [Rule] = [describe, combinePriority]

    /// A unit without a description is described by its name.
    private static func describe(_ sheet: inout PropertySheet) {
        guard sheet.values["Description"]?.string ?? "" == "" else { return }
        sheet.set("Description", to: .text(sheet.unit.context.unitName))
    }

    /// The priority of a log message is its facility and its level in one number.
    private static func combinePriority(_ sheet: inout PropertySheet) {
        guard case .number(let facility) = sheet.values["SyslogFacility"],
            case .number(let level) = sheet.values["SyslogLevel"]
        else { return }
        sheet.set("SyslogPriority", to: .number(facility << 3 | level))
    }
}
