import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@Suite("What booted releases say about units that name each other", .needsBootedHost)
struct BootedCollectionTests {
    @Test("A release finds a cycle where we find one", arguments: BootedHost.releases)
    func cycles(release: Int) throws {
        let host = try BootedHost(release)
        let seed = SeededGenerator.defaultSeed
        var generator = SeededGenerator(seed: seed)
        var found = 0
        for number in 0..<40 {
            let files = OrderedGroup.next(using: &generator)

            let printed = try verify("all.target", of: files, as: "cycle-\(number)", on: host)

            let isCyclic = printed.contains("ordering cycle")
            let ours = findings(in: files, release: release).filter { $0.rule == "ordering-cycle" }
            found += isCyclic ? 1 : 0
            #expect(
                ours.contains { $0.severity == .error } == isCyclic,
                "seed \(seed): \(files) \(printed) \(ours.map(\.message))")
        }
        #expect((8...32).contains(found), "the groups are too much alike to prove anything")
    }

    @Test(
        "A release refuses a unit for a missing one where we say that it is required",
        arguments: BootedHost.releases,
        ["Requires", "BindsTo", "Requisite", "Wants", "After", "PartOf", "OnFailure"])
    func missing(release: Int, directive: String) throws {
        let host = try BootedHost(release)
        let text = "[Unit]\n\(directive)=nosuch.service\n[Service]\nExecStart=/bin/true\n"
        let files = [("all.service", text)]

        let printed = try verify("all.service", of: files, as: "missing-\(directive)", on: host)

        let isRequired = findings(in: files, release: release).contains {
            $0.rule == "missing-required-unit"
        }
        #expect(printed.contains("nosuch.service not found") == isRequired, "\(printed)")
    }

    /// What `systemd-analyze verify` prints about one of some units, in a folder of their own.
    private func verify(
        _ name: String, of files: [(path: String, text: String)], as title: String,
        on host: BootedHost
    ) throws -> String {
        let folder = "/unitsmith-\(title)"
        defer { try? host.remove(folder) }
        for (path, text) in files { try host.write(text, to: "\(folder)/\(path)") }
        return try host.run(["systemd-analyze", "verify", "--man=no", "\(folder)/\(name)"]).errors
    }

    private func findings(in files: [(path: String, text: String)], release: Int) -> [Finding] {
        let linter = Linter(targets: [SystemdVersion(release)])
        var members = files.compactMap { path, text -> CollectionMember? in
            guard let name = UnitFileName(path: path) else { return nil }
            let file = UnitFile(UnitDocument(parsing: text), name: name)
            return CollectionMember(
                file, path: path, report: linter.lint(file), linter: linter,
                surroundings: BareSystem())
        }
        CollectionLinter.lint(&members, surroundings: BareSystem())
        return members.flatMap(\.report.findings)
    }
}

/// Units that are ordered at random, and a target that starts all of them.
private enum OrderedGroup {
    static func next(using generator: inout SeededGenerator) -> [(path: String, text: String)] {
        let names = ["a.service", "b.service", "c.target", "d.socket", "e.service", "f.path"]
        var files: [(path: String, text: String)] = []
        for name in names {
            var text = "[Unit]\n"
            if Int.random(in: 0..<3, using: &generator) == 0 { text += "DefaultDependencies=no\n" }
            for _ in 0..<Int.random(in: 0...1, using: &generator) {
                text += "\(orders.randomElement(using: &generator) ?? "After")="
                text += "\((names + special).randomElement(using: &generator) ?? "a.service")\n"
            }
            if name == "c.target", Bool.random(using: &generator) { text += "Wants=a.service\n" }
            files.append((name, text + body(of: name)))
        }
        for started in ["d.service", "f.service"] {
            files.append((started, "[Service]\nExecStart=/bin/true\n"))
        }
        let all =
            "[Unit]\nDefaultDependencies=no\nWants=basic.target \(names.joined(separator: " "))\n"
        return files + [("all.target", all)]
    }

    private static let orders = ["After", "Before", "After", "Before", "Wants"]
    private static let special = ["basic.target", "sysinit.target", "sockets.target"]

    private static func body(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "socket": "[Socket]\nListenStream=/run/unitsmith-d\n"
        case "path": "[Path]\nPathExists=/unitsmith-none\n"
        case "service": "[Service]\nExecStart=/bin/true\n"
        default: ""
        }
    }
}

/// A system with nothing in it but what every one has.
private struct BareSystem: UnitSurroundings {
    let isWhole = true
    let unitNames: [String] = []

    func hasUnit(named name: String) -> Bool { false }
    func isPulledIn(_ name: String) -> Bool { false }
    func rank(ofFolder folder: String) -> Int? { nil }
    func system(ofFile path: String) -> (any TargetSystem)? { nil }
    func permissions(ofFile path: String) -> UInt32? { 0o644 }
    func dropInFolders(in folder: String) -> [DropInFolder] { [] }
}
