import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

@Suite struct LookupObserverTests {
    private let observer = LookupObserver()

    /// A service of `[Service]` lines, watched.
    private func service(_ lines: String) throws -> EffectiveUnit {
        let name = try #require(UnitFileName(path: "a.service"))
        let file = UnitFile(UnitDocument(parsing: Array("[Service]\n\(lines)".utf8)), name: name)
        var unit = EffectiveUnit(
            [UnitSource(path: "a.service", file: file)],
            in: ValueContext(version: 257, unitName: "a.service"))
        unit.observer = observer
        observer.watch()
        return unit
    }

    @Test("Absent directives are noted, by each of their names")
    func absent() throws {
        let unit = try service("ExecStart=/bin/true\n")

        #expect(unit.last("User", in: .service) == nil)
        #expect(unit.values(of: "MemoryLimit", in: .service).isEmpty)
        let asked = try #require(observer.finish())

        #expect(!asked.mayShare(with: unit.filter))
        #expect(try asked.mayShare(with: service("User=a\n").filter))
        #expect(try asked.mayShare(with: service("MemoryLimit=1G\n").filter))
        #expect(try !asked.mayShare(with: service("Group=a\n").filter))
    }

    @Test(
        "An answer that depends on more is nothing to learn from",
        arguments: [
            { _ = $0.last("ExecStart", in: .service) }, { _ = $0.assignments },
            { _ = $0.sources }, { _ = $0.context }, { _ = $0.refusal },
        ] as [@Sendable (EffectiveUnit) -> Void])
    func more(question: @Sendable (EffectiveUnit) -> Void) throws {
        let unit = try service("ExecStart=/bin/true\n")

        question(unit)

        #expect(observer.finish() == nil)
    }

    @Test("What is asked while nobody watches is not noted")
    func notWatching() throws {
        let unit = try service("ExecStart=/bin/true\n")
        _ = observer.finish()

        _ = unit.assignments
        observer.watch()

        #expect(observer.finish() != nil)
    }
}

extension DirectiveFilter {
    /// Whether a name may pass both.
    fileprivate func mayShare(with other: DirectiveFilter) -> Bool {
        var bits: Set<Int> = []
        forEachBit { bits.insert($0) }
        var isShared = false
        other.forEachBit { isShared = isShared || bits.contains($0) }
        return isShared
    }
}
