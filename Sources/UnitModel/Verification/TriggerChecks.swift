import UnitCatalog
import UnitValues

/// What is checked of a timer.
enum TimerChecks {
    static let all: [UnitVerification.Check] = [trigger]

    private static func trigger(_ timer: UnitSettings) -> [UnitProblem] {
        let isStarted = timer.unit.assignments.contains {
            if case .timer = $0.directive.kind { return !$0.isEmpty }
            return false
        }
        guard !isStarted, !timer.isOn("OnClockChange"), !timer.isOn("OnTimezoneChange") else {
            return []
        }
        return timer.problem(
            .timerWithoutTrigger, "nothing makes the timer elapse",
            help: "write OnCalendar=, OnBootSec=, OnUnitActiveSec= or another On…=")
    }
}

/// What is checked of a path unit.
enum PathChecks {
    static let all: [UnitVerification.Check] = [watch]

    private static func watch(_ path: UnitSettings) -> [UnitProblem] {
        let watches = path.unit.assignments.contains {
            if case .watchedPath = $0.directive.kind { return !$0.isEmpty }
            return false
        }
        guard !watches else { return [] }
        return path.problem(
            .pathWithoutWatch, "the path unit watches nothing",
            help: "write PathExists=, PathChanged=, PathModified=, PathExistsGlob= or "
                + "DirectoryNotEmpty=")
    }
}
