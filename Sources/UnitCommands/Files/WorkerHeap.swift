import CLinux
import Glibc

/// Memory for threads that work on files.
enum WorkerHeap {
    /// More than what working on a thousand files takes.
    private static let reserve = 6 << 20

    /// Makes room in the heap of this thread.
    ///
    /// glibc grows the heap of every thread but the first by a page at a time, with a system call
    /// for each that the other threads wait for. What was freed again stays in the heap, and
    /// takes no memory until it is written to.
    static func grow() {
        _ = isTuned
        var block: UnsafeMutableRawPointer?
        // The compiler would take a `malloc` that nobody uses away.
        guard posix_memalign(&block, 16, reserve) == 0 else { return }
        free(block)
    }

    /// Tells glibc what to expect: many small objects that live for one file, and an end of the
    /// process soon, so that putting free memory together, or giving it back, is lost time.
    private static let isTuned: Bool = {
        let largestSmallBlock: Int32 = 160
        return mallopt(M_MXFAST, largestSmallBlock) == 1
            && mallopt(M_TRIM_THRESHOLD, .max) == 1
            // The reserve is to come out of the heap, and no mapping of its own.
            && mallopt(M_MMAP_THRESHOLD, Int32(2 * reserve)) == 1
    }()
}
