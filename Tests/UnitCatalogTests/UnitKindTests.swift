import Testing
import UnitCatalog

@Suite struct UnitKindTests {
    @Test("A file's suffix tells the type of its unit", arguments: UnitKind.allCases)
    func suffixes(kind: UnitKind) {
        #expect(UnitKind(fileName: "/etc/systemd/a.b@c" + kind.suffix) == kind)
        #expect(UnitKind(fileName: "a" + kind.suffix + "x") == nil)
        #expect(kind.sections.map(\.name).first == "Unit")
        #expect(kind.sections.allSatisfy(kind.accepts))
        #expect(SectionID.allCases.filter(kind.accepts).count == 3)
    }

    @Test("A section is found by the exact bytes of its name", arguments: SectionID.allCases)
    func sections(section: SectionID) {
        #expect(Array(section.name.utf8).withUnsafeBufferPointer { SectionID(utf8: $0) } == section)
        #expect(SectionID(section.name.lowercased()) == nil)
        #expect(SectionID(section.name + " ") == nil)
    }
}
