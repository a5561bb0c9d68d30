import Glibc
import Synchronization
import SystemPackage

/// The places in a transaction at which a test can have the program killed.
///
/// Only a debug build has them. `UNITSMITH_FAULT=trace` prints each one as it is passed;
/// `UNITSMITH_FAULT=N` sends SIGKILL at the N-th, from 1.
enum FaultPoint: String {
    /// The record is on the disk, nothing is done yet.
    case recorded
    /// A step is announced in the record.
    case announced
    /// A new file lies beside its place.
    case staged
    /// The old file has a second name.
    case kept
    /// A name has been changed.
    case renamed
    /// A step is done.
    case done
    /// The transaction is marked as one to stay.
    case committed
    /// The record has been moved to the earlier ones.
    case archived
    /// The transaction is marked as one to be taken back.
    case undoing
    /// A step is taken back.
    case undone
    /// A record of earlier is the current one again.
    case reopened

    #if DEBUG
        private static let passed = Atomic<Int>(0)
        private static let wish = getenv("UNITSMITH_FAULT").map { String(cString: $0) }

        /// Notes that the program has come this far, and ends it when it was asked to.
        func pass() {
            guard let wish = Self.wish else { return }
            let number = Self.passed.add(1, ordering: .sequentiallyConsistent).newValue
            if wish == "trace" {
                _ = try? FileDescriptor.standardError.writeAll("fault \(number) \(rawValue)\n".utf8)
            }
            if wish == String(number) { kill(getpid(), SIGKILL) }
        }
    #else
        /// Notes that the program has come this far, which only a debug build does.
        func pass() {}
    #endif
}
