import Testing
import UnitTestSupport

@testable import SystemdBus

@Suite("Calls over a bus connection")
struct BusConnectionTests {
    @Test("Every call gets its own reply, a hundred at once, time after time", arguments: 1...25)
    func parallelCalls(run: Int) async throws {
        // A continuation that is stored after the bus is processed hangs in half of the runs.
        let peer = try BusPeer { .string("\($0.text)!") }
        let connection = try await BusConnection.open(to: peer)

        let replies = await withTaskGroup(of: (Int, String?).self) { group in
            for number in 0..<100 {
                group.addTask {
                    let reply = try? await connection.call(
                        .peer("Echo", "\(number)"), timeout: .seconds(20), decode: string)
                    return (number, reply)
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }

        #expect(replies == Dictionary(uniqueKeysWithValues: (0..<100).map { ($0, "\($0)!") }))
    }

    @Test("Calls made together get their replies in order, more of them than may wait at a time")
    func exchange() async throws {
        let peer = try BusPeer { .string($0.text) }
        let connection = try await BusConnection.open(to: peer)
        let calls = (0..<5000).map { BusCall.peer("Echo", "\($0)") }

        let replies = await connection.exchange(calls, timeout: .seconds(20), decode: string)

        #expect(replies.map { try? $0.get() } == (0..<5000).map { "\($0)" })
    }

    @Test("An error of the peer's comes with its name, its message and what was being done")
    func peerError() async throws {
        let peer = try BusPeer { _ in .error("org.freedesktop.systemd1.NoSuchUnit", "None here.") }
        let connection = try await BusConnection.open(to: peer)

        let error = await #expect(throws: BusError.self) {
            try await connection.call(.peer("Any"), timeout: .seconds(20))
        }

        #expect(
            error
                == BusError(
                    name: .noSuchUnit, message: "None here.", operation: "ask",
                    subject: "the peer"))
    }

    @Test("A call without an answer ends at its timeout")
    func timeout() async throws {
        let peer = try BusPeer { $0.member == "Silent" ? .silence : .string("here") }
        let connection = try await BusConnection.open(to: peer)

        let error = await #expect(throws: BusError.self) {
            try await connection.call(.peer("Silent"), timeout: .milliseconds(50))
        }
        let later = try await connection.call(
            .peer("Echo"), timeout: .seconds(20), decode: string)

        #expect(error?.name == .timedOut)
        #expect(later == "here")
    }

    @Test("A lost connection ends every call, and later calls at once")
    func disconnection() async throws {
        let peer = try BusPeer { $0.member == "Leave" ? .disconnect : .silence }
        let connection = try await BusConnection.open(to: peer)
        let calls = [BusCall.peer("Silent"), .peer("Silent"), .peer("Leave")]

        let results = await connection.exchange(calls, timeout: .seconds(20), decode: string)
        let later = await connection.exchange(calls, timeout: .seconds(20), decode: string)

        #expect(results.map(\.errorName) == [.disconnected, .disconnected, .disconnected])
        #expect(later.map(\.errorName) == [.disconnected, .disconnected, .disconnected])
        #expect(await !connection.isOpen)
    }

    @Test("A cancelled task stops waiting, and other calls go on")
    func cancellation() async throws {
        let peer = try BusPeer { $0.member == "Silent" ? .silence : .string("here") }
        let connection = try await BusConnection.open(to: peer)
        let task = Task {
            await connection.exchange(
                [.peer("Silent"), .peer("Silent")], timeout: .seconds(20), decode: string)
        }
        try await eventually { peer.calls.count >= 2 }

        task.cancel()
        let results = await task.value
        let later = try await connection.call(
            .peer("Echo"), timeout: .seconds(20), decode: string)

        #expect(results.map(\.errorName) == [.cancelled, .cancelled])
        #expect(later == "here")
        #expect(await connection.pendingCallCount == 0)
    }

    @Test("A reply of another type is an error and no crash")
    func unexpectedReply() async throws {
        let peer = try BusPeer { _ in .objectPath("/some/object") }
        let connection = try await BusConnection.open(to: peer)

        let error = await #expect(throws: BusError.self) {
            try await connection.call(.peer("Any"), timeout: .seconds(20), decode: string)
        }

        #expect(error?.name == .unexpectedReply)
    }

    @Test("A text with a NUL is refused instead of cut off")
    func nul() async throws {
        let peer = try BusPeer { .string($0.text) }
        let connection = try await BusConnection.open(to: peer)

        let error = await #expect(throws: BusError.self) {
            try await connection.call(.peer("Echo", "a\0b"), timeout: .seconds(20))
        }

        #expect(error?.name == .invalidArguments)
        #expect(peer.calls.isEmpty)
    }
}

extension Result where Failure == BusError {
    /// The kind of error it failed with.
    var errorName: BusError.Name? {
        if case .failure(let error) = self { error.name } else { nil }
    }
}

extension BusConnection {
    /// How many calls wait for a reply.
    var pendingCallCount: Int { pendingCalls.count }
}
