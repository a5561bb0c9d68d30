import Testing
import UnitCatalog

@Suite struct EnumerationTests {
    @Test(
        "Every enumeration is in the table, and some directive takes it",
        arguments: EnumerationName.allCases)
    func inUse(name: EnumerationName) {
        let list = Enumeration.named(name)
        let takers = SectionID.allCases.flatMap { section in
            Catalog.shared.directives(in: section).filter { $0.kind == .enumeration(name) }
        }

        #expect(!list.values.isEmpty || list.acceptsBoolean)
        #expect(Set(list.values.map(\.name)).count == list.values.count)
        #expect(!takers.isEmpty)
    }

    @Test("Words come and go with the releases")
    func releases() {
        let types = Enumeration.named(.serviceType)

        #expect(!types.accepts("notify-reload", in: 252))
        #expect(types.accepts("notify-reload", in: 253))
        #expect(!types.accepts("Simple", in: 262))
        #expect(!types.accepts("", in: 262))
    }

    @Test("Booleans count in any case, numbers in any base, where they count at all")
    func besides() {
        #expect(Enumeration.named(.protectSystem).accepts("YES", in: 247))
        #expect(!Enumeration.named(.restart).accepts("yes", in: 247))
        #expect(Enumeration.named(.logLevel).accepts("0x7", in: 262))
        #expect(!Enumeration.named(.logLevel).accepts("8", in: 262))
        #expect(Enumeration.named(.ioSchedulingClass).accepts("010", in: 257))
        #expect(!Enumeration.named(.ioSchedulingClass).accepts("010", in: 262))
    }
}
