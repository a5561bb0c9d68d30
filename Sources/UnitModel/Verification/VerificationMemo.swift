import UnitCatalog
import UnitValues

/// Learns which checks need not be made of most units.
///
/// Any thread may use it.
package final class VerificationMemo: Sendable {
    private let memo = SilenceMemo(
        questionCount: UnitKind.allCases.map { UnitVerification.checks(for: $0).count }.max() ?? 0,
        groupCount: UnitKind.allCases.count * (serviceTypes.count + 1))

    /// Which checks apply is decided by these too.
    private static let serviceTypes = [
        "", "simple", "exec", "forking", "oneshot", "dbus", "notify", "notify-reload", "idle",
    ]

    /// A memo of nothing.
    package init() {}

    /// The group of a unit: what may decide an answer besides directives.
    private static func group(of settings: UnitSettings) -> Int {
        let type = serviceTypes.firstIndex(of: settings.serviceType) ?? serviceTypes.count
        return settings.unit.kind.number * (serviceTypes.count + 1) + type
    }

    /// The checks of one unit by one release.
    struct Session {
        private let memo: SilenceMemo
        private let group: Int
        private let questions: SilenceMemo.Questions

        init(_ memo: VerificationMemo, about settings: UnitSettings) {
            self.memo = memo.memo
            group = VerificationMemo.group(of: settings)
            questions = memo.memo.questions(about: group, setting: settings.unit.filter)
        }

        /// Whether a check is not known to find nothing.
        func asks(_ number: Int) -> Bool { questions.asked.contains(number) }

        /// What a check finds in the unit.
        func answer(
            of check: UnitVerification.Check, _ number: Int, about settings: UnitSettings
        ) -> [UnitProblem] {
            guard questions.unknown.contains(number) else { return check(settings) }
            let lookups = LookupObserver()
            let releases = ReleaseObserver()
            lookups.watch()
            let problems = check(settings.observed(by: lookups, releases))
            let absent = lookups.finish()
            settings.version.note(agreeing: releases.agreeing)
            // What depends on the release as well is asked of every unit.
            let isSilent = problems.isEmpty && releases.agreeing == ReleaseObserver().agreeing
            memo.learn(number, about: group, silentWithout: isSilent ? absent : nil)
            return problems
        }
    }
}
