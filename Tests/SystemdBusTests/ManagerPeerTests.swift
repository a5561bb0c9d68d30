import Synchronization
import Testing
import UnitTestSupport

@testable import SystemdBus

@Suite("A manager whose connection misbehaves")
struct ManagerPeerTests {
    static let job = "/org/freedesktop/systemd1/job/7"

    @Test("The end of a job that follows the reply at once is heard")
    func immediateEnd() async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .ended("done") : nil }
        ])

        let result = try await manager.run(.start, on: BusUnitName("a.service"))

        #expect(result == .done)
    }

    @Test("A first call that is lost while systemd restarts itself is made again")
    func restartDuringConnect() async throws {
        let manager = try await Self.manager([
            {
                $0.member == "Get"
                    ? .error("org.freedesktop.DBus.Error.NoReply", "recipient disconnected") : nil
            },
            { $0.member == "StartUnit" ? .ended("done") : nil },
        ])

        #expect(await manager.version == "257")
        #expect(try await manager.run(.start, on: BusUnitName("a.service")) == .done)
    }

    @Test("Two who wait for one job both get its result")
    func sharedJob() async throws {
        let manager = try await Self.manager([
            {
                switch $0.member {
                case "StartUnit": .objectPath(Self.job)
                case "StopUnit": .ended("failed")
                default: nil
                }
            }
        ])
        let unit = try BusUnitName("a.service")

        async let first = manager.run(.start, on: unit)
        async let second = manager.run(.start, on: unit)
        try await eventually { await manager.waiterCount >= 2 }
        let third = try await manager.run(.stop, on: unit)

        #expect(try await [first, second, third] == [.failed, .failed, .failed])
        #expect(await manager.waitsForNoJob)
    }

    @Test("A job whose reply is lost is asked for again")
    func lostReply() async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .disconnect : nil },
            { $0.member == "StartUnit" ? .ended("done") : nil },
        ])

        let result = try await manager.run(.start, on: BusUnitName("a.service"))

        #expect(result == .done)
    }

    @Test(
        "A job that ended unheard is judged by its unit",
        arguments: [("active", JobResult.done), ("failed", .failed), ("deactivating", .canceled)])
    func unheardEnd(state: String, expected: JobResult) async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .andDisconnect(.objectPath(Self.job)) : nil },
            {
                switch $0.secondText {
                case "State": .error("org.freedesktop.DBus.Error.UnknownObject", "gone")
                case "ActiveState": .variant(state)
                default: nil
                }
            },
        ])

        let result = try await manager.run(.start, on: BusUnitName("a.service"))

        #expect(result == expected)
    }

    @Test("A job that goes on while the connection is lost is waited for on the new one")
    func survivingJob() async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .andDisconnect(.objectPath(Self.job)) : nil },
            {
                $0.secondText == "State"
                    ? .withJobRemoved(
                        path: Self.job, result: "timeout", isFirst: false, .variant("running"))
                    : nil
            },
        ])

        let result = try await manager.run(.start, on: BusUnitName("a.service"))

        #expect(result == .timeout)
    }

    @Test("Waiting for a job ends at its deadline, with the unit in the error")
    func deadline() async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .objectPath(Self.job) : nil }
        ])

        let error = await #expect(throws: BusError.self) {
            try await manager.run(
                .start, on: BusUnitName("a.service"), deadline: .milliseconds(20))
        }

        #expect(error == BusError(name: .timedOut, operation: "start", subject: "a.service"))
        #expect(await manager.waitsForNoJob)
    }

    @Test("A cancelled wait for a job ends")
    func cancellation() async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .objectPath(Self.job) : nil }
        ])
        let unit = try BusUnitName("a.service")
        let task = Task { try await manager.run(.start, on: unit) }
        try await eventually { await manager.waiterCount >= 1 }

        task.cancel()

        let error = await #expect(throws: BusError.self) { try await task.value }
        #expect(error?.name == .cancelled)
        #expect(await manager.waitsForNoJob)
    }

    @Test("A manager that does not come back is an error, not a wait without end")
    func goneForGood() async throws {
        let manager = try await Self.manager(
            [{ $0.secondText == "ActiveState" ? .disconnect : nil }], reconnection: .zero)

        let error = await #expect(throws: BusError.self) {
            try await manager.property("ActiveState", of: BusUnitName("a.service"))
        }

        #expect(error?.isDisconnection == true)
    }

    @Test("A signal is not sent twice when nobody knows whether it was sent")
    func killOnce() async throws {
        let kills = Mutex(0)
        let count: @Sendable (BusPeer.Call) -> BusPeer.Answer? = { call in
            guard call.member == "KillUnit" else { return nil }
            kills.withLock { $0 += 1 }
            return .disconnect
        }
        let manager = try await Self.manager([count, count])

        await #expect(throws: BusError.self) {
            try await manager.kill(BusUnitName("a.service"), signal: 15)
        }

        #expect(kills.withLock { $0 } == 1)
    }

    @Test("A slow reader of events is told that it misses some")
    func slowReader() async throws {
        let manager = try await Self.manager([
            { $0.member == "StartUnit" ? .ended("done") : nil }
        ])
        let stream = try await manager.eventStream(limit: 2)
        let unit = try BusUnitName("a.service")

        for _ in 0..<3 { _ = try await manager.run(.start, on: unit) }
        let early = try await withDeadline { await Self.next(2, of: stream) }
        _ = try await manager.run(.start, on: unit)
        let late = try await withDeadline { await Self.next(2, of: stream) }

        let end = SystemdEvent.jobEnded(
            id: 1, unit: try BusUnitName("peer.service"), result: .done)
        #expect(early == [end, end])
        #expect(late == [.missed, end])
    }

    private static func next(_ count: Int, of stream: AsyncStream<SystemdEvent>) async
        -> [SystemdEvent?]
    {
        var iterator = stream.makeAsyncIterator()
        var events: [SystemdEvent?] = []
        for _ in 0..<count { events.append(await iterator.next()) }
        return events
    }

    /// A manager over peers: the first one for its first connection, and so on.
    private static func manager(
        _ answers: [@Sendable (BusPeer.Call) -> BusPeer.Answer?],
        reconnection: Duration = .seconds(20)
    ) async throws -> SystemdManager {
        let next = Mutex(0)
        var timeouts = BusTimeouts()
        timeouts.reconnection = reconnection
        let manager = SystemdManager(
            endpoint: .system, timeouts: timeouts, allowsInteraction: false
        ) { (queue) throws(BusError) in
            let number = next.withLock { number in
                defer { number += 1 }
                return number
            }
            guard number < answers.count else { throw BusError(name: .disconnected) }
            let answer = answers[number]
            do {
                let peer = try BusPeer { call in answer(call) ?? usual(call) }
                return try await BusConnection.adopt(descriptor: peer.clientDescriptor, on: queue)
            } catch {
                throw BusError(name: .disconnected, message: "\(error)")
            }
        }
        try await manager.establishFirst()
        return manager
    }

    /// What is answered where a test does not care.
    private static func usual(_ call: BusPeer.Call) -> BusPeer.Answer {
        switch call.member {
        case "Get": .variant("257")
        case "Subscribe": .empty
        default: .error("org.freedesktop.DBus.Error.UnknownMethod", "not in this test")
        }
    }
}

extension BusPeer.Answer {
    /// A job that ends right after the reply.
    fileprivate static func ended(_ result: String) -> Self {
        .withJobRemoved(
            path: ManagerPeerTests.job, result: result, isFirst: false,
            .objectPath(ManagerPeerTests.job))
    }
}

extension SystemdManager {
    /// Whether no job is waited for.
    fileprivate var waitsForNoJob: Bool { jobs.isEmpty }

    /// How many wait for the end of a job.
    fileprivate var waiterCount: Int { jobs.unfinished.reduce(0) { $0 + $1.entry.waiters.count } }
}
