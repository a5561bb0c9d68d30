import Testing
import UnitCatalog

@Suite struct CatalogTests {
    @Test("A directive is found by name, by bytes and by a slice of bytes")
    func lookUp() throws {
        let restart = try #require(Catalog.shared.directive("Restart", in: .service))

        #expect(restart.name == "Restart")
        #expect(restart.kind == .enumeration(.restart))
        #expect(Catalog.shared.directive(named: Array("Restart".utf8), in: .service) == restart)
        #expect(
            Catalog.shared.directive(named: Array("xRestart".utf8)[1...], in: .service) == restart)
    }

    @Test(
        "Only the exact key of the section is found",
        arguments: [
            "", "restart", "Restar", "Restarts", "RestartSe", "ConditionPathExists",
            "ManagedOOMMemoryPressureDurationSeC", "ManagedOOMMemoryPressureDuratioXSec",
        ])
    func nearMisses(key: String) {
        #expect(Catalog.shared.directive(key, in: .service) == nil)
    }

    @Test("Every directive is found again under its own name", arguments: SectionID.allCases)
    func everyDirective(section: SectionID) {
        for directive in Catalog.shared.directives(in: section) {
            #expect(Catalog.shared.directive(directive.name, in: section) == directive)
        }
    }

    @Test("A shared directive is known to each section that has it")
    func sections() {
        #expect(
            Catalog.shared.sections(knowing: "KillMode")
                == [.service, .socket, .mount, .swap, .scope])
        #expect(Catalog.shared.sections(knowing: "OnCalendar") == [.timer])
        #expect(Catalog.shared.sections(knowing: "Restert") == [])
    }

    @Test("Old directives name what to write instead, in another section too")
    func replacements() throws {
        let catalog = Catalog.shared
        let shares = try #require(catalog.directive("CPUShares", in: .slice))
        let interval = try #require(catalog.directive("StartLimitInterval", in: .service))

        #expect(catalog.replacement(for: shares) == catalog.directive("CPUWeight", in: .slice))
        #expect(
            catalog.replacement(for: interval)
                == catalog.directive("StartLimitIntervalSec", in: .unit))
    }

    @Test("A directive's standing follows the releases")
    func standing() throws {
        let shares = try #require(Catalog.shared.directive("CPUShares", in: .service))
        let mode = try #require(Catalog.shared.directive("RestartMode", in: .service))
        let alias = try #require(Catalog.shared.directive("BindTo", in: .unit))

        #expect(
            Catalog.trackedReleases.map { shares.standing(in: $0) }
                == [.current, .noted, .noted, .ignored])
        #expect([253, 254].map { mode.standing(in: $0) } == [.unknown, .current])
        #expect(alias.isAlias && alias.standing(in: 262) == .outdated)
    }
}
