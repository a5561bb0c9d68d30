import UnitCatalog
import UnitValues

extension EffectiveUnit {
    /// The value of one assignment by itself, shaped as the property is that shows it.
    ///
    /// Of a directive without a property it is what ``DirectiveValue`` says, in the same way:
    /// times in microseconds, `infinity` as the largest number.
    ///
    /// - Returns: Nil when nothing stands after the `=`, or the value has no such shape.
    public func propertyValue(of assignment: EffectiveAssignment) -> PropertyValue? {
        guard !assignment.isEmpty else { return nil }
        let index = PropertyIndex.of(kind, in: context.version.number)
        for name in index.shown[assignment.directive] ?? [] {
            guard let property = index.properties[name] else { continue }
            if let value = PropertyEncoder(property, of: self, [assignment]).value() {
                return value
            }
        }
        return assignment.value.plain
    }
}

extension DirectiveValue {
    /// The value where it is a plain one.
    fileprivate var plain: PropertyValue? {
        switch self {
        case .boolean(let flag): .boolean(flag)
        case .number(let number), .time(let number): .number(number)
        case .integer(let number): .integer(number)
        case .text(let text), .word(let text): .text(text)
        case .texts(let texts): .texts(texts)
        case .bytes(let bytes): .bytes(bytes)
        default: nil
        }
    }
}
