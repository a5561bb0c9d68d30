import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

@Suite struct UnitPropertiesTests {
    /// The properties of a unit that is one file.
    static func properties(
        _ text: String, of name: String = "a.service", in release: SystemdVersion = 257
    ) throws -> UnitProperties {
        let file = UnitFile(
            UnitDocument(parsing: text), name: try #require(UnitFileName(path: name)))
        return UnitProperties(
            of: EffectiveUnit(
                [UnitSource(path: name, file: file)],
                in: ValueContext(version: release, unitName: name)))
    }

    @Test("JSON of the tables becomes values, and anything else none")
    func json() {
        #expect(
            PropertyValue(json: #"[false, [], ["a\"\u00e9", -1], 18446744073709551615]"#)
                == .list([
                    .boolean(false), .list([]), .list([.text("a\"é"), .negative(-1)]), .infinity,
                ]))
        for broken in ["", "[", "[1", "tru", "\"a", "null", "{}", "1.5", "1 2"] {
            #expect(PropertyValue(json: broken) == nil, "\(broken)")
        }
    }

    @Test("Every default of the tables is a value")
    func defaults() {
        for section in [SectionID.unit] + UnitKind.allCases.map(\.ownSection) {
            for directive in Catalog.shared.directives(in: section) {
                for feed in Catalog.shared.properties(fedBy: directive) {
                    for release in [252, 257, 262] {
                        guard let json = feed.property.defaultJSON(in: release) else { continue }
                        #expect(PropertyValue(json: json) != nil, "\(feed.property.name): \(json)")
                    }
                }
            }
        }
    }

    @Test("A unit is described by its name until it says how")
    func description() throws {
        #expect(try Self.properties("[Service]\n")["Description"] == .text("a.service"))
        #expect(
            try Self.properties("[Unit]\nDescription=One two\n")["Description"] == .text("One two"))
    }

    @Test("A unit has the properties of its type and of its release")
    func kinds() throws {
        let timer = try Self.properties("[Timer]\n", of: "a.timer")

        #expect(timer["Description"] != nil)
        #expect(timer["TimeoutStartUSec"] == nil)
        #expect(try Self.properties("[Service]\n", in: 252)["RestartSteps"] == nil)
        #expect(try Self.properties("[Service]\n", in: 257)["RestartSteps"] == .number(0))
    }
}

/// Properties of programs, their environment, paths and names of units.
@Suite("Properties of programs and names")
struct ProgramPropertiesTests {
    @Test("A program is its path, its arguments and its flags")
    func commands() throws {
        let properties = try UnitPropertiesTests.properties(
            "[Service]\nExecStart=-@/bin//a b 'c d' ; +/e\nExecStop=/x\nExecStop=\nExecStop=:y\n")

        let never = [PropertyValue](repeating: .number(0), count: 7)
        #expect(
            properties["ExecStart"]
                == .list([
                    .list([.text("/bin/a"), .texts(["b", "c d"]), .boolean(true)] + never),
                    .list([.text("/e"), .texts(["/e"]), .boolean(false)] + never),
                ]))
        #expect(
            properties["ExecStopEx"]
                == .list([.list([.text("y"), .texts(["y"]), .texts(["no-env-expand"])] + never)]))
    }

    @Test("A variable keeps its place and gets the last value")
    func environment() throws {
        let properties = try UnitPropertiesTests.properties(
            """
            [Service]
            ExecStart=/a
            Environment=A=1 B=2
            Environment=C=3 A=4
            EnvironmentFile=-/e//f
            PassEnvironment=X Y X
            """)

        #expect(properties["Environment"] == .texts(["A=4", "B=2", "C=3"]))
        #expect(properties["EnvironmentFiles"] == .list([.list([.text("/e/f"), .boolean(true)])]))
        #expect(properties["PassEnvironment"] == .texts(["X", "Y"]))
    }

    @Test("Dependencies join those that every service has, without the unit itself")
    func dependencies() throws {
        let properties = try UnitPropertiesTests.properties(
            "[Unit]\nBefore=x.device z.service %n\nWants=b.service a@.service\n[Service]\nExecStart=/a\n"
        )

        #expect(properties["Before"] == .texts(["shutdown.target", "z.service"]))
        #expect(properties["Wants"] == .texts(["a@a.service", "b.service"]))
    }
}
