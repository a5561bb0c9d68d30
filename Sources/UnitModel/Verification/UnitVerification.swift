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
        problems(of: unit, memo: nil)
    }

    private static func problems(of unit: EffectiveUnit, memo: VerificationMemo?) -> [UnitProblem] {
        guard let fragment = unit.sources.first?.file, !fragment.name.isDropIn,
            !fragment.document.bytes.isEmpty, unit.refusal == nil
        else { return [] }
        let settings = UnitSettings(unit)
        var problems: [UnitProblem] = []
        let session = memo.map { VerificationMemo.Session($0, about: settings) }
        let checks = checks(for: unit.kind)
        // By index, since an iterator copies each of them.
        for number in checks.indices where session?.asks(number) ?? true {
            let check = checks[number]
            for problem in session?.answer(of: check, number, about: settings) ?? check(settings) {
                problems.append(problem)
                if problem.effect == .fatal { return problems }
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
        verdicts(of: unit, by: versions, memo: nil)
    }

    /// The same, with a memo of what was asked of other units.
    package static func verdicts(
        of unit: EffectiveUnit, by versions: [SystemdVersion], memo: VerificationMemo?
    ) -> [(targets: [SystemdVersion], problems: [UnitProblem])] {
        let observer = ReleaseObserver()
        var verdicts: [(targets: [SystemdVersion], problems: [UnitProblem])] = []
        var remaining = versions
        while let version = remaining.last {
            observer.reset()
            let problems = problems(
                of: unit.read(by: version.observed(by: observer)), memo: memo)
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

    /// The checks of a type, in systemd's order.
    static func checks(for kind: UnitKind) -> [Check] {
        switch kind {
        case .service: service
        case .socket: socket
        case .mount: mount
        case .swap: swap
        case .automount: automount
        case .timer: timer
        case .path: path
        case .slice: slice
        case .scope: scope
        case .target, .device: JobChecks.all
        }
    }

    private static let service = ExecChecks.all + ServiceChecks.all + JobChecks.all
    private static let socket = ExecChecks.all + SocketChecks.all + JobChecks.all
    private static let mount = ExecChecks.all + MountChecks.all + JobChecks.all
    private static let swap = ExecChecks.all + SwapChecks.all + JobChecks.all
    private static let automount = AutomountChecks.all + JobChecks.all
    private static let timer = TimerChecks.all + JobChecks.all
    private static let path = PathChecks.all + JobChecks.all
    private static let slice = SliceChecks.all + JobChecks.all
    private static let scope = ScopeChecks.all + JobChecks.all
}
