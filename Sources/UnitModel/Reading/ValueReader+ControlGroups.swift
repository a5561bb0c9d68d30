import UnitCatalog
import UnitValues

extension ValueReader {
    /// A weight from 1 to 10000, or from 252 on `idle`; empty for the default.
    func cpuWeight() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// Shares from 2 to 262144; empty for the default.
    func cpuShares() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A share of CPU time with `%`, without an upper bound.
    func cpuQuota() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A weight from 1 to 10000; empty for the default.
    func ioWeight() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A weight from 10 to 1000; empty for the default.
    func blockIOWeight() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A number of bytes, a share of the memory, or `infinity`.
    func memoryLimit(_ rule: MemoryLimitRule) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A share of time.
    func memoryPressureLimit() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A number of tasks, a share of the most there may be, or `infinity`.
    func tasksMax() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A device and its weight.
    func ioDeviceWeight() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A device and what it may do a second, suffixes to the base 1000.
    func ioLimit(_ unit: IOLimitUnit) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A device and a time span.
    func ioDeviceLatency() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A device and its weight from 10 to 1000.
    func blockIODeviceWeight() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A device and its bytes a second.
    func blockIOBandwidth() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A boolean or a list of controllers.
    func delegate() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The name of a control group; empty for none.
    func delegateSubgroup() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of controllers.
    func controllers() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names of rules for systemd-oomd.
    func oomRules() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A number of units, or `infinity`.
    func concurrencyLimit() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
