import Dispatch
import Synchronization
import Testing

@testable import UnitCommands

@Suite struct HelperThreadsTests {
    private let threads = HelperThreads(limit: 3)

    @Test("Shared work is all done when the call returns, and nothing of it twice")
    func shared() {
        for _ in 0..<500 {
            let next = Atomic(0)
            let done = Mutex([Int](repeating: 0, count: 64))

            threads.share(among: 8) {
                while true {
                    let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard item < 64 else { return }
                    done.withLock { $0[item] += 1 }
                }
            }

            #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
        }
    }

    @Test("Work that waits for other shared work does not wait for ever")
    func nested() {
        let count = Atomic(0)

        threads.share(among: 4) {
            threads.share(among: 4) { count.wrappingAdd(1, ordering: .relaxed) }
        }

        #expect(count.load(ordering: .relaxed) > 0)
    }

    @Test("Nobody waits for a helper that has something else to do")
    func busyHelpers() {
        let isFree = DispatchSemaphore(value: 0)
        for _ in 0..<3 { threads.start { isFree.wait() } }

        threads.share(among: 4) {}

        for _ in 0..<3 { isFree.signal() }
    }

    @Test("Helpers come to shared work that waits for them")
    func together() {
        let arrived = Mutex(0)
        let isComplete = DispatchSemaphore(value: 0)

        threads.share(among: 4) {
            if arrived.withLock({
                $0 += 1; return $0 == 4
            }) {
                for _ in 0..<4 { isComplete.signal() }
            }
            #expect(isComplete.wait(timeout: .now() + 10) == .success)
        }
    }

    @Test("What is started is done by another thread")
    func started() {
        let isDone = DispatchSemaphore(value: 0)

        threads.start { isDone.signal() }

        #expect(isDone.wait(timeout: .now() + 10) == .success)
    }
}
