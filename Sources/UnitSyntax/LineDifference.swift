/// What turns the lines of one text into those of another.
struct LineDifference {
    /// A run of lines that differ; either range may be empty, not both.
    struct Change: Equatable {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// The changes, in order; lines between them are the same in both texts.
    let changes: [Change]

    /// More single-line changes than this are not searched for the fewest: one big change
    /// says the same, and the search takes time and memory in the square of their number.
    private static let searchLimit = 1_000

    init<Line: Hashable>(from old: [Line], to new: [Line]) {
        let prefix = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - prefix
        let suffix = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let left = Array(old[prefix..<(old.count - suffix)])
        let right = Array(new[prefix..<(new.count - suffix)])
        let inner = Self.search(left, right) ?? [Change(old: left.indices, new: right.indices)]
        changes = inner.filter { !$0.old.isEmpty || !$0.new.isEmpty }.map { change in
            Change(
                old: (change.old.lowerBound + prefix)..<(change.old.upperBound + prefix),
                new: (change.new.lowerBound + prefix)..<(change.new.upperBound + prefix))
        }
    }

    /// The fewest changes (Myers, 1986); nil when there are more than the limit.
    private static func search<Line: Hashable>(_ old: [Line], _ new: [Line]) -> [Change]? {
        if old.isEmpty || new.isEmpty { return nil }
        // For each diagonal, how far along the old text the best path has come.
        var reach: [Int: Int] = [1: 0]
        var history: [[Int: Int]] = []
        for cost in 0...min(searchLimit, old.count + new.count) {
            history.append(reach)
            for diagonal in stride(from: -cost, through: cost, by: 2) {
                var x = step(diagonal, cost, reach)
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] {
                    x += 1
                }
                reach[diagonal] = x
                if x >= old.count, x - diagonal >= new.count {
                    return changes(history, old.count, new.count)
                }
            }
        }
        return nil
    }

    /// Where a path on a diagonal starts with one change more: down when that has come
    /// further, else to the right.
    private static func step(_ diagonal: Int, _ cost: Int, _ reach: [Int: Int]) -> Int {
        let below = reach[diagonal - 1] ?? -1
        let above = reach[diagonal + 1] ?? -1
        return diagonal == -cost || diagonal != cost && below < above ? above : below + 1
    }

    /// Walks back from the end of both texts and gathers neighbouring changes.
    private static func changes(
        _ history: [[Int: Int]], _ oldCount: Int, _ newCount: Int
    ) -> [Change] {
        var found: [Change] = []
        var (x, y) = (oldCount, newCount)
        for cost in stride(from: history.count - 1, to: 0, by: -1) {
            let reach = history[cost]
            let diagonal = x - y
            let isDown =
                diagonal == -cost
                || diagonal != cost && (reach[diagonal - 1] ?? -1) < (reach[diagonal + 1] ?? -1)
            let previous = isDown ? diagonal + 1 : diagonal - 1
            let startX = reach[previous] ?? 0
            let startY = startX - previous
            let change =
                isDown
                ? Change(old: startX..<startX, new: startY..<(startY + 1))
                : Change(old: startX..<(startX + 1), new: startY..<startY)
            if let last = found.last, last.old.lowerBound == change.old.upperBound,
                last.new.lowerBound == change.new.upperBound
            {
                found[found.count - 1] = Change(
                    old: change.old.lowerBound..<last.old.upperBound,
                    new: change.new.lowerBound..<last.new.upperBound)
            } else {
                found.append(change)
            }
            (x, y) = (startX, startY)
        }
        return found.reversed()
    }
}
