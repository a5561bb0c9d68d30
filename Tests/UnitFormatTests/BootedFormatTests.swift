import Foundation
import Testing
import UnitCatalog
import UnitFormat
import UnitModel
import UnitSyntax
import UnitTestSupport

@Suite("Formatted units on booted releases", .needsBootedHost)
struct BootedFormatTests {
    /// What differs between two loads of the same unit.
    private static let volatile = ["Timestamp", "InvocationID", "NeedDaemonReload", "StateChange"]

    /// Sets, which a release prints in an order of its own at every load.
    private static let sets: Set<Substring> = [
        "After", "Before", "Requires", "Requisite", "Wants", "BindsTo", "PartOf", "Upholds",
        "RequiredBy", "RequisiteOf", "WantedBy", "BoundBy", "ConsistsOf", "UpheldBy", "Conflicts",
        "ConflictedBy", "OnFailure", "OnFailureOf", "OnSuccess", "OnSuccessOf", "Triggers",
        "TriggeredBy", "PropagatesReloadTo", "ReloadPropagatedFrom", "PropagatesStopTo",
        "StopPropagatedFrom", "JoinsNamespaceOf", "RequiresMountsFor", "WantsMountsFor", "SliceOf",
        "References", "ReferencedBy", "Names", "SystemCallFilter", "RestrictAddressFamilies",
    ]

    @Test(
        "A release publishes the same properties of a unit after it was formatted",
        arguments: BootedHost.releases, [false, true])
    func properties(release: Int, sortsKeys: Bool) throws {
        let host = try BootedHost(release)
        let units = try Self.units(sortsKeys: sortsKeys)
        let prefix = "formatted-\(sortsKeys ? "sorted" : "plain")-"
        let names = units.indices.map { "\(prefix)\($0)\(units[$0].suffix)" }
        defer {
            for name in names { try? host.remove("/run/systemd/system/\(name)") }
            _ = try? host.run(["systemctl", "daemon-reload"])
        }

        var (before, after): ([String: [String]], [String: [String]]) = ([:], [:])
        // Another test gives all units of a type a drop-in for a while: then both are read again.
        for _ in 0..<10 {
            before = try Self.properties(of: units.map(\.original), names: names, on: host)
            after = try Self.properties(of: units.map(\.formatted), names: names, on: host)
            if Self.dropIns(before) == Self.dropIns(after) { break }
        }

        var loaded = 0
        for (index, name) in names.enumerated() {
            let (old, new) = (before[name] ?? [], after[name] ?? [])
            loaded += old.contains("LoadState=loaded") ? 1 : 0
            #expect(Set(old).symmetricDifference(new) == [], "\(units[index].path)")
        }
        #expect(loaded > units.count / 2, "too few units load to prove anything")
    }

    /// The drop-ins of each unit, which formatting it cannot change.
    private static func dropIns(_ properties: [String: [String]]) -> [String: String?] {
        properties.mapValues { $0.first { $0.hasPrefix("DropInPaths=") } }
    }

    private struct Unit {
        let path: String
        let suffix: String
        let original: [UInt8]
        let formatted: [UInt8]
    }

    /// The fixtures and the shipped units, as they are and with blanks at the ends of their lines;
    /// those left out whose name has to match what is in them.
    private static func units(sortsKeys: Bool) throws -> [Unit] {
        let files = try UnitCorpus.files()
        let loose = files.map { path, bytes in
            (
                path,
                Array(
                    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                        .joined(separator: [0x20, 0x0A]))
            )
        }
        return (files + loose).compactMap { path, bytes in
            guard let name = UnitFileName(path: path), !name.isDropIn,
                [.service, .socket, .timer, .path, .target, .slice].contains(name.kind),
                let formatted = try? Formatter(sortsKeys: sortsKeys).format(
                    UnitFile(UnitDocument(parsing: bytes), name: name)),
                formatted != bytes
            else { return nil }
            return Unit(
                path: path, suffix: name.kind.suffix, original: bytes, formatted: formatted)
        }
    }

    /// What `systemctl show` prints of each unit.
    private static func properties(
        of texts: [[UInt8]], names: [String], on host: BootedHost
    ) throws -> [String: [String]] {
        for (name, text) in zip(names, texts) {
            try host.write(text, to: "/run/systemd/system/\(name)")
        }
        _ = try host.output(of: ["systemctl", "daemon-reload"])
        let shown = try host.output(of: ["systemctl", "show", "--all", "--"] + names)
        var result: [String: [String]] = [:]
        for block in shown.components(separatedBy: "\n\n") {
            let lines = block.split(separator: "\n").map(String.init)
            guard let id = lines.first(where: { $0.hasPrefix("Id=") }) else { continue }
            result[String(id.dropFirst(3))] = lines.compactMap(comparable)
        }
        return result
    }

    /// A property as it must stay; nil when it differs from load to load.
    private static func comparable(_ line: String) -> String? {
        let name = line.prefix { $0 != "=" }
        guard !volatile.contains(where: { name.contains($0) }) else { return nil }
        guard sets.contains(name) else { return line }
        let words = line.dropFirst(name.count + 1).split(separator: " ").sorted()
        return name + "=" + words.joined(separator: " ")
    }
}
