import Testing
import UnitCatalog
import UnitTestSupport

/// Asks the booted releases what they know.
@Suite(.needsBootedHost) struct BootedCatalogTests {
    @Test(
        "The catalog knows what each release lists, no more and no less",
        arguments: [
            247, 252, 257, 262,
        ])
    func configurationItems(release: Int) throws {
        let host = try BootedHost(release)
        let text = try host.output(of: [
            "sh", "-c", "/lib/systemd/systemd --dump-configuration-items | cat",
        ])

        let listed = items(in: text)

        #expect(listed.count > 1000)
        for section in SectionID.allCases {
            // What a release ignores it leaves out of its list.
            let obeyed = Catalog.shared.directives(in: section).filter {
                $0.isKnown(to: release) && $0.standing(in: release) != .ignored
            }
            let ours = Set(obeyed.map(\.description))
            let theirs = listed.filter { $0.hasPrefix("\(section) ") }
            #expect(ours.subtracting(theirs) == [], "only in the catalog")
            #expect(theirs.subtracting(ours) == [], "only in systemd \(release)")
        }
    }

    /// `[Section] Name=` for each line of a dump.
    private func items(in text: String) -> Set<String> {
        var items: Set<String> = []
        var section = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("[") {
                section = String(line)
            } else if let name = line.split(separator: "=").first {
                items.insert("\(section) \(name)=")
            }
        }
        return items
    }

    @Test(
        "Old directives get the message that the catalog tells of",
        arguments: [
            247, 252, 257, 262,
        ])
    func standings(release: Int) throws {
        let host = try BootedHost(release)
        var cases: [String: Directive] = [:]
        for kind in UnitKind.allCases where kind != .scope {
            for section in Set([SectionID.unit, kind.ownSection])
            where section != .unit || kind == .service {
                for directive in Catalog.shared.directives(in: section) where directive.isOld {
                    cases["u\(cases.count)\(kind.suffix)"] = directive
                }
            }
        }
        let verdicts = try host.verify(
            files: cases.mapValues { Array("[\($0.section.name)]\n\($0.name)=100\n".utf8) })

        #expect(cases.count > 80)
        for (name, directive) in cases {
            let messages = verdicts[name]?.lines[2, default: []] ?? []
            #expect(
                directive.standing(in: release).fits(messages), "\(directive) got \(messages)")
        }
    }

    @Test(
        "Each release accepts the words of an enumeration that the catalog gives it",
        arguments: [
            247, 252, 257, 262,
        ])
    func words(release: Int) throws {
        let host = try BootedHost(release)
        var cases: [String: (list: Enumeration, word: String, file: String)] = [:]
        for name in EnumerationName.allCases {
            let list = Enumeration.named(name)
            guard let (kind, taker) = taker(of: name, in: release) else { continue }
            for word in list.values.map(\.name) + ["yes", "", "3", "bogus"] {
                // 247 aborts at a service of Type=dbus without a name.
                let more = kind == .service ? "[Service]\nBusName=org.example.Name\n" : ""
                let file = "[\(taker.section.name)]\n\(taker.name)=\(word)\n\(more)"
                cases["w\(cases.count)\(kind.suffix)"] = (list, word, file)
            }
        }

        let verdicts = try host.verify(files: cases.mapValues { Array($0.file.utf8) })

        #expect(cases.count > 200)
        for (name, (list, word, file)) in cases {
            let messages = verdicts[name]?.lines[2, default: []] ?? []
            let isRefused = !messages.isEmpty && !messages.joined().contains("KillMode=none")
            #expect(list.accepts(word, in: release) == !isRefused, "\(file) got \(messages)")
        }
    }

    /// A directive that takes an enumeration and that a release knows, and a kind of unit that
    /// has it.
    private func taker(of name: EnumerationName, in release: Int) -> (UnitKind, Directive)? {
        for kind in [UnitKind.service, .socket, .mount] {
            for section in [SectionID.unit, kind.ownSection] {
                for directive in Catalog.shared.directives(in: section)
                where directive.kind == .enumeration(name) && directive.isKnown(to: release) {
                    return (kind, directive)
                }
            }
        }
        return nil
    }
}

extension Directive {
    /// Whether some release does not take it as it is.
    fileprivate var isOld: Bool {
        removed != nil || notedSince != nil || ignoredSince != nil
    }
}

extension Directive.Standing {
    /// Whether these are the messages that a release prints at the sight of such a key.
    fileprivate func fits(_ messages: [String]) -> Bool {
        let all = messages.joined(separator: "\n")
        return switch self {
        case .unknown: all.contains("Unknown ")
        case .ignored: all.contains("Support for option") && all.contains("it is ignored")
        case .noted: all.contains("please u")
        case .current, .outdated: !all.contains("Unknown ") && !all.contains("please u")
        }
    }
}
