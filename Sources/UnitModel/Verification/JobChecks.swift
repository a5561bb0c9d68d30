import UnitCatalog
import UnitValues

/// What is checked of the jobs of any unit.
enum JobChecks {
    static let all: [UnitVerification.Check] = [failureUnits, successUnits, runningTimeout]

    private static func failureUnits(_ unit: UnitSettings) -> [UnitProblem] {
        isolatedUnits("OnFailure", "OnFailureJobMode", of: unit)
    }

    private static func successUnits(_ unit: UnitSettings) -> [UnitProblem] {
        isolatedUnits("OnSuccess", "OnSuccessJobMode", of: unit)
    }

    private static func isolatedUnits(
        _ list: String, _ mode: String, of unit: UnitSettings
    ) -> [UnitProblem] {
        guard unit.isIsolated(mode) else { return [] }
        let lines = unit.values(list, in: .unit)
        let names = lines.reduce(into: Set<UnitName>()) { names, line in
            if case .unitNames(let more) = line.value { names.formUnion(more) }
        }
        let others = names.filter { $0.text != unit.unit.context.unitName }
        guard others.count > 1 else { return [] }
        return unit.problem(
            .severalIsolatedUnits,
            "\(list)= names several units, and \(mode)=isolate lets only one run",
            help: "name one unit, or use another job mode", at: lines.last)
    }

    private static func runningTimeout(_ unit: UnitSettings) -> [UnitProblem] {
        guard let running = unit.time("JobRunningTimeoutSec", in: .unit), running != .max,
            running > unit.time("JobTimeoutSec", in: .unit) ?? .max
        else { return [] }
        return unit.problem(
            .runningTimeoutTooLong,
            "JobRunningTimeoutSec= is longer than JobTimeoutSec= and has no effect",
            effect: .noted, at: unit.value("JobRunningTimeoutSec", in: .unit))
    }
}

extension UnitSettings {
    /// Whether a directive of `[Unit]` sets the job mode `isolate`, also by its old name.
    fileprivate func isIsolated(_ name: String) -> Bool {
        let current = value(name, in: .unit)
        let old = name == "OnFailureJobMode" ? value("OnFailureIsolate", in: .unit) : nil
        guard current != nil || old != nil else { return false }
        let last = [current, old].compactMap(\.self).max {
            ($0.origin.source, $0.origin.lineIndex) < ($1.origin.source, $1.origin.lineIndex)
        }
        return last?.value == .word("isolate") || last?.value == .boolean(true)
    }
}
