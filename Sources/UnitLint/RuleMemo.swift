import Synchronization
import UnitCatalog
import UnitModel
import UnitValues

/// What decides, besides its directives, which questions rules ask about a unit.
struct UnitGroup {
    let kind: UnitKind
    let isDropIn: Bool
    let isUserUnit: Bool
    let isOfTemplate: Bool
    let hasProblems: Bool

    init(_ name: UnitFileName, manager: ManagerScope, hasProblems: Bool) {
        self.hasProblems = hasProblems
        kind = name.kind
        isDropIn = name.isDropIn
        isUserUnit = name.isForUsers || manager == .user
        isOfTemplate = name.unitName.utf8.contains(UInt8(ascii: "@"))
    }

    /// A number that tells groups apart.
    fileprivate var number: Int {
        var number = UnitKind.allCases.firstIndex(of: kind) ?? 0
        for bit in [isDropIn, isUserUnit, isOfTemplate, hasProblems] {
            number = number * 2 + (bit ? 1 : 0)
        }
        return number
    }

    fileprivate static let count = UnitKind.allCases.count * 16
}

/// Learns, while files are linted, which rules need not be shown most units.
///
/// Most rules ask for a few directives, find that all of them are absent, and are done. Where one
/// did nothing else, it will find nothing in any unit of the group without these directives.
final class RuleMemo: Sendable {
    /// What is known of a rule and a group of units.
    enum Knowledge {
        /// Nothing yet, after some units.
        case none(tries: Int)
        /// It finds nothing where none of these directives is set.
        case silent(without: DirectiveFilter)
        /// It looks at other things, or at directives that all units set.
        case looksAtEveryUnit
    }

    private let ruleCount: Int
    private let groups = Mutex([[Knowledge]](repeating: [], count: UnitGroup.count))

    /// A memo for a number of rules, which are called by their numbers.
    init(ruleCount: Int) {
        self.ruleCount = ruleCount
    }

    /// What is known of each rule; nothing before the first unit of the group.
    func knowledge(of group: UnitGroup) -> [Knowledge] {
        groups.withLock { $0[group.number] }
    }

    /// Adds what a unit has taught of some rules.
    func learn(_ lessons: [(rule: Int, silentWithout: DirectiveFilter?)], of group: UnitGroup) {
        guard !lessons.isEmpty else { return }
        groups.withLock { groups in
            if groups[group.number].isEmpty {
                groups[group.number] = Array(repeating: .none(tries: 0), count: ruleCount)
            }
            for (rule, filter) in lessons {
                let old = groups[group.number][rule]
                groups[group.number][rule] = old.after(filter)
            }
        }
    }
}

extension RuleMemo.Knowledge {
    private static let mostTries = 8

    /// What is known after one more unit.
    fileprivate func after(_ filter: DirectiveFilter?) -> RuleMemo.Knowledge {
        guard case .none(let tries) = self else { return self }
        if let filter { return .silent(without: filter) }
        return tries + 1 < Self.mostTries ? .none(tries: tries + 1) : .looksAtEveryUnit
    }
}
