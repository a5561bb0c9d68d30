import UnitCatalog
import UnitSyntax
public import UnitValues

/// The checks that systemd makes of a unit as a whole when it has read its files.
public enum UnitVerification {
    /// What a release says of a unit, in its order.
    ///
    /// It stops at the first problem that makes it refuse the unit, and says nothing of a unit
    /// whose fragment it did not read to the end, nor of one that is masked by an empty file.
    ///
    /// - Parameter unit: The fragment, alone or with its drop-ins. Without a fragment there is
    ///   nothing to verify.
    /// - Returns: None for a unit that the release accepts in silence.
    public static func problems(of unit: EffectiveUnit) -> [UnitProblem] {
        guard let fragment = unit.sources.first?.file, !fragment.name.isDropIn,
            !fragment.document.bytes.isEmpty, unit.refusal == nil
        else { return [] }
        let settings = UnitSettings(unit)
        var problems: [UnitProblem] = []
        for checks in checks(for: unit.kind) {
            for check in checks {
                for problem in check(settings) {
                    problems.append(problem)
                    if problem.effect == .fatal { return problems }
                }
            }
        }
        return problems
    }

    /// What several releases that read a unit alike say of it, once for all that say the same.
    ///
    /// - Parameters:
    ///   - unit: The unit as each of them has it.
    ///   - versions: The releases, in ascending order.
    /// - Returns: Every release once, with its problems.
    public static func verdicts(
        of unit: EffectiveUnit, by versions: [SystemdVersion]
    ) -> [(targets: [SystemdVersion], problems: [UnitProblem])] {
        let observer = ReleaseObserver()
        var verdicts: [(targets: [SystemdVersion], problems: [UnitProblem])] = []
        var remaining = versions
        while let version = remaining.last {
            observer.reset()
            let problems = problems(of: unit.read(by: version.observed(by: observer)))
            let agreeing = observer.agreeing
            let agrees = { (other: SystemdVersion) in
                other.number == version.number || agreeing.contains(other.number)
            }
            if remaining.allSatisfy(agrees) {
                verdicts.append((remaining, problems))
                break
            }
            verdicts.append((remaining.filter(agrees), problems))
            remaining.removeAll(where: agrees)
        }
        return verdicts
    }

    typealias Check = @Sendable (UnitSettings) -> [UnitProblem]

    /// The groups of checks of a type, in systemd's order.
    private static func checks(for kind: UnitKind) -> [[Check]] {
        switch kind {
        case .service: [ExecChecks.all, ServiceChecks.all, JobChecks.all]
        case .socket: [ExecChecks.all, SocketChecks.all, JobChecks.all]
        case .mount: [ExecChecks.all, MountChecks.all, JobChecks.all]
        case .swap: [ExecChecks.all, SwapChecks.all, JobChecks.all]
        case .automount: [AutomountChecks.all, JobChecks.all]
        case .timer: [TimerChecks.all, JobChecks.all]
        case .path: [PathChecks.all, JobChecks.all]
        case .slice: [SliceChecks.all, JobChecks.all]
        case .scope: [ScopeChecks.all, JobChecks.all]
        case .target, .device: [JobChecks.all]
        }
    }
}
