import Foundation
import Testing
import UnitTestSupport

@testable import UnitCatalog

@Suite struct PropertyTests {
    @Test("Every property is fed by some directive, and every feed names a directive")
    func closed() {
        let directives = [SectionID.unit, .service].flatMap {
            Array(Catalog.shared.directives(in: $0))
        }
        let fed = Set(
            directives.flatMap { Catalog.shared.properties(fedBy: $0).map(\.property.name) })

        #expect(Set(PropertyCatalog.shared.properties.keys) == fed)
        for (_, feeds) in FeedTable.all {
            for row in feeds.description.split(separator: "\n") where !row.hasPrefix("#") {
                let words = row.split(separator: " ")
                #expect(
                    words[0].hasSuffix("*") || directives.contains { $0.name == words[0] },
                    "\(row)")
                for word in words.dropFirst() {
                    let name = word.drop { $0 == "~" }
                    #expect(fed.contains(String(name)), "\(row)")
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
        #expect(try fed("OnCalendar", .timer) == [])
    }

    @Test("A default follows the releases, and is nil where the property is not")
    func defaults() throws {
        let policy = try #require(Catalog.shared.property(named: "RootImagePolicy"))
        let accounting = try #require(Catalog.shared.property(named: "CPUAccounting"))
        let tasks = try #require(Catalog.shared.property(named: "TasksMax"))

        #expect(policy.defaultJSON(in: 252) == nil)
        #expect(policy.defaultJSON(in: 257) != policy.defaultJSON(in: 262))
        #expect([252, 262].map { accounting.defaultJSON(in: $0) } == ["true", nil])
        #expect(tasks.defaultJSON(in: 262) == nil)
    }
}

/// Compares with what the booted releases publish of a service that sets nothing.
@Suite(.needsBootedHost) struct BootedPropertyTests {
    @Test(
        "Each release publishes the properties, their shapes and their defaults",
        arguments: [252, 257, 262])
    func defaults(release: Int) throws {
        let host = try BootedHost(release)
        let published = try published(by: host)

        for (name, property) in PropertyCatalog.shared.properties {
            let isThere = release >= property.since && release < property.removed ?? .max
            let found = published[name]
            #expect((found != nil) == isThere, "\(name)")
            guard let found else { continue }
            #expect(found.signature == property.encoding.signature, "\(name)")
            if let expected = property.defaultJSON(in: release), !name.hasPrefix("ExecStart") {
                let sorted = property.encoding == .unitNames
                #expect(try canonical(expected, sorted) == found.json(sorted), "\(name)")
            }
        }
    }

    private struct Published {
        var signature: String
        var data: Any

        func json(_ sorted: Bool) throws -> String {
            try text(of: data, sorted)
        }
    }

    private func published(by host: BootedHost) throws -> [String: Published] {
        let unit = "unitsmith-catalog-plain.service"
        let path = "/run/systemd/system/\(unit)"
        try host.output(
            of: ["sh", "-c", "printf '[Service]\\nExecStart=/bin/true\\n' > \(path)"])
        defer { _ = try? host.run(["rm", "-f", path]) }
        var properties: [String: Published] = [:]
        for interface in ["Unit", "Service"] {
            let text = try host.output(of: [
                "busctl", "--json=short", "call", "org.freedesktop.systemd1",
                "/org/freedesktop/systemd1/unit/unitsmith_2dcatalog_2dplain_2eservice",
                "org.freedesktop.DBus.Properties", "GetAll", "s",
                "org.freedesktop.systemd1.\(interface)",
            ])
            let reply = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            let all = try #require((reply?["data"] as? [[String: [String: Any]]])?.first)
            for (name, value) in all {
                properties[name] = Published(
                    signature: try #require(value["type"] as? String),
                    data: try #require(value["data"]))
            }
        }
        return properties
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
