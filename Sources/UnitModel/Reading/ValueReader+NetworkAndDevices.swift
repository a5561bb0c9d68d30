import UnitCatalog
import UnitValues

extension ValueReader {
    /// A device or class of devices and what may be done with it.
    func deviceAllow() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in .device(try DeviceRule.parse(bytes, in: context)) }
        }
    }

    /// A list of addresses with prefix lengths and of names such as `any`.
    func addressPrefixes() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            AddressPrefix.readList(bytes, in: context.version)
                .map(DirectiveValue.addressPrefixes)
        }
    }

    /// The path of a pinned BPF program.
    func ipFilterPrograms() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .path(try AbsolutePath(expanding: bytes, at: whole, in: context))
            }
        }
    }

    /// `TYPE:PATH`, a pinned BPF program.
    func bpfProgram() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .bpfProgram(try BPFAttachment.parse(bytes, in: context))
            }
        }
    }

    /// `any`, or `[FAMILY:][PROTOCOL:]PORTS`.
    func socketBindRules() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .socketBind(try SocketBindRule.parse(bytes, in: context.version))
            }
        }
    }

    /// A list of `SOURCE:FAMILY:TABLE:SET`.
    func nftSet() -> ValueReading<DirectiveValue> {
        unlessEmpty { NFTSet.readList(bytes, in: context.version).map(DirectiveValue.nftSets) }
    }

    /// The name of a network interface, or an alternative name.
    func networkInterface() -> ValueReading<DirectiveValue> {
        unlessEmpty { interface(length: .alternative) }
    }

    /// The name proper of a network interface, or `*` for none.
    func boundDevice() -> ValueReading<DirectiveValue> {
        unlessEmpty { bytes.matches("*") ? ValueReading(.empty) : interface(length: .short) }
    }

    /// The name of an interface, in which specifiers are replaced since 258.
    private func interface(length: InterfaceName.Length) -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            let name = context.version < 258 ? Array(bytes) : try expanded()
            let interface = try InterfaceName(
                name, at: whole, length: length, in: context.version)
            return .text(interface.text)
        }
    }

    /// A list of interface names; a leading `~` inverts it.
    func networkInterfaces() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            InterfaceList.read(bytes, in: context.version).map(DirectiveValue.interfaces)
        }
    }
}
