import Foundation
import SystemdBus
import Testing
import UnitModel
import UnitTestSupport

/// Asks managers for the effective values of real units, and compares them with ours.
@Suite("Effective values of real units", .needsBootedHost)
struct EffectiveValueTests {
    @Test(
        "Units that a release ships have the values that we work out",
        arguments: BootedHost.releases)
    func shipped(release: Int) async throws {
        let host = try BootedHost(release)
        try await host.together {
            let folder = "\(host.outsideRoot)/lib/systemd/system"
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { UnitFileName(path: $0)?.isDropIn == false }
            let compared = try await Self.compare(names, on: host)

            #expect(compared > 100)
        }
    }

    @Test(
        "Our own units, and those of the corpus where it is, have the values that we work out",
        arguments: BootedHost.releases)
    func corpus(release: Int) async throws {
        let host = try BootedHost(release)
        let files = try EffectiveCorpus.files()
        try await host.together {
            let folder = "\(host.outsideRoot)/etc/systemd/system"
            let compared: Int
            do {
                try EffectiveCorpus.install(files, in: folder)
                compared = try await Self.compare(
                    files.map(\.name).filter { !$0.contains("/") }, on: host)
            } catch {
                try EffectiveCorpus.remove(files, from: folder)
                throw error
            }
            try EffectiveCorpus.remove(files, from: folder)
            try host.output(of: ["systemctl", "daemon-reload"])

            // Two files of each are refused, which is compared, too.
            #expect(compared == files.count { !$0.name.contains("/") })
            #expect(compared > (Fixtures.oracleFolder() == nil ? 4 : 169))
        }
    }

    /// Compares units on a host, an instance in place of a template.
    ///
    /// - Returns: How many there were with a file of their own.
    private static func compare(_ names: [String], on host: BootedHost) async throws -> Int {
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        try await manager.daemonReload()
        let units = try HostUnits(of: host)
        var count = 0
        var differences: [String] = []
        for name in names.sorted() {
            let name = try BusUnitName(name.replacing("@.", with: "@i."))
            guard let ours = try units.unit(name.rawValue) else { continue }
            let theirs = try await manager.allProperties(of: name)
            guard theirs["LoadState"]?.text != "masked" else { continue }
            count += 1
            let difference = PropertyDifferences(
                units: units, name: theirs["Id"]?.text ?? "", ours: ours, theirs: theirs)
            differences += difference.lines
        }
        await manager.close()
        #expect(differences.isEmpty, "\(host): \(differences.joined(separator: "\n"))")
        return count
    }
}

/// The units to try, under names that no host has.
private enum EffectiveCorpus {
    /// Their names, drop-ins with their folder, and contents.
    static func files() throws -> [(name: String, bytes: Data)] {
        var files: [(name: String, bytes: Data)] = []
        for path in Fixtures.files(in: "units") {
            let parts = path.split(separator: "/", maxSplits: 2)
            let bytes = try Data(contentsOf: Fixtures.url(path))
            files.append(("ueffective-\(parts[1])-\(parts[2])", bytes))
        }
        guard let oracle = Fixtures.oracleFolder() else { return files }
        let root = "\(oracle)/corpus/units"
        for package in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(package)") {
                let url = URL(fileURLWithPath: "\(root)/\(package)/\(name)")
                files.append(("ueffective-\(package)-\(name)", try Data(contentsOf: url)))
            }
        }
        return files
    }

    static func install(_ files: [(name: String, bytes: Data)], in folder: String) throws {
        for (name, bytes) in files {
            let url = URL(fileURLWithPath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: url)
        }
    }

    static func remove(_ files: [(name: String, bytes: Data)], from folder: String) throws {
        for top in Set(files.map { $0.name.split(separator: "/")[0] }) {
            try FileManager.default.removeItem(atPath: "\(folder)/\(top)")
        }
    }
}
