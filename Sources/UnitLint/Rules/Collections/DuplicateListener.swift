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
        return directives.flatMap { directive in
            unit.values(of: directive, in: .socket).compactMap { assignment -> SharedName? in
                guard case .listen(let target) = assignment.value else { return nil }
                let address = text(of: target)
                return SharedName(
                    key: "\(directive) \(plain(address))", text: "\(directive)=\(address)",
                    assignment: assignment, mention: nil)
            }
        }
    }

    /// An address of which equal ones meet: a port of all addresses is called in several ways, of
    /// which one takes the others too, and so is a path.
    private static func plain(_ address: String) -> String {
        for prefix in ["0.0.0.0:", "[::]:"] where address.hasPrefix(prefix) {
            return String(address.dropFirst(prefix.count))
        }
        guard address.hasPrefix("/") else { return address }
        return "/" + address.split(separator: "/").joined(separator: "/")
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
