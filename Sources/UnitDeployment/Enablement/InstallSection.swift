import UnitCatalog
import UnitModel
import UnitValues

/// What `[Install]` of a unit asks for, as one release reads it.
struct InstallSection: Hashable, Sendable {
    /// Units to hook the unit to, under one directive.
    struct Hook: Hashable, Sendable {
        /// The ending of the folder, such as `wants`.
        let ending: String
        /// The units, in order.
        let dependents: [String]
    }

    /// Other names for the unit.
    let aliases: [String]
    /// Units to hook it to.
    let hooks: [Hook]
    /// Units to enable together with it.
    let also: [String]
    /// The instance that a template is enabled as.
    let defaultInstance: String?

    init(_ unit: EffectiveUnit) {
        aliases = Self.words("Alias", of: unit)
        hooks = Self.hookDirectives.map { name, ending in
            Hook(ending: ending, dependents: Self.words(name, of: unit))
        }
        also = Self.words("Also", of: unit)
        defaultInstance = Self.words("DefaultInstance", of: unit).last
    }

    /// Whether it asks for nothing.
    var isEmpty: Bool {
        aliases.isEmpty && also.isEmpty && hooks.allSatisfy(\.dependents.isEmpty)
    }

    /// The directives that hook the unit to others, with the ending of the folder of each.
    static let hookDirectives = [
        ("WantedBy", "wants"), ("RequiredBy", "requires"), ("UpheldBy", "upholds"),
    ]

    private static func words(_ name: String, of unit: EffectiveUnit) -> [String] {
        unit.values(of: name, in: .install).flatMap { assignment in
            var splitter = WordSplitter(
                unit.text(of: assignment)[...], rules: [.unquote, .keepBackslashes])
            var words: [String] = []
            // What follows a quote that is never closed is nothing that systemd would take.
            while let word = try? splitter.next() {
                if let text = expanded(word, in: unit.context) { words.append(text) }
            }
            return words
        }
    }

    private static func expanded(_ word: Word, in context: ValueContext) -> String? {
        let bytes = try? SpecifierExpansion.expand(
            word.bytes, at: word.range, as: .install, in: context)
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }
}
