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
        /// It finds nothing where none of these directives is set.
        case silent(without: DirectiveFilter)
        /// It looks at other things, or at directives that all units set.
        case looksAtEveryUnit
    }

    /// What one unit has taught of a question.
    package struct Lesson: Sendable {
        let question: Int
        let absent: DirectiveFilter?

        /// A lesson: the absent directives for which it was silent; nil when it found something,
        /// or asked for more.
        package init(_ question: Int, silentWithout absent: DirectiveFilter?) {
            self.question = question
            self.absent = absent
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
                groups[group][lesson.question] = old.after(lesson.absent)
            }
        }
    }
}

extension SilenceMemo.Knowledge {
    private static let mostTries = 8

    /// What is known after one more unit.
    fileprivate func after(_ absent: DirectiveFilter?) -> SilenceMemo.Knowledge {
        guard case .none(let tries) = self else { return self }
        if let absent { return .silent(without: absent) }
        return tries + 1 < Self.mostTries ? .none(tries: tries + 1) : .looksAtEveryUnit
    }
}
