import UnitCatalog
import UnitModel
import UnitValues

/// Flags two sockets that listen on the same address.
struct DuplicateListener: CollectionRule {
    static let info = RuleInfo(
        id: "duplicate-listener",
        severity: .warning,
        summary: "two sockets that listen on the same address",
        rationale: """
            The second one that is started fails: "Address already in use". Sockets that exclude each \
            other with `Conflicts=`, share a port with `ReusePort=`, or are bound to different devices \
            may have the same address.
            """,
        flagged: [
            [
                "a.socket": "[Socket]\nListenStream=8080\n",
                "b.socket": "[Socket]\nListenStream=127.0.0.1:80\nListenStream=8080\n",
            ],
            [
                "a.socket": "[Socket]\nListenStream=8080\n",
                "b.socket": "[Socket]\nListenStream=0.0.0.0:8080\n",
            ],
        ],
        accepted: [
            [
                "a.socket": "[Socket]\nListenStream=8080\n",
                "b.socket": "[Socket]\nListenDatagram=8080\n",
            ],
            [
                "a.socket": "[Socket]\nListenStream=0.0.0.0:8080\n",
                "b.socket": "[Socket]\nListenStream=[::]:8080\nBindIPv6Only=ipv6-only\n",
            ],
            [
                "a.socket": "[Unit]\nConflicts=b.socket\n[Socket]\nListenStream=8080\n",
                "b.socket": "[Socket]\nListenStream=8080\n",
            ],
        ],
        reference: "systemd.socket(5)")

    private static let directives = [
        "ListenStream", "ListenDatagram", "ListenSequentialPacket", "ListenFIFO",
        "ListenMessageQueue",
    ]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        collection.reportShared(
            Self.self, among: Self.listeners, into: &sink,
            message: { "\($0) is listened on by \($1), too" },
            help: "only one of them can be started; or let them exclude each other with Conflicts=")
    }

    /// What a socket listens on; nothing for one that may share it.
    private static func listeners(of unit: CollectedUnit) -> [SharedName] {
        let unit = unit.effective
        guard unit.kind == .socket, unit.boolean("ReusePort", in: .socket) != true,
            unit.last("BindToDevice", in: .socket) == nil
        else { return [] }
        let takesOnlyIPv6 = unit.word("BindIPv6Only", in: .socket) == "ipv6-only"
        return directives.flatMap { directive in
            unit.values(of: directive, in: .socket).flatMap { assignment -> [SharedName] in
                guard case .listen(let target) = assignment.value else { return [] }
                let address = text(of: target)
                return places(of: address, takesOnlyIPv6: takesOnlyIPv6).map { place in
                    SharedName(
                        key: "\(directive) \(place)", text: "\(directive)=\(address)",
                        assignment: assignment, mention: nil)
                }
            }
        }
    }

    /// What a socket takes, of which each can be taken once: of a port of all addresses, that of
    /// IPv4, of IPv6 or of both, however it is written.
    private static func places(of address: String, takesOnlyIPv6: Bool) -> [String] {
        if address.hasPrefix("/") {
            return ["/" + address.split(separator: "/").joined(separator: "/")]
        }
        if address.hasPrefix("0.0.0.0:") { return ["IPv4 \(address.dropFirst("0.0.0.0:".count))"] }
        let port = address.hasPrefix("[::]:") ? address.dropFirst("[::]:".count) : address[...]
        guard port.allSatisfy(\.isNumber) else { return [address] }
        return takesOnlyIPv6 ? ["IPv6 \(port)"] : ["IPv4 \(port)", "IPv6 \(port)"]
    }

    private static func text(of target: ListenTarget) -> String {
        switch target {
        case .address(let address): "\(address)"
        case .path(let path): path.text
        }
    }
}

/// Something that only one unit can have at a time.
struct SharedName {
    /// The same for all who want the same.
    let key: String
    /// What messages call it.
    let text: String
    let assignment: EffectiveAssignment
    /// The word of a list that says so; nil when the whole value does.
    let mention: NamedUnit?
}

extension LintedCollection {
    /// Reports what two units of one place and manager have, and only one can.
    func reportShared<Rule: LintRule>(
        _ rule: Rule.Type, among names: (CollectedUnit) -> [SharedName],
        into sink: inout CollectionSink, message: (_ name: String, _ other: String) -> String,
        help: String
    ) {
        var owners: [UnitKey: [(unit: CollectedUnit, name: SharedName)]] = [:]
        for unit in units where unit.name?.form == .plain {
            for name in names(unit) {
                owners[UnitKey(name.key, of: unit), default: []].append((unit, name))
            }
        }
        for (_, sharing) in owners where sharing.count > 1 {
            for (unit, name) in sharing {
                guard
                    let other = sharing.first(where: {
                        $0.unit.number != unit.number && !exclude($0.unit, unit)
                    })?.unit.name?.text
                else { continue }
                let text = message(name.text, other)
                if let mention = name.mention {
                    sink.advise(rule, text, help: help, at: mention, of: unit)
                } else {
                    sink.advise(rule, text, help: help, at: name.assignment, of: unit)
                }
            }
        }
    }

    /// Whether one of two units stops when the other starts.
    private func exclude(_ one: CollectedUnit, _ other: CollectedUnit) -> Bool {
        func stops(_ one: CollectedUnit, _ other: CollectedUnit) -> Bool {
            one.mentions("Conflicts").contains { $0.name == other.name }
        }
        return stops(one, other) || stops(other, one)
    }
}
