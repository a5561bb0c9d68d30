import Foundation
import Testing
import UnitTestSupport

/// What `kill -9` leaves behind, at every place of a transaction that has a name in the code.
@Suite("A deployment that is killed")
struct KilledApplyTests {
    private static let folder = "/etc/systemd/system/"
    private static let old: [(name: String, text: String)] = [
        (
            "web.service",
            "[Service]\nExecStart=/bin/sleep 1\n[Install]\nWantedBy=old.target kept.target\n"
        ), ("web.service.d/a.conf", "[Service]\nNice=1\n"),
    ]
    private static let new: [(name: String, text: String)] = [
        (
            "web.service",
            "[Service]\nExecStart=/bin/sleep 2\n"
                + "[Install]\nWantedBy=new.target kept.target\nAlias=www.service\n"
        ), ("web.service.d/a.conf", "[Service]\nNice=2\n"),
        ("worker@.service", "[Service]\nExecStart=/bin/sleep 3\n"),
        ("worker@.service.d/b.conf", "[Service]\nNice=3\n"),
    ]

    /// An image in the old state, made by hand, and the sources of the new one.
    private func prepare() throws -> (image: ImageFolder, sources: ScratchFolder) {
        let image = try ImageFolder()
        for file in Self.old { try image.write(file.text, to: file.name) }
        for target in ["old", "kept"] {
            try image.link(
                "\(target).target.wants/web.service", to: Self.folder + "web.service")
        }
        let sources = try ScratchFolder()
        for file in Self.new { try sources.write(file.text, to: file.name) }
        return (image, sources)
    }

    /// The faults that an undisturbed run passes, and what it leaves.
    private func undisturbed() throws -> (faults: [String], contents: [String: String]) {
        let (image, sources) = try prepare()
        let result = try image.run("apply", [sources.path], fault: "trace")
        #expect(result.status == 0, "\(result.errors)")
        let faults = result.errors.split(separator: "\n").filter { $0.hasPrefix("fault ") }
        return (faults.map(String.init), try image.contents())
    }

    @Test("Every kind of step is among those that are killed")
    func coversAllFaults() throws {
        let (faults, contents) = try undisturbed()

        let kinds = Set(faults.compactMap { $0.split(separator: " ").last.map(String.init) })
        #expect(
            kinds == [
                "recorded", "announced", "staged", "kept", "renamed", "done", "committed",
                "archived",
            ])
        #expect(contents["new.target.wants/web.service"] == "link \(Self.folder)web.service")
        #expect(contents["old.target.wants/web.service"] == nil)
        #expect(!contents.keys.contains { $0.contains(".unitsmith") })
    }

    @Test("The next rollback leaves the old state, whatever it was killed at")
    func rollsBack() throws {
        let faults = try undisturbed().faults
        for number in 1...faults.count {
            let (image, sources) = try prepare()
            let before = try image.contents()

            let killed = try image.run("apply", [sources.path], fault: String(number))
            let result = try image.run("rollback")

            #expect(killed.status == 137, "\(faults[number - 1])")
            #expect(result.status == 0, "\(faults[number - 1]): \(result.errors)")
            #expect(try image.contents() == before, "\(faults[number - 1])")
        }
    }

    @Test("The next apply leaves the new state, whatever both were killed at")
    func appliesAgain() throws {
        let (faults, after) = try undisturbed()
        for number in 1...faults.count {
            let (image, sources) = try prepare()

            let killed = try image.run("apply", [sources.path], fault: String(number))
            // The second is killed as well, mostly while it takes back what the first has done.
            let second = try image.run(
                "apply", [sources.path], fault: String(1 + number * 7 % 23))
            let result = try image.run("apply", [sources.path])

            #expect(killed.status == 137 && [0, 137].contains(second.status))
            #expect(result.status == 0, "\(faults[number - 1]): \(result.errors)")
            #expect(try image.contents() == after, "\(faults[number - 1])")
        }
    }

    @Test("A rollback that is killed is finished by the next one")
    func killedRollback() throws {
        let (image, sources) = try prepare()
        let before = try image.contents()
        #expect(try image.run("apply", [sources.path]).status == 0)
        let trace = try image.run("rollback", fault: "trace").errors
        let faults = trace.split(separator: "\n").filter { $0.hasPrefix("fault ") }
        #expect(faults.count > 8)
        for number in 1...faults.count {
            #expect(try image.run("apply", [sources.path]).status == 0)

            let killed = try image.run("rollback", fault: String(number))
            let result = try image.run("rollback")

            #expect(killed.status == 137)
            #expect(result.status == 0, "\(faults[number - 1]): \(result.errors)")
            #expect(try image.contents() == before, "\(faults[number - 1])")
        }
    }

    @Test("Applying something else brings the killed one to its end first")
    func appliesAnother() throws {
        let (faults, after) = try undisturbed()
        let other = try ScratchFolder()
        try other.write("[Service]\nExecStart=/bin/true\n", to: "other.service")
        for number in stride(from: 1, through: faults.count, by: 3) {
            let (image, sources) = try prepare()
            let before = try image.contents()

            #expect(try image.run("apply", [sources.path], fault: String(number)).status == 137)
            let result = try image.run("apply", [other.path])

            var contents = try image.contents()
            #expect(contents.removeValue(forKey: "other.service") != nil, "\(result.errors)")
            #expect(contents == before || contents == after, "\(faults[number - 1])")
        }
    }
}
