import Foundation
import Testing
import UnitTestSupport

@testable import UnitCatalog

@Suite struct PropertyTests {
    @Test("Every property is fed by some directive, and every feed names a directive")
    func closed() throws {
        let sections = [SectionID.unit] + UnitKind.allCases.map(\.ownSection)
        let directives = sections.flatMap { Array(Catalog.shared.directives(in: $0)) }
        var fed: [PropertyInterface: Set<String>] = [:]
        for feed in directives.flatMap({ Catalog.shared.properties(fedBy: $0) }) {
            fed[feed.property.interface, default: []].insert(feed.property.name)
        }

        for interface in PropertyInterface.allCases {
            let known = try #require(PropertyCatalog.shared.properties[interface])
            #expect(Set(known.keys) == fed[interface], "\(interface)")
        }
        for (_, feeds, interface) in FeedTable.all {
            let names = (fed[interface] ?? []).union(fed[.unit] ?? [])
            for row in feeds.description.split(separator: "\n") where !row.hasPrefix("#") {
                let words = row.split(separator: " ")
                #expect(
                    words[0].hasSuffix("*") || directives.contains { $0.name == words[0] },
                    "\(row)")
                for word in words.dropFirst() {
                    #expect(names.contains(String(word.drop { $0 == "~" })), "\(row)")
                }
            }
        }
    }

    @Test("Directives feed the property of their name unless the table says otherwise")
    func names() throws {
        func fed(_ name: String, _ section: SectionID) throws -> [String] {
            let directive = try #require(Catalog.shared.directive(name, in: section))
            return Catalog.shared.properties(fedBy: directive).map {
                ($0.isImplied ? "~" : "") + $0.property.name
            }
        }

        #expect(try fed("Restart", .service) == ["Restart"])
        #expect(try fed("TimeoutStartSec", .service) == ["TimeoutStartUSec"])
        #expect(try fed("ConditionPathExists", .unit) == ["Conditions"])
        #expect(try fed("AssertUser", .unit) == ["Asserts"])
        #expect(try fed("KillSignal", .scope) == ["KillSignal", "~RestartKillSignal"])
        #expect(try fed("PermissionsStartOnly", .service) == [])
        #expect(try fed("OnCalendar", .timer) == ["TimersCalendar", "~After"])
        #expect(try fed("TimeoutSec", .socket) == ["TimeoutUSec"])
        #expect(try fed("SELinuxContextFromNet", .socket) == [])
    }

    @Test("A default follows the releases, and is nil where the property is not")
    func defaults() throws {
        let policy = try #require(Catalog.shared.property(named: "RootImagePolicy", of: .service))
        let accounting = try #require(Catalog.shared.property(named: "CPUAccounting", of: .service))
        let tasks = try #require(Catalog.shared.property(named: "TasksMax", of: .service))

        #expect(policy.defaultJSON(in: 252) == nil)
        #expect(policy.defaultJSON(in: 257) != policy.defaultJSON(in: 262))
        #expect([252, 262].map { accounting.defaultJSON(in: $0) } == ["true", nil])
        #expect(tasks.defaultJSON(in: 262) == nil)
    }
}

/// Compares with what the booted releases publish of units that set nothing.
@Suite(.needsBootedHost) struct BootedPropertyTests {
    @Test(
        "Each release publishes the properties of every interface, their shapes and their defaults",
        arguments: BootedHost.releases)
    func defaults(release: Int) throws {
        let host = try BootedHost(release)
        let published = try published(by: host)

        for (interface, properties) in PropertyCatalog.shared.properties {
            for (name, property) in properties {
                let isThere = release >= property.since && release < property.removed ?? .max
                let found = published[interface]?[name]
                #expect((found != nil) == isThere, "\(interface) \(name)")
                guard let found else { continue }
                #expect(found.signature == property.encoding.signature, "\(interface) \(name)")
                if let expected = property.defaultJSON(in: release),
                    !Self.set.contains("\(interface.rawValue).\(name)")
                {
                    let sorted = property.encoding == .unitNames
                    #expect(
                        try canonical(expected, sorted) == found.json(sorted),
                        "\(interface) \(name)")
                }
            }
        }
    }

    /// What the units below have to set so that a release loads them.
    private static let set: Set = [
        "Service.ExecStart", "Service.ExecStartEx", "Socket.Listen", "Timer.TimersMonotonic",
        "Path.Paths", "Mount.What",
    ]

    /// A unit for each interface; none but a manager makes a scope.
    private static let units: [(interface: PropertyInterface, name: String, text: String)] = [
        (.unit, "unitsmith-catalog.service", "[Service]\nExecStart=/bin/true\n"),
        (.service, "unitsmith-catalog.service", "[Service]\nExecStart=/bin/true\n"),
        (.socket, "unitsmith-catalog.socket", "[Socket]\nListenStream=/run/unitsmith-catalog\n"),
        (.timer, "unitsmith-catalog.timer", "[Timer]\nOnBootSec=1\n"),
        (.path, "unitsmith-catalog.path", "[Path]\nPathExists=/unitsmith\n"),
        (.mount, "unitsmith-catalog.mount", "[Mount]\nWhat=/unitsmith-image\n"),
        (.automount, "unitsmith-catalog.automount", "[Automount]\n"),
        (.swap, "unitsmith-catalog.swap", "[Swap]\nWhat=/unitsmith/catalog\n"),
        (.slice, "unitsmithcatalog.slice", "[Slice]\n"), (.scope, "init.scope", ""),
    ]

    private struct Published {
        var signature: String
        var data: Any

        func json(_ sorted: Bool) throws -> String {
            try text(of: data, sorted)
        }
    }

    private func published(
        by host: BootedHost
    ) throws -> [PropertyInterface: [String: Published]] {
        let files = Self.units.filter { !$0.text.isEmpty }
        defer {
            _ = try? host.run(["rm", "-f"] + files.map { "/run/systemd/system/\($0.name)" })
        }
        for (_, name, text) in files { try host.write(text, to: "/run/systemd/system/\(name)") }
        var published: [PropertyInterface: [String: Published]] = [:]
        for (interface, name, _) in Self.units {
            published[interface] = try properties(of: name, on: interface, by: host)
        }
        return published
    }

    private func properties(
        of unit: String, on interface: PropertyInterface, by host: BootedHost
    ) throws -> [String: Published] {
        let path = unit.replacing("-", with: "_2d").replacing(".", with: "_2e")
        let text = try host.output(of: [
            "busctl", "--json=short", "call", "org.freedesktop.systemd1",
            "/org/freedesktop/systemd1/unit/\(path)", "org.freedesktop.DBus.Properties", "GetAll",
            "s", "org.freedesktop.systemd1.\(interface.rawValue)",
        ])
        let reply = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let all = try #require((reply?["data"] as? [[String: [String: Any]]])?.first)
        return try all.mapValues { value in
            Published(
                signature: try #require(value["type"] as? String),
                data: try #require(value["data"]))
        }
    }
}

/// JSON that can be compared: parsed and written again.
private func canonical(_ json: String, _ sorted: Bool) throws -> String {
    try text(
        of: JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed), sorted)
}

private func text(of json: Any, _ sorted: Bool) throws -> String {
    let value: Any = sorted ? (json as? [String])?.sorted() ?? json : json
    let data = try JSONSerialization.data(
        withJSONObject: value, options: [.fragmentsAllowed, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
}
