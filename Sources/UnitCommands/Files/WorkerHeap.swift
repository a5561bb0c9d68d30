import Glibc

/// Memory for a thread that works on files.
enum WorkerHeap {
    /// What working on a thousand files takes, about.
    private static let reserve = 1 << 20

    /// Below what glibc would map by itself for each block.
    private static let blockSize = 64 << 10

    /// Makes room in the heap of this thread.
    ///
    /// glibc grows the heap of every thread but the first by a page at a time, with a system call
    /// for each that the other threads wait for. What was freed again stays in the heap, and
    /// takes no memory until it is written to.
    static func grow() {
        let blocks = (0..<reserve / blockSize).map { _ in malloc(blockSize) }
        blocks.forEach { free($0) }
    }
}
