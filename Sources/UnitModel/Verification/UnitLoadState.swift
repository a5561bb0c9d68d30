import UnitCatalog
import UnitSyntax
import UnitValues

/// What comes of loading a unit, by the words of the property `LoadState`.
public enum UnitLoadState: String, Sendable {
    /// The unit can be started.
    case loaded
    /// An empty file stands for the unit.
    case masked
    /// A file of a scope, which is looked for nowhere.
    case notFound = "not-found"
    /// A setting is refused, on its line or as part of the whole.
    case badSetting = "bad-setting"
    /// The file cannot be read to the end, or the unit cannot be set up.
    case error

    /// What a release makes of a unit.
    ///
    /// - Parameter unit: The fragment, alone or with its drop-ins.
    public init(of unit: EffectiveUnit) {
        let refusal =
            unit.lineRefusal
            ?? UnitVerification.problems(of: unit).first { $0.effect == .fatal }.map(\.refusal)
        guard let refusal else {
            self = unit.isMasked ? .masked : .loaded
            return
        }
        guard unit.kind != .scope else {
            self = .notFound
            return
        }
        self = Self(refusal)
    }

    private init(_ refusal: LoadRefusal) {
        switch refusal {
        case .badSetting: self = .badSetting
        case .error: self = .error
        }
    }
}

extension EffectiveUnit {
    fileprivate var isMasked: Bool {
        guard let fragment = sources.first?.file else { return false }
        return !fragment.name.isDropIn && fragment.document.bytes.isEmpty
    }

    /// Why the release read no further than ``refusal``; nil when it read all of the fragment.
    fileprivate var lineRefusal: LoadRefusal? {
        guard let refusal else { return nil }
        let file = sources[refusal.source].file
        guard case .assignment(_, let range) = file.document.lines[refusal.lineIndex].content,
            let directive = file.entries[refusal.lineIndex].directive
        else { return .error }
        let value = file.document.bytes(in: range)
        let problems = ValueReader(directive, value: value, in: context).read().problems
        return problems.first { $0.effect == .fatal }?.refusal ?? .error
    }
}
