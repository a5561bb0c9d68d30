import UnitCatalog
import UnitValues

extension ValueReader {
    /// A device or class of devices and what may be done with it.
    func deviceAllow() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of addresses with prefix lengths and of names such as `any`.
    func addressPrefixes() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The path of a pinned BPF program.
    func ipFilterPrograms() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `TYPE:PATH`, a pinned BPF program.
    func bpfProgram() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `any`, or `[FAMILY:][PROTOCOL:]PORTS`.
    func socketBindRules() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of `SOURCE:FAMILY:TABLE:SET`.
    func nftSet() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// The name of a network interface.
    func networkInterface() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of interface names; a leading `~` inverts it.
    func networkInterfaces() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
