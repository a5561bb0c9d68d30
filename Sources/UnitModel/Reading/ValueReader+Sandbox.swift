import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of bits by name.
    func secureBits() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            ValueReading(.number(UInt64(SecureBits(bytes, in: context).rawValue)))
        }
    }

    /// A list of capabilities; a leading `~` inverts it.
    ///
    /// The empty list is one like any other: no capability.
    func capabilities() -> ValueReading<DirectiveValue> {
        ValueReading(.capabilities(CapabilitySet(bytes, in: context)))
    }

    /// A list of system calls and `@` groups; a leading `~` inverts it.
    func systemCalls(_ use: SystemCallListUse) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            SystemCallList.read(bytes, acceptsErrors: use == .filter, in: context)
                .map { .systemCalls($0) }
        }
    }

    /// A list of architectures.
    func systemCallArchitectures() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            SystemCallArchitectures.read(bytes, in: context).map { .texts($0.names) }
        }
    }

    /// An error number, or `kill`.
    func systemCallErrorNumber() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .errorNumber(try ErrorNumber(bytes))
            }
        }
    }

    /// A boolean or a list of namespace types; a leading `~` inverts it.
    func namespaces() -> ValueReading<DirectiveValue> {
        if bytes.isEmpty { return ValueReading(.empty) }
        let delegates = directive.name == "DelegateNamespaces"
        return judged { () throws(ValueProblem) in
            .namespaces(try NamespaceList(bytes, delegates: delegates, in: context))
        }
    }

    /// `none` or a list of address families; a leading `~` inverts it.
    func addressFamilies() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            AddressFamilies.read(bytes, in: context).map { .addressFamilies($0) }
        }
    }

    /// A list of file system types and `@` groups; a leading `~` inverts it.
    func fileSystems() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            FileSystemTypes.read(bytes, in: context).map { .fileSystems($0) }
        }
    }

    /// A list of names, or `any`.
    func bpfDelegate(_ part: BPFDelegation) -> ValueReading<DirectiveValue> {
        let names: BPFNames =
            switch part {
            case .commands: .commands
            case .maps: .maps
            case .programs: .programs
            case .attachments: .attachments
            }
        return ValueReading(.text(names.read(bytes)))
    }

    /// A security context, after an optional `-`.
    func selinuxContext() -> ValueReading<DirectiveValue> {
        securityLabel()
    }

    /// A profile, after an optional `-`.
    func apparmorProfile() -> ValueReading<DirectiveValue> {
        securityLabel()
    }

    /// A label, after an optional `-`.
    func smackProcessLabel() -> ValueReading<DirectiveValue> {
        securityLabel()
    }

    private func securityLabel() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .securityLabel(try SecurityLabel(bytes, in: context))
            }
        }
    }

    /// A name of a machine architecture that the kernel can imitate.
    func personality() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .text(try Personality(bytes, in: context).architecture)
            }
        }
    }

    /// A boolean; from 258 on also `private`, either with a host name.
    func protectHostname() -> ValueReading<DirectiveValue> {
        if bytes.isEmpty, context.version >= 258 { return ValueReading(.empty) }
        return judged { () throws(ValueProblem) in
            .hostnameProtection(try HostnameProtection(bytes, in: context))
        }
    }
}
