import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of bits by name.
    func secureBits() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of capabilities; a leading `~` inverts it.
    func capabilities() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of system calls and `@` groups; a leading `~` inverts it.
    func systemCalls(_ use: SystemCallListUse) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of architectures.
    func systemCallArchitectures() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// An error number, or `kill`.
    func systemCallErrorNumber() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A boolean or a list of namespace types; a leading `~` inverts it.
    func namespaces() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `none` or a list of address families; a leading `~` inverts it.
    func addressFamilies() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of file system types and `@` groups; a leading `~` inverts it.
    func fileSystems() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names, or `any`.
    func bpfDelegate(_ part: BPFDelegation) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A security context, after an optional `-`.
    func selinuxContext() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A profile, after an optional `-`.
    func apparmorProfile() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A label, after an optional `-`.
    func smackProcessLabel() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A name of a machine architecture that the kernel can imitate.
    func personality() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A boolean; from 258 on also `private`, either with a host name.
    func protectHostname() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
