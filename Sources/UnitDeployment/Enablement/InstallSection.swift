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
    /// What is wrong with a value; nil when all of them can be read.
    let mistake: String?

    init(_ unit: EffectiveUnit) {
        var mistake: String?
        aliases = Self.words("Alias", of: unit, &mistake)
        hooks = Self.hookDirectives.map { name, ending in
            Hook(ending: ending, dependents: Self.words(name, of: unit, &mistake))
        }
        also = Self.words("Also", of: unit, &mistake)
        defaultInstance = Self.words("DefaultInstance", of: unit, &mistake).last
        self.mistake = mistake
    }

    /// Whether it asks for nothing.
    var isEmpty: Bool {
        aliases.isEmpty && also.isEmpty && hooks.allSatisfy(\.dependents.isEmpty)
    }

    /// The directives that hook the unit to others, with the ending of the folder of each.
    static let hookDirectives = [
        ("WantedBy", "wants"), ("RequiredBy", "requires"), ("UpheldBy", "upholds"),
    ]

    private static func words(
        _ name: String, of unit: EffectiveUnit, _ mistake: inout String?
    ) -> [String] {
        var words: [String] = []
        for assignment in unit.values(of: name, in: .install) {
            var splitter = WordSplitter(
                unit.text(of: assignment)[...], rules: [.unquote, .keepBackslashes])
            do {
                while let word = try splitter.next() {
                    let bytes = try SpecifierExpansion.expand(
                        word.bytes, at: word.range, as: .install, in: unit.context)
                    words.append(String(decoding: bytes, as: UTF8.self))
                }
            } catch {
                let text = String(decoding: unit.text(of: assignment), as: UTF8.self)
                let reason = (error as? ValueProblem)?.message ?? (error as? WordError)?.message
                mistake = mistake ?? "\(name)=\(text): \(reason ?? "cannot be read")"
            }
        }
        return words
    }
}
