import Testing
import UnitValues

@Suite("Names of other units")
struct UnitReferenceTests {
    @Test(
        "Dependencies are names without quotes, and what is no name is dropped",
        arguments: [
            ("a.service b.target", ["a.service", "b.target"], []),
            (#"a\x2db.mount 'c.service' d.service"#, [#"a\x2db.mount"#, "d.service"], [13..<24]),
            ("%p.socket %t.service", ["web.socket"], [10..<12]),
            ("a.service,b.service", [], [0..<19]), ("", [], []), ("a.snapshot", [], [0..<10]),
            ("a@.service a@b.slice", ["a@web.service"], [11..<20]),
        ] as [(String, [String], [Range<Int>])])
    func dependencies(text: String, names: [String], mistakes: [Range<Int>]) {
        let reading = UnitReference.dependencies(Array(text.utf8)[...], in: context("web.service"))

        #expect(reading.value?.map(\.text) == names)
        #expect(reading.problems.map(\.range) == mistakes)
        #expect(reading.problems.allSatisfy { $0.effect == .ignored })
    }

    @Test("A template is the instance of the unit's own instance")
    func templates() {
        let reading = UnitReference.dependencies(
            Array("a@.service".utf8)[...], in: context("web@1.service"))

        #expect(reading.value?.map(\.text) == ["a@1.service"])
    }

    @Test("A template whose instance would be too long is dropped")
    func tooLong() {
        let template = String(repeating: "t", count: 244) + "@.service"
        let reading = UnitReference.dependencies(
            Array(template.utf8)[...], in: context("web.service"))

        #expect(UnitName(template) != nil)
        #expect(reading.value == [])
    }

    @Test(
        "A timer starts any unit but itself", arguments: ["%n", "web.timer", "", "x", "a b.timer"])
    func trigger(refused: String) throws {
        let context = context("web.timer")

        #expect(try UnitReference.trigger(bytes("a.timer"), in: context).text == "a.timer")
        #expect(try UnitReference.trigger(bytes("a@.service"), in: context).text == "a@web.service")
        #expect(throws: ValueProblem.self) {
            try UnitReference.trigger(bytes(refused), in: context)
        }
    }

    @Test("A socket starts a service, and no template", arguments: ["a.socket", "a@.service", ""])
    func service(refused: String) throws {
        let context = context("web.socket")

        #expect(try UnitReference.service(bytes("a@b.service"), in: context).text == "a@b.service")
        #expect(throws: ValueProblem.self) {
            try UnitReference.service(bytes(refused), in: context)
        }
    }

    @Test(
        "A unit lies in a slice, but a slice does not choose its own",
        arguments: ["a@b.slice", "a.service", "a@.slice", "", "%i.slice"])
    func slice(refused: String) throws {
        #expect(
            try UnitReference.slice(bytes("a-b.slice"), in: context("w.service")).type == "slice")
        #expect(throws: ValueProblem.self) {
            try UnitReference.slice(bytes("a.slice"), in: context("w.slice"))
        }
        #expect(throws: ValueProblem.self) {
            try UnitReference.slice(bytes(refused), in: context("w.service"))
        }
    }

    @Test("Sockets of a service are sockets")
    func sockets() {
        let reading = UnitReference.sockets(
            bytes("a.socket 'b.socket' c@.socket d.service"), in: context("w@1.service"))

        #expect(reading.value?.map(\.text) == ["a.socket", "c@1.socket"])
        #expect(reading.problems.map(\.range) == [9..<19, 30..<39])
    }

    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    private func context(_ unit: String) -> ValueContext {
        ValueContext(version: 252, unitName: unit)
    }
}
