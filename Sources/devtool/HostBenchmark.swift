import Foundation

/// Asks the systemd of the machine it runs on about many services, beside `systemctl show`.
struct HostBenchmark {
    private static let count = 1000
    private static let template = "unitsmith-bench@.service"
    private static let folder = "/run/systemd/system"
    private static let properties = "ActiveState,SubState,MainPID,NRestarts,MemoryCurrent"

    let program: String
    let runs: Int

    /// Starts the services, measures, and takes them away.
    func run() throws -> [Goal] {
        let units = (1...Self.count).map { "unitsmith-bench@\($0).service" }
        defer { remove(units) }
        try start(units)
        let pattern = "unitsmith-bench@*"
        let asked = ["status", "-p", Self.properties]
        let verbs = [
            Verb(name: "status -p of a pattern", arguments: asked + [pattern]),
            Verb(name: "status -p of names", arguments: asked + units),
            Verb(name: "list", arguments: ["list", pattern]),
            // It reads ten times as many properties, and is measured only to be known.
            Verb(
                name: "whole status", arguments: ["status", "--lines=0", pattern], hasGoal: false),
        ]
        return try shares(of: verbs, in: ["systemctl", "show", "-p", Self.properties] + units)
    }

    private struct Verb {
        let name: String
        let arguments: [String]
        var hasGoal = true
    }

    /// The share of systemctl's time that each verb takes.
    ///
    /// All take turns, a share is that of one turn, and the median counts: what else the machine
    /// does hits them alike.
    private func shares(of verbs: [Verb], in show: [String]) throws -> [Goal] {
        var shares = [[Double]](repeating: [], count: verbs.count)
        var times = [[Double]](repeating: [], count: verbs.count + 1)
        for _ in 0..<runs {
            let theirs = try ProcessTimer.time(of: show)
            times[verbs.count].append(theirs)
            for (index, verb) in verbs.enumerated() {
                let ours = try ProcessTimer.time(of: [program] + verb.arguments)
                times[index].append(ours)
                shares[index].append(ours / theirs)
            }
        }
        for (name, times) in zip(verbs.map(\.name) + ["systemctl show -p"], times) {
            print(String(format: "%@: %.1f ms", name, Self.median(times) * 1000))
        }
        return zip(verbs, shares).filter(\.0.hasGoal).map { verb, shares in
            Goal(
                name: "\(verb.name), \(Self.count) services, share of systemctl show",
                measured: Self.median(shares), limit: 1 / 8, unit: "", isUpperLimit: true)
        }
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func start(_ units: [String]) throws {
        try FileManager.default.createDirectory(
            atPath: Self.folder, withIntermediateDirectories: true)
        try """
        [Unit]
        Description=Measured %i
        [Service]
        ExecStart=sleep infinity

        """.write(toFile: "\(Self.folder)/\(Self.template)", atomically: true, encoding: .utf8)
        try ProcessTimer.succeed(["systemctl", "daemon-reload"])
        try ProcessTimer.succeed(["systemctl", "start"] + units)
    }

    private func remove(_ units: [String]) {
        _ = try? ProcessTimer.succeed(["systemctl", "kill", "--signal=KILL"] + units)
        _ = try? ProcessTimer.succeed(["systemctl", "stop"] + units)
        _ = try? ProcessTimer.succeed(["systemctl", "reset-failed"] + units)
        try? FileManager.default.removeItem(atPath: "\(Self.folder)/\(Self.template)")
        _ = try? ProcessTimer.succeed(["systemctl", "daemon-reload"])
    }
}
