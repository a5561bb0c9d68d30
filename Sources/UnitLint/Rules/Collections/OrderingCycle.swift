import UnitModel
import UnitSyntax
import UnitValues

/// Flags units that all have to start before each other.
struct OrderingCycle: CollectionRule {
    static let info = RuleInfo(
        id: "ordering-cycle",
        severity: .error,
        summary: "units that each have to start after the next, round in a circle",
        rationale: """
            systemd cannot start such units in any order. It leaves one of them out, which may be any \
            that is not required, or refuses to start anything. Beside what is written, services come \
            after `basic.target`, that after `sockets.target`, and a target after what it wants; with \
            `DefaultDependencies=no` they do not. It is a warning where no unit starts all of them at once.
            """,
        flagged: [
            [
                "a.service": "[Unit]\nRequires=b.service\nAfter=b.service\n",
                "b.service": "[Unit]\nAfter=c.service\nWants=c.service\n",
                "c.service": "[Unit]\nAfter=a.service\n",
            ],
            [
                "web.socket":
                    "[Unit]\nAfter=setup.service\n[Socket]\nListenStream=80\n[Install]\nWantedBy=sockets.target\n",
                "web.service": "[Service]\nExecStart=/usr/bin/web\n",
                "setup.service":
                    "[Service]\nExecStart=/usr/bin/setup\n[Install]\nWantedBy=multi-user.target\n",
            ],
        ],
        accepted: [
            [
                "a.service": "[Unit]\nRequires=b.service\nAfter=b.service\n",
                "b.service": "[Unit]\nAfter=c.service\nWants=c.service\n",
                "c.service": "[Unit]\nRequires=a.service\n",
            ],
            [
                "web.service":
                    "[Unit]\nAfter=multi-user.target\n[Service]\nExecStart=/usr/bin/web\n[Install]\nWantedBy=multi-user.target\n"
            ],
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        let groups = Dictionary(grouping: collection.units) { UnitKey("", of: $0) }
        for units in groups.values {
            let graph = OrderGraph(units)
            for cycle in graph.cycles() where !cycle.isImplied {
                report(cycle, of: graph, in: collection, into: &sink)
            }
        }
    }

    private func report(
        _ cycle: OrderGraph.Cycle, of graph: OrderGraph, in collection: LintedCollection,
        into sink: inout CollectionSink
    ) {
        // The first line that somebody wrote is where to start reading.
        guard
            let first = cycle.steps.indices.first(where: { cycle.steps[$0].edge.mention != nil }),
            let (mention, number) = cycle.steps[first].edge.mention
        else { return }
        let steps = Array(cycle.steps[first...] + cycle.steps[..<first])
        let path = steps.map { graph.names[$0.node] } + [graph.names[steps[0].node]]
        let isStarted = graph.startsTogether(cycle)
        // A whole system has units for occasions that never come together, such as the initrd.
        guard isStarted || collection.units[number].place != .system else { return }
        sink.advise(
            Self.self, "ordering cycle: " + path.joined(separator: " after "),
            help: Self.help(steps, of: graph),
            severity: isStarted ? .error : .warning, at: mention.written,
            of: collection.units[number])
    }

    private static func help(
        _ steps: [(node: Int, edge: OrderGraph.Edge)], of graph: OrderGraph
    ) -> String {
        let reasons = steps.compactMap { step -> String? in
            let later = graph.names[step.node]
            let earlier = graph.names[step.edge.earlier]
            switch step.edge.reason {
            case .written: return nil
            case .wanted, .installed: return "\(later) waits for \(earlier), which it wants"
            case .implied: return "systemd itself starts \(later) after \(earlier)"
            }
        }
        return (reasons + ["drop one of these orders; systemd leaves out one of the units"])
            .joined(separator: "; ")
    }
}

extension OrderGraph.Edge {
    /// The line that makes the order, and the number of its unit; nil when systemd makes it.
    fileprivate var mention: (UnitMention, Int)? {
        switch reason {
        case .written(let mention, let unit), .installed(let mention, let unit),
            .wanted(let mention, let unit):
            (mention, unit)
        case .implied: nil
        }
    }
}
