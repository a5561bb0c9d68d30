import UnitCatalog
import UnitValues

extension ValueReader {
    /// A nice level from -20 to 19.
    func nice() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A number from -1000 to 1000; empty for "leave it".
    func oomScoreAdjust() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A priority from 0 to 7.
    func ioPriority() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A priority from 1 to 99, as the policy allows.
    func cpuSchedulingPriority() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A set of CPUs, or `numa`.
    func cpuAffinity() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A set of CPUs or memory nodes.
    func cpuSet() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A set of memory nodes, or `all`.
    func numaMask() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of memory segments by name or number, or a mask.
    func coredumpFilter() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `SOFT[:HARD]`, for setrlimit(2).
    func resourceLimit(_ resource: ResourceLimit) -> ValueReading<DirectiveValue> {
        unjudged
    }
}
