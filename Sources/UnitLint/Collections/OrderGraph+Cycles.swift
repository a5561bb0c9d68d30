extension OrderGraph {
    /// A way from a unit over earlier ones back to itself: each node with the edge that
    /// leaves it.
    struct Cycle {
        let steps: [(node: Int, edge: Edge)]

        /// Whether nothing but what systemd adds makes it.
        var isImplied: Bool {
            steps.allSatisfy {
                if case .implied = $0.edge.reason { return true }
                return false
            }
        }
    }

    /// The shortest cycle of each group of units that all come after each other, in time linear
    /// in the number of edges where there is none.
    func cycles() -> [Cycle] { components().compactMap(shortestCycle) }

    /// Whether some unit starts all of a cycle at once.
    func startsTogether(_ cycle: Cycle) -> Bool {
        let wanted = Set(cycle.steps.map(\.node))
        var pulledBy = [[Int]](repeating: [], count: names.count)
        for (from, targets) in pulls.enumerated() {
            for target in targets { pulledBy[target].append(from) }
        }
        // Who starts one of them is the only one who can start all.
        var common: Set<Int>?
        for node in wanted {
            let starters = Self.reachable(from: node, over: pulledBy)
            common = common.map { $0.intersection(starters) } ?? starters
        }
        return common?.isEmpty == false
    }

    private static func reachable(from start: Int, over edges: [[Int]]) -> Set<Int> {
        var found: Set<Int> = [start]
        var rest = [start]
        while let node = rest.popLast() {
            for next in edges[node] where found.insert(next).inserted { rest.append(next) }
        }
        return found
    }

    /// The shortest cycle among some nodes.
    private func shortestCycle(in component: [Int]) -> Cycle? {
        let members = Set(component)
        var best: [(node: Int, edge: Edge)]?
        // A few nodes of a large group are enough to find a short way.
        for start in component.prefix(Self.mostStarts) {
            guard let cycle = cycle(from: start, in: members) else { continue }
            if cycle.count < best?.count ?? .max { best = cycle }
        }
        return best.map(Cycle.init)
    }

    private static let mostStarts = 64

    /// The shortest way from a node back to itself.
    private func cycle(from start: Int, in members: Set<Int>) -> [(node: Int, edge: Edge)]? {
        var cameFrom: [Int: (node: Int, edge: Edge)] = [:]
        var queue = [start]
        var position = 0
        while position < queue.count {
            let node = queue[position]
            position += 1
            for edge in edges[node] where members.contains(edge.earlier) {
                guard cameFrom[edge.earlier] == nil else { continue }
                cameFrom[edge.earlier] = (node, edge)
                if edge.earlier == start { return Self.way(back: start, cameFrom) }
                queue.append(edge.earlier)
            }
        }
        return nil
    }

    private static func way(
        back start: Int, _ cameFrom: [Int: (node: Int, edge: Edge)]
    ) -> [(node: Int, edge: Edge)] {
        var steps: [(node: Int, edge: Edge)] = []
        var node = start
        repeat {
            guard let step = cameFrom[node] else { return [] }
            steps.append(step)
            node = step.node
        } while node != start
        return steps.reversed()
    }

    // MARK: Groups

    /// The groups of two nodes and more that all come after each other (Tarjan's algorithm, with
    /// a stack of its own so that long chains do not exhaust the thread's).
    private func components() -> [[Int]] {
        var search = ComponentSearch(count: names.count)
        for node in names.indices where search.index[node] < 0 {
            search.run(from: node) { edges[$0].map(\.earlier) }
        }
        return search.components
    }
}

/// The state of a search for strongly connected components.
private struct ComponentSearch {
    var index: [Int]
    private var low: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var next = 0
    private(set) var components: [[Int]] = []

    init(count: Int) {
        index = Array(repeating: -1, count: count)
        low = index
        isOnStack = Array(repeating: false, count: count)
    }

    mutating func run(from root: Int, targets: (Int) -> [Int]) {
        var work: [(node: Int, targets: [Int], position: Int)] = []
        enter(root)
        work.append((root, targets(root), 0))
        while let last = work.indices.last {
            let node = work[last].node
            if work[last].position < work[last].targets.count {
                let target = work[last].targets[work[last].position]
                work[last].position += 1
                if index[target] < 0 {
                    enter(target)
                    work.append((target, targets(target), 0))
                } else if isOnStack[target] {
                    low[node] = min(low[node], index[target])
                }
                continue
            }
            work.removeLast()
            if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
            if low[node] == index[node] { leave(node) }
        }
    }

    private mutating func enter(_ node: Int) {
        index[node] = next
        low[node] = next
        next += 1
        stack.append(node)
        isOnStack[node] = true
    }

    private mutating func leave(_ node: Int) {
        var members: [Int] = []
        while let member = stack.popLast() {
            isOnStack[member] = false
            members.append(member)
            if member == node { break }
        }
        if members.count > 1 { components.append(members.sorted()) }
    }
}
