public import UnitCatalog
import UnitValues

/// Questions about single directives; the answer is that of the line that counts.
///
/// Nil, or nothing, when no line sets the directive, or the last one empties it.
extension EffectiveUnit {
    /// Whether a directive says yes or no.
    public func boolean(_ name: String, in section: SectionID) -> Bool? {
        guard case .boolean(let value) = last(name, in: section)?.value else { return nil }
        return value
    }

    /// The word of a fixed list, as systemd spells it.
    public func word(_ name: String, in section: SectionID) -> String? {
        switch last(name, in: section)?.value {
        case .word(let word): word
        case .boolean(let value): value ? "yes" : "no"
        default: nil
        }
    }

    /// A count, a size, a weight or a mask; `UInt64.max` is `infinity`.
    public func number(_ name: String, in section: SectionID) -> UInt64? {
        switch last(name, in: section)?.value {
        case .number(let value), .amount(.number(let value)): value
        case .amount(.infinite): .max
        default: nil
        }
    }

    /// A time span in microseconds; `UInt64.max` is `infinity`.
    public func microseconds(_ name: String, in section: SectionID) -> UInt64? {
        guard case .time(let value) = last(name, in: section)?.value else { return nil }
        return value
    }

    /// A text, path or name.
    public func string(_ name: String, in section: SectionID) -> String? {
        guard case .text(let value) = last(name, in: section)?.value else { return nil }
        return value
    }

    /// Everything that the lines of a list hold, in order.
    public func strings(_ name: String, in section: SectionID) -> [String] {
        values(of: name, in: section).flatMap { assignment -> [String] in
            switch assignment.value {
            case .texts(let texts): texts
            case .text(let text): [text]
            default: []
            }
        }
    }
}
