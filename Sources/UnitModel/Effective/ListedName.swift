import UnitCatalog
import UnitValues

/// A word of a list, such as `network.target` in `After=`.
package struct ListedName: Sendable {
    /// The name as it is written, specifiers included.
    package let name: String

    /// Where in the list's value.
    package let range: Range<Int>

    /// Whether there may be a specifier in it.
    package let hasPercent: Bool

    /// The words of a list, also those that name nothing; none of a list that cannot be split.
    package static func list(in value: [UInt8]) -> [ListedName] {
        let words = (try? WordSplitter.words(of: value[...], rules: [.keepBackslashes])) ?? []
        return words.map {
            ListedName(
                name: $0.text, range: $0.range, hasPercent: $0.bytes.contains(UInt8(ascii: "%")))
        }
    }
}

extension Directive {
    /// Whether the value is a list of units.
    package var listsUnits: Bool {
        switch kind {
        case .unitDependencies, .socketUnits, .installAlias, .installDependencies, .installAlso:
            true
        default: false
        }
    }
}
