import Dispatch
import Glibc
import Synchronization
import Testing

@testable import UnitCommands

@Suite struct HelperThreadsTests {
    private let threads = HelperThreads.shared

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
        let helperCount = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        for _ in 0..<helperCount { threads.start { isFree.wait() } }

        threads.share(among: 4) {}

        for _ in 0..<helperCount { isFree.signal() }
    }

    @Test(
        "What is started is done by another thread",
        .enabled(if: sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1, "there is one processor only"))
    func started() {
        let isDone = DispatchSemaphore(value: 0)

        threads.start { isDone.signal() }

        #expect(isDone.wait(timeout: .now() + 10) == .success)
    }
}
