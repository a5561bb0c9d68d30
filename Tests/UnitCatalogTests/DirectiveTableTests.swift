import Testing

@testable import UnitCatalog

@Suite struct DirectiveTableTests {
    /// A table's rows, read without the decoder.
    private func names(of table: StaticString) -> [String] {
        table.description.split(separator: "\n").dropFirst()
            .filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test("Rows are sorted by name, each name once", arguments: DirectiveTable.all.indices)
    func sorted(number: Int) {
        let names = names(of: DirectiveTable.all[number])

        #expect(!names.isEmpty)
        #expect(
            zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("Every row is decoded, in every section of its table")
    func counts() {
        let expected = DirectiveTable.all.reduce(0) { count, table in
            let sections = table.description.prefix { $0 != "\n" }.split(separator: " ").count - 1
            return count + names(of: table).count * sections
        }

        #expect(
            SectionID.allCases.reduce(0) { $0 + Catalog.shared.directives(in: $1).count }
                == expected)
    }

    @Test("Releases are plausible, and what is old names what to write instead")
    func releases() {
        for section in SectionID.allCases {
            for directive in Catalog.shared.directives(in: section) {
                let marks = [
                    directive.since, directive.deprecatedSince, directive.notedSince,
                    directive.ignoredSince, directive.removed,
                ].compactMap { $0 }
                #expect(marks.allSatisfy { $0 == 0 || 183...262 ~= $0 }, "\(directive)")
                #expect(marks == marks.sorted(), "\(directive): known, then noted, then ignored")
                let hasReplacement = directive.row.replacement.length > 0
                #expect(
                    hasReplacement == (Catalog.shared.replacement(for: directive) != nil),
                    "\(directive): what `use:` names exists")
                #expect(!directive.isAlias || hasReplacement, "\(directive)")
            }
        }
    }

    @Test("Kinds are decoded from their own spelling, not from a neighbour's")
    func kinds() {
        for section in SectionID.allCases {
            for directive in Catalog.shared.directives(in: section) {
                let spelling = Array(directive.kindSpelling.utf8)
                #expect(
                    spelling.withUnsafeBufferPointer { ValueKind(spelling: $0) } == directive.kind)
            }
        }
    }

    @Test("The names of all sections have different keys")
    func keys() {
        let directives = SectionID.allCases.flatMap { Catalog.shared.directives(in: $0) }

        let keys = Set(directives.map { DirectiveKey($0) })

        #expect(keys.count == directives.count)
        for directive in directives {
            #expect(DirectiveKey(directive.name, in: directive.section) == DirectiveKey(directive))
        }
    }

    @Test("A filter lets pass what was inserted, by its second names too, and little else")
    func filter() throws {
        let user = try #require(Catalog.shared.directive("User", in: .service))
        let limit = try #require(Catalog.shared.directive("MemoryMax", in: .service))
        var filter = DirectiveFilter()
        filter.insert(user)
        filter.insert(limit)

        #expect(filter.mayContain(DirectiveKey("User", in: .service)))
        for name in Catalog.shared.secondNames(of: limit) {
            #expect(filter.mayContain(DirectiveKey(name)))
        }
        let others = Catalog.shared.directives(in: .service).count {
            filter.mayContain(DirectiveKey($0))
        }
        #expect(others < Catalog.shared.directives(in: .service).count / 20)
    }

    @Test("Every directive has a summary of one short line", arguments: SectionID.allCases)
    func summaries(section: SectionID) {
        for directive in Catalog.shared.directives(in: section) {
            let summary = SummaryTable.shared.summary(of: directive) ?? ""
            #expect(1...80 ~= summary.count, "\(directive): '\(summary)'")
            #expect(!summary.hasSuffix("."), "\(directive): '\(summary)'")
        }
    }
}
