import UnitCatalog
import UnitValues

extension ValueReader {
    /// A weight from 1 to 10000, or from 252 on `idle`; empty for the default.
    func cpuWeight() -> ValueReading<DirectiveValue> { weight(.cpu) }

    /// Shares from 2 to 262144; empty for the default.
    func cpuShares() -> ValueReading<DirectiveValue> { weight(.cpuShares) }

    /// A weight from 1 to 10000; empty for the default.
    func ioWeight() -> ValueReading<DirectiveValue> { weight(.io) }

    /// A weight from 10 to 1000; empty for the default.
    func blockIOWeight() -> ValueReading<DirectiveValue> { weight(.blockIO) }

    private func weight(_ kind: Weight.Kind) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .number(try Weight.parse(bytes, as: kind, in: context.version).value)
            }
        }
    }

    /// A share of CPU time with `%`, without an upper bound: as the time in each second.
    func cpuQuota() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .time(try Share.parseQuota(bytes, in: context.version).permyriad * 100)
            }
        }
    }

    /// A number of bytes, a share of the memory, or `infinity`.
    func memoryLimit(_ rule: MemoryLimitRule) -> ValueReading<DirectiveValue> {
        if bytes.isEmpty, rule == .aboveZero { return ValueReading(.amount(.infinite)) }
        return unlessEmpty {
            judged { () throws(ValueProblem) in
                .amount(
                    try Amount.parseMemory(
                        bytes, acceptsZero: rule == .any, in: context.version))
            }
        }
    }

    /// A share of time.
    func memoryPressureLimit() -> ValueReading<DirectiveValue> {
        guard isWatchedByOOMDaemon else { return refuseInThisSection() }
        return unlessEmpty {
            judged { () throws(ValueProblem) in
                .amount(.share(try Share.parsePressure(bytes, in: context.version)))
            }
        }
    }

    /// A number of tasks, a share of the most there may be, or `infinity`.
    func tasksMax() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .amount(try Amount.parseTasks(bytes, in: context.version))
            }
        }
    }

    /// A device and its weight.
    func ioDeviceWeight() -> ValueReading<DirectiveValue> { deviceAmount(.weight(.io)) }

    /// A device and what it may do a second, suffixes to the base 1000.
    func ioLimit(_ unit: IOLimitUnit) -> ValueReading<DirectiveValue> { deviceAmount(.rate) }

    /// A device and a time span.
    func ioDeviceLatency() -> ValueReading<DirectiveValue> { deviceAmount(.latency) }

    /// A device and its weight from 10 to 1000.
    func blockIODeviceWeight() -> ValueReading<DirectiveValue> {
        deviceAmount(.weight(.blockIO))
    }

    /// A device and its bytes a second.
    func blockIOBandwidth() -> ValueReading<DirectiveValue> { deviceAmount(.finiteRate) }

    private func deviceAmount(_ kind: DeviceAmount.Kind) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .deviceAmount(try DeviceAmount.parse(bytes, as: kind, in: context))
            }
        }
    }

    /// A number of units, or `infinity`.
    func concurrencyLimit() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            if bytes.matches("infinity") { return ValueReading(.number(UInt64(UInt32.max))) }
            return unsigned()
        }
    }
}
