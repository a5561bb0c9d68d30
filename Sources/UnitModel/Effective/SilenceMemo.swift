import Synchronization
package import UnitCatalog

/// Learns, while units are looked at, which questions need not be asked of most of them.
///
/// Most questions ask for a few directives, find that all of them are absent, and are done. Where
/// one did nothing else and found nothing, it will find nothing in any unit of the same group
/// without these directives. Any thread may use it.
package final class SilenceMemo: Sendable {
    /// What is known of a question and a group of units.
    package enum Knowledge: Sendable {
        /// Nothing yet, after some units.
        case none(tries: Int)
        /// When nothing is found.
        case silent(Silence)
        /// It looks at other things, or at directives that all units set.
        case looksAtEveryUnit
    }

    /// When a question finds nothing.
    package struct Silence: Sendable {
        /// None of these directives is set.
        package let absent: DirectiveFilter
        /// One of these releases reads the unit.
        package let releases: ClosedRange<Int>

        /// A silence without some directives, whoever reads the unit unless releases are given.
        package init(without absent: DirectiveFilter, in releases: ClosedRange<Int> = .min ... .max)
        {
            self.absent = absent
            self.releases = releases
        }
    }

    /// What one unit has taught of a question.
    package struct Lesson: Sendable {
        let question: Int
        let silence: Silence?

        /// A lesson; without a silence the question found something, or depends on more.
        package init(_ question: Int, _ silence: Silence?) {
            self.question = question
            self.silence = silence
        }
    }

    private let questionCount: Int
    private let groups: Mutex<[[Knowledge]]>

    /// A memo of numbered questions about numbered groups of units.
    package init(questionCount: Int, groupCount: Int) {
        self.questionCount = questionCount
        groups = Mutex(Array(repeating: [], count: groupCount))
    }

    /// What is known of each question; nothing before the first unit of the group.
    package func knowledge(of group: Int) -> [Knowledge] {
        groups.withLock { $0[group] }
    }

    /// Adds what a unit has taught.
    package func learn(_ lessons: [Lesson], of group: Int) {
        guard !lessons.isEmpty else { return }
        groups.withLock { groups in
            if groups[group].isEmpty {
                groups[group] = Array(repeating: .none(tries: 0), count: questionCount)
            }
            for lesson in lessons {
                let old = groups[group][lesson.question]
                groups[group][lesson.question] = old.after(lesson.silence)
            }
        }
    }
}

extension SilenceMemo.Knowledge {
    private static let mostTries = 8

    /// What is known after one more unit.
    fileprivate func after(_ silence: SilenceMemo.Silence?) -> SilenceMemo.Knowledge {
        guard case .none(let tries) = self else { return self }
        if let silence { return .silent(silence) }
        return tries + 1 < Self.mostTries ? .none(tries: tries + 1) : .looksAtEveryUnit
    }
}
