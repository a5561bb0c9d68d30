import Synchronization
package import UnitCatalog

/// Learns, while units are looked at, which questions need not be asked of most of them.
///
/// Most questions ask for a few directives, find that all of them are absent, and are done. Where
/// one did nothing else and found nothing, it will find nothing in any unit of the same group
/// without these directives. Any thread may use it.
package final class SilenceMemo: Sendable {
    /// What to ask of one unit.
    package struct Questions: Sendable {
        /// The numbers of the questions.
        package let asked: QuestionSet
        /// Those of them of which nothing is known yet.
        package let unknown: QuestionSet
    }

    private let questionCount: Int
    private let groups: Mutex<[Knowledge?]>

    /// A memo of numbered questions about numbered groups of units.
    package init(questionCount: Int, groupCount: Int) {
        self.questionCount = questionCount
        groups = Mutex(Array(repeating: nil, count: groupCount))
    }

    /// The questions for a unit that sets some directives: those that are not known to find
    /// nothing in it.
    package func questions(about group: Int, setting present: DirectiveFilter) -> Questions {
        groups.withLock { $0[group]?.questions(setting: present) } ?? unknownQuestions
    }

    private var unknownQuestions: Questions {
        let all = QuestionSet(firstOf: questionCount)
        return Questions(asked: all, unknown: all)
    }

    /// Adds what a unit of a group has taught of a question.
    ///
    /// - Parameters:
    ///   - question: Its number.
    ///   - group: The number of the group.
    ///   - absent: The absent directives for which it found nothing; nil when it found something,
    ///     or asked for more.
    package func learn(_ question: Int, about group: Int, silentWithout absent: DirectiveFilter?) {
        groups.withLock { groups in
            if groups[group] == nil { groups[group] = Knowledge(questionCount: questionCount) }
            groups[group]?.learn(question, silentWithout: absent)
        }
    }
}

/// What is known of every question and one group of units.
private struct Knowledge {
    /// A question that always asked for more is asked of every unit from then on.
    private static let mostTries = 8

    /// How many units have taught nothing yet, by question.
    private var tries: [Int]
    private var unknown: QuestionSet
    /// Those that look at other things, or at directives that all units set.
    private var askedOfAll: QuestionSet
    /// By the bits of directives, where in ``sets`` the questions are that one of them raises.
    private var places = [UInt16](repeating: 0, count: DirectiveFilter.bitCount)
    /// None, and then those of the bits that raise some.
    private var sets: [QuestionSet]

    init(questionCount: Int) {
        tries = Array(repeating: 0, count: questionCount)
        unknown = QuestionSet(firstOf: questionCount)
        askedOfAll = QuestionSet(noneOf: questionCount)
        sets = [askedOfAll]
    }

    func questions(setting present: DirectiveFilter) -> SilenceMemo.Questions {
        var asked = askedOfAll
        asked.formUnion(unknown)
        present.forEachBit { bit in
            let place = Int(places[bit])
            if place != 0 { asked.formUnion(sets[place]) }
        }
        return .init(asked: asked, unknown: unknown)
    }

    mutating func learn(_ question: Int, silentWithout absent: DirectiveFilter?) {
        guard unknown.contains(question) else { return }
        if let absent {
            unknown.remove(question)
            absent.forEachBit { noteRaised(question, by: $0) }
        } else {
            tries[question] += 1
            guard tries[question] == Self.mostTries else { return }
            unknown.remove(question)
            askedOfAll.insert(question)
        }
    }

    private mutating func noteRaised(_ question: Int, by bit: Int) {
        if places[bit] == 0 {
            places[bit] = UInt16(sets.count)
            sets.append(sets[0])
        }
        sets[Int(places[bit])].insert(question)
    }
}
