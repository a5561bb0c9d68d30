import CLinux
import Glibc

/// Memory for threads that work on files.
enum WorkerHeap {
    /// What working on a thousand files takes, about.
    private static let reserve = 3 << 20

    /// Below what glibc would map by itself for each block.
    private static let blockSize = 120 << 10

    /// Makes room in the heap of this thread.
    ///
    /// glibc grows the heap of every thread but the first by a page at a time, with a system call
    /// for each that the other threads wait for. What was freed again stays in the heap, and
    /// takes no memory until it is written to.
    static func grow() {
        _ = isTuned
        let blocks = (0..<reserve / blockSize).map { _ in malloc(blockSize) }
        blocks.forEach { free($0) }
    }

    /// Tells glibc what to expect: many small objects that live for one file, and an end of the
    /// process soon, so that putting free memory together, or giving it back, is lost time.
    private static let isTuned: Bool = {
        let largestSmallBlock: Int32 = 160
        return mallopt(M_MXFAST, largestSmallBlock) == 1
            && mallopt(M_TRIM_THRESHOLD, .max) == 1
    }()
}
