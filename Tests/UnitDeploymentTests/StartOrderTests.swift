import Testing
import UnitModel
import UnitSyntax
import UnitValues

@testable import UnitDeployment

@Suite("Starting and restarting")
struct StartOrderTests {
    private func unit(_ name: String, _ text: String) throws -> (UnitName, EffectiveUnit) {
        let fileName = try #require(UnitFileName(path: name))
        let source = UnitSource(
            path: name, file: UnitFile(UnitDocument(parsing: text), name: fileName))
        let unit = EffectiveUnit([source], in: ValueContext(version: 257, unitName: name))
        return (try #require(UnitName(name)), unit)
    }

    private func stages(_ units: [(String, String)]) throws -> [[String]] {
        let units = try units.map { try unit($0.0, $0.1) }
        return StartOrder(Dictionary(uniqueKeysWithValues: units)).stages.map { $0.map(\.text) }
    }

    @Test("A unit comes after those that After= and Before= put before it")
    func ordered() throws {
        let stages = try stages([
            ("a.service", "[Unit]\nAfter=b.service x.target\n"), ("b.service", "[Unit]\n"),
            ("c.service", "[Unit]\nBefore=b.service\n"),
            ("d.service", "[Unit]\nAfter=%p.socket\n"), ("d.socket", "[Socket]\n"),
        ])

        #expect(
            stages == [["d.socket"], ["c.service", "d.service"], ["b.service"], ["a.service"]])
    }

    @Test("A circle does not keep the units from being started")
    func circle() throws {
        let stages = try stages([
            ("a.service", "[Unit]\nAfter=b.service\n"), ("b.service", "[Unit]\nAfter=a.service\n"),
        ])

        #expect(stages == [["a.service"], ["b.service"]])
    }

    @Test(
        "What a running unit needs depends on what has changed",
        arguments: [
            (
                "a.service", "[Unit]\nDescription=X\n[Service]\nExecStart=/a\n",
                ChangeImpact.managerReload
            ),
            ("a.service", "# new\n[Service]\nExecStart=/a\n", .managerReload),
            (
                "a.service", "[Service]\nExecStart=/a\n[Install]\nWantedBy=x.target\n",
                .managerReload
            ),
            ("a.service", "[Service]\nExecStart=/b\n", .restart),
            ("a.service", "[Service]\nExecStart=/a\nNice=1\n", .restart),
            ("a.slice", "[Slice]\nMemoryMax=1G\n", .managerReload),
            ("a.mount", "[Mount]\nWhat=x\nWhere=/a\nOptions=ro\n", .reload),
            ("a.mount", "[Mount]\nWhat=y\nWhere=/a\nOptions=rw\n", .restart),
        ])
    func impact(name: String, text: String, expected: ChangeImpact) throws {
        let old =
            switch name {
            case "a.mount": "[Mount]\nWhat=x\nWhere=/a\nOptions=rw\n"
            case "a.slice": "[Slice]\nMemoryMax=2G\n"
            default: "[Service]\nExecStart=/a\n"
            }

        let impact = ChangeImpact(from: try unit(name, old).1, to: try unit(name, text).1)

        #expect(impact == expected)
    }

    @Test("Commands in another order are another service")
    func reordered() throws {
        let old = try unit("a.service", "[Service]\nExecStartPre=/a\nExecStartPre=/b\n").1
        let new = try unit("a.service", "[Service]\nExecStartPre=/b\nExecStartPre=/a\n").1

        #expect(ChangeImpact(from: old, to: new) == .restart)
    }
}
