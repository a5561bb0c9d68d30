import ArgumentParser
import Foundation

/// `devtool bench`: measures us beside systemd's own programs, in one run.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure us beside systemd's own programs, as ratios.",
        discussion: """
            Build the program first, as it is shipped:
              swift build -c release --static-swift-stdlib --product unitsmith
              swift run -c release --static-swift-stdlib devtool bench
            Linting is measured beside systemd-analyze verify; with --host, status and list of \
            1,000 services beside systemctl show, on the systemd that runs here (as root; the \
            services are made for it and taken away). 'bash Tests/run --bench' does that on the \
            booted releases.
            Exits 1 when a goal is missed.
            """)

    @Option(help: "The program to measure.")
    var program = ".build/release/unitsmith"

    @Option(help: "A folder of units, of which a thousand copies are linted too.")
    var units = "/usr/lib/systemd/system"

    @Option(help: "How often each command is run; the median counts.")
    var runs = 15

    @Flag(help: "Measure asking the systemd of this machine.")
    var host = false

    func run() async throws {
        try conclude(host ? HostBenchmark(program: program, runs: min(runs, 7)).run() : lint())
    }

    private func conclude(_ goals: [Goal]) throws {
        for goal in goals { print(goal) }
        if goals.contains(where: { !$0.isReached }) { throw ExitCode(1) }
    }

    private func lint() throws -> [Goal] {
        let folder = try BenchFolder()
        defer { folder.remove() }
        let one = try folder.files(1)
        let many = try folder.files(1000)
        // First of all: a child starts with the peak that this process had until then.
        let memory = try ProcessTimer.peakMemory([program, "lint", "--isolated", "-q"] + many)
        var goals = [
            Goal(
                name: "1,000 files, memory", measured: Double(memory) / 1024, limit: 40,
                unit: "MiB", isUpperLimit: true)
        ]
        goals += try compare("one file", one, fullShare: 1 / 5, fastShare: 1 / 2, runs: runs)
        goals += try compare(
            "1,000 files", many, fullShare: 1 / 20, fastShare: 1 / 5, runs: min(runs, 5))
        goals += try compare(
            "1,000 units of \(units)", folder.copies(of: units, count: 1000), fullShare: 1 / 20,
            fastShare: 1 / 5, runs: min(runs, 9), withAllRules: true)
        goals.append(ParseBenchmark().run())
        return goals
    }

    /// Times us and both modes of `systemd-analyze verify` on the same files, turn by turn.
    private func compare(
        _ name: String, _ files: [String], fullShare: Double, fastShare: Double, runs: Int,
        withAllRules: Bool = false
    ) throws -> [Goal] {
        let verify = ["systemd-analyze", "verify", "--man=no"]
        let lint = [program, "lint", "--isolated", "-q"]
        var commands = [
            verify + files, verify + ["--recursive-errors=no"] + files, lint + files,
        ]
        if withAllRules { commands.append(lint + ["--select", "all"] + files) }
        let times = try ProcessTimer.medians(of: commands, runs: runs)
        let milliseconds = times.map { String(format: "%.1f ms", $0 * 1000) }
        print(
            "\(name): systemd-analyze verify \(milliseconds[0]), its fastest mode "
                + "\(milliseconds[1]), unitsmith \(milliseconds[2])"
                + (withAllRules ? ", with all rules \(milliseconds[3])" : ""))
        return times.indices.dropFirst(2).flatMap { number in
            let name = number == 2 ? name : name + ", all rules"
            return [
                Goal(
                    name: "\(name), share of verify", measured: times[number] / times[0],
                    limit: fullShare, unit: "", isUpperLimit: true),
                Goal(
                    name: "\(name), share of its fastest mode",
                    measured: times[number] / times[1], limit: fastShare, unit: "",
                    isUpperLimit: true),
            ]
        }
    }
}

/// A figure, and what it should be.
struct Goal: CustomStringConvertible {
    let name: String
    let measured: Double
    let limit: Double
    let unit: String
    /// Whether less is better.
    let isUpperLimit: Bool

    var isReached: Bool { isUpperLimit ? measured <= limit : measured >= limit }

    var description: String {
        let figures = String(
            format: "%.3f %@ (goal: %@ %.3f)", measured, unit,
            isUpperLimit ? "at most" : "at least", limit)
        return (isReached ? "reached  " : "MISSED   ") + name + ": " + figures
    }
}
