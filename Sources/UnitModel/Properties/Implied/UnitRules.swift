import UnitCatalog
import UnitValues

/// What follows for every type of unit.
enum UnitRules {
    static let all: [ImpliedProperties.Rule] = [
        describe, allow, limitJob, isolateOnFailure, stayOnIsolate, placeInSlice,
        continueDelegated,
    ]

    /// A unit without a description is described by its name.
    private static func describe(_ sheet: inout PropertySheet) {
        guard sheet.text("Description").isEmpty else { return }
        sheet.set("Description", to: .text(sheet.unit.context.unitName))
    }

    /// What a user may do follows from what is refused.
    private static func allow(_ sheet: inout PropertySheet) {
        sheet.set("CanStart", to: .boolean(!sheet.isTrue("RefuseManualStart")))
        sheet.set("CanStop", to: .boolean(!sheet.isTrue("RefuseManualStop")))
        sheet.set("CanIsolate", to: .boolean(sheet.isTrue("AllowIsolate")))
    }

    /// A running job may take as long as one that waits, unless that is set too.
    private static func limitJob(_ sheet: inout PropertySheet) {
        sheet.inherit("JobRunningTimeoutUSec", from: "JobTimeoutUSec")
    }

    /// The old boolean stands for one of two modes.
    private static func isolateOnFailure(_ sheet: inout PropertySheet) {
        switch sheet.text("OnFailureJobMode") {
        case "yes": sheet.set("OnFailureJobMode", to: .text("isolate"))
        case "no": sheet.set("OnFailureJobMode", to: .text("replace"))
        default: break
        }
    }

    /// What holds up the system stays when another target is isolated.
    private static func stayOnIsolate(_ sheet: inout PropertySheet) {
        switch sheet.unit.kind {
        case .mount, .automount, .swap, .slice, .device, .scope:
            guard !sheet.isAssigned("IgnoreOnIsolate") else { return }
            sheet.set("IgnoreOnIsolate", to: .boolean(true))
        default: break
        }
    }

    /// Who manages control groups of its own goes on when one of them is out of memory.
    private static func continueDelegated(_ sheet: inout PropertySheet) {
        guard sheet.isTrue("Delegate"), !sheet.isAssigned("OOMPolicy") else { return }
        sheet.set("OOMPolicy", to: .text("continue"))
    }

    /// The slice of a unit that names none: instances of a template have one of their own.
    private static func placeInSlice(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("Slice"), let name = UnitName(sheet.unit.context.unitName)
        else { return }
        if name.isSlice { return sheet.set("Slice", to: .text(name.parentSlice?.text ?? "")) }
        if name.type == "mount", MountPaths.isOfRoot(sheet) {
            return sheet.set("Slice", to: .text("-.slice"))
        }
        let slice = sheet.unit.context.manager == .system ? "system" : "app"
        guard name.form == .instance else { return sheet.set("Slice", to: .text("\(slice).slice")) }
        sheet.set("Slice", to: .text("\(slice)-\(UnitNameEscaping.escaped(name.prefix)).slice"))
    }
}
