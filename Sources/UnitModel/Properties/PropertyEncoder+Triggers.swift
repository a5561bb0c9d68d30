import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// What a socket listens on in the order of the files, what a path unit watches in the
    /// opposite one, or extended attributes; nil when the values are none of these.
    func triggerPairs() -> PropertyValue? {
        switch assignments.last?.directive.kind {
        case .socketListen:
            pairs { assignment in
                guard case .listen(let target) = assignment.value else { return nil }
                return (String(assignment.directive.name.dropFirst(6)), target.publishedText)
            }
        case .watchedPath:
            pairs(reversed: true) { assignment in
                guard case .path(let path) = assignment.value else { return nil }
                return (assignment.directive.name, path.text)
            }
        case .extendedAttribute:
            pairs { assignment in
                guard case .extendedAttribute(let name, let value) = assignment.value else {
                    return nil
                }
                return (name, value)
            }
        default: nil
        }
    }

    /// The calendar expressions of a timer, the last first; when each elapses next is known
    /// once it has been started.
    func calendarTimers() -> PropertyValue? {
        timers { name, trigger in
            guard case .calendar(let expression) = trigger else { return nil }
            return [.text(name), .text(expression.normalForm), .number(0)]
        }
    }

    /// The time spans of a timer, the last first.
    func monotonicTimers() -> PropertyValue? {
        timers { name, trigger in
            guard case .span(let span) = trigger else { return nil }
            let base = name.hasSuffix("Sec") ? name.dropLast(3) + "USec" : name[...]
            return [.text(String(base)), .number(span.microseconds), .number(0)]
        }
    }

    private func timers(_ fields: (String, TimerTrigger) -> [PropertyValue]?) -> PropertyValue? {
        let timers = assignments.reversed().compactMap { assignment -> PropertyValue? in
            guard case .timer(let trigger) = assignment.value else { return nil }
            return fields(assignment.directive.name, trigger).map { .list($0) }
        }
        return timers.isEmpty ? nil : .list(timers)
    }

    private func pairs(
        reversed: Bool = false, _ pair: (EffectiveAssignment) -> (String, String)?
    ) -> PropertyValue? {
        let pairs = assignments.compactMap(pair).map { PropertyValue.texts([$0.0, $0.1]) }
        guard !pairs.isEmpty else { return nil }
        return .list(reversed ? pairs.reversed() : pairs)
    }
}

extension ListenTarget {
    /// The address as a manager publishes it, or the path.
    fileprivate var publishedText: String {
        switch self {
        case .path(let path): path.text
        case .address(let address): address.publishedText
        }
    }
}
