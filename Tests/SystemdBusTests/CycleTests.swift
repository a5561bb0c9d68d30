import Foundation
import Synchronization
import SystemdBus
import Testing
import UnitTestSupport

/// As many cycles as `UNITSMITH_CYCLES` says, with a restart of systemd after every
/// `UNITSMITH_CYCLES_PER_REEXEC`.
@Suite("Start and stop, time after time", .needsBootedHost, .serialized)
struct CycleTests {
    static let cycles = number("UNITSMITH_CYCLES", or: 300)
    static let cyclesPerReexec = number("UNITSMITH_CYCLES_PER_REEXEC", or: 100)
    static let workers = 50

    @Test(
        "No result is lost or wrong while systemd restarts itself, and nothing grows",
        arguments: BootedHost.releases)
    func cycles(release: Int) async throws {
        let host = try BootedHost(release)
        let folder = "/etc/systemd/system"
        let unlimited = "[Unit]\nStartLimitIntervalSec=0\n[Service]\n"
        try host.write(
            unlimited + "ExecStart=/bin/sleep infinity\n", to: "\(folder)/bus-cycle-good@.service")
        try host.write(
            unlimited + "Type=oneshot\nExecStart=/bin/false\n",
            to: "\(folder)/bus-cycle-bad@.service")
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        try await manager.daemonReload()
        // The first cycles make what stays: threads, buffers.
        let warming = await Self.run(
            CycleCounter(limit: Self.workers, perReexec: .max), on: manager, of: host)
        let before = try ProcessSize.current()

        let counter = CycleCounter(limit: Self.cycles, perReexec: Self.cyclesPerReexec)
        let mistakes = await Self.run(counter, on: manager, of: host)
        let after = try ProcessSize.current()

        try await manager.daemonReload()
        try host.remove("\(folder)/bus-cycle-good@.service")
        try host.remove("\(folder)/bus-cycle-bad@.service")
        try await manager.daemonReload()
        print(
            "systemd \(release): \(Self.cycles) cycles, \(counter.reexecs) reexecutions, "
                + "\(mistakes.count) mistakes, descriptors \(before.descriptors) → "
                + "\(after.descriptors), memory \(before.kibibytes) → \(after.kibibytes) KiB")
        #expect(warming.isEmpty)
        #expect(mistakes.isEmpty)
        #expect(counter.reexecs == (Self.cycles - 1) / Self.cyclesPerReexec)
        // Tests that run beside open some; a leak in each cycle is more than that.
        #expect(after.descriptors < before.descriptors + max(200, Self.cycles / 10))
    }

    /// Runs cycles, many at once, and tells what went wrong.
    private static func run(
        _ counter: CycleCounter, on manager: SystemdManager, of host: BootedHost
    ) async -> [String] {
        await withTaskGroup(of: [String].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var mistakes: [String] = []
                    while let step = counter.next() {
                        do {
                            if step.reexecutes {
                                try await host.alone { try await manager.daemonReexec() }
                            }
                            mistakes += try await cycle(worker, on: manager)
                        } catch {
                            mistakes.append("worker \(worker): \(error)")
                        }
                    }
                    return mistakes
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// One start and one stop, with what is to come of both.
    private static func cycle(
        _ worker: Int, on manager: SystemdManager
    ) async throws -> [String] {
        let isGood = worker % 10 != 0
        let unit = try BusUnitName("bus-cycle-\(isGood ? "good" : "bad")@\(worker).service")
        let started = try await manager.run(.start, on: unit)
        let running = try await manager.property("ActiveState", of: unit).text ?? ""
        let stopped = try await manager.run(.stop, on: unit)
        let resting = try await manager.property("ActiveState", of: unit).text ?? ""
        let found = [started.rawValue, running, stopped.rawValue, resting]
        let expected =
            isGood
            ? ["done", "active", "done", "inactive"] : ["failed", "failed", "done", "failed"]
        return found == expected ? [] : ["\(unit): \(found) instead of \(expected)"]
    }

    private static func number(_ variable: String, or usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
    }
}

/// Hands out cycles to workers.
private final class CycleCounter: Sendable {
    private let limit: Int
    private let perReexec: Int
    private let state = Mutex((cycles: 0, reexecs: 0))

    init(limit: Int, perReexec: Int) {
        self.limit = limit
        self.perReexec = perReexec
    }

    var reexecs: Int { state.withLock { $0.reexecs } }

    /// The next cycle, and whether systemd is to restart itself before it; nil when all are done.
    func next() -> (cycle: Int, reexecutes: Bool)? {
        state.withLock { state in
            guard state.cycles < limit else { return nil }
            defer { state.cycles += 1 }
            let reexecutes = state.cycles > 0 && state.cycles % perReexec == 0
            if reexecutes { state.reexecs += 1 }
            return (state.cycles, reexecutes)
        }
    }
}

/// What this process takes of the machine.
private struct ProcessSize {
    let descriptors: Int
    let kibibytes: Int

    static func current() throws -> ProcessSize {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
            .split(separator: " ")[1]
        return ProcessSize(
            descriptors: try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count,
            kibibytes: (Int(pages) ?? 0) * 4)
    }
}
