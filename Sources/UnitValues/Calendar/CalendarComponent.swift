/// The values that one part of a calendar expression asks for: a single one, a range, or
/// every so many from a first one on.
public struct CalendarComponent: Hashable, Sendable {
    /// The first value; of a day counted from the end of the month, how far from there.
    public internal(set) var start: Int

    /// The last value; nil for a single value, and for steps that go as far as the part goes.
    public internal(set) var stop: Int?

    /// How far from one value to the next; 0 for a single value.
    public internal(set) var step: Int
}

/// A part of a calendar expression, such as its hours: what it asks for, in order, or
/// nothing for `*`.
struct CalendarPart: Hashable, Sendable {
    private(set) var components: [CalendarComponent]

    /// `*`: every value.
    static let any = CalendarPart([])

    /// One value.
    static func exactly(_ values: Int...) -> CalendarPart {
        CalendarPart(values.map { CalendarComponent(start: $0, stop: nil, step: 0) })
    }

    init(_ components: [CalendarComponent]) {
        self.components = components
    }

    /// The only value that is asked for; nil for more, and for `*`.
    var single: Int? {
        guard let only = components.first, components.count == 1, only.stop == nil, only.step == 0
        else { return nil }
        return only.start
    }

    /// Sorts the components, takes repeated ones away, ends each range with a value that
    /// its steps reach, and makes a single value of a range that has only one.
    mutating func normalize() {
        for index in components.indices {
            let component = components[index]
            guard let stop = component.stop, stop >= component.start, component.step > 0 else {
                continue
            }
            let last = stop - (stop - component.start) % component.step
            components[index].stop = last == component.start ? nil : last
            if last == component.start { components[index].step = 0 }
        }
        components.sort { ($0.start, $0.stop ?? -1, $0.step) < ($1.start, $1.stop ?? -1, $1.step) }
        components = components.enumerated().filter { index, component in
            index == 0 || components[index - 1] != component
        }.map(\.element)
    }

    /// Changes every value.
    mutating func map(_ change: (Int) -> Int) {
        for index in components.indices {
            components[index].start = change(components[index].start)
            components[index].stop = components[index].stop.map(change)
        }
    }

    /// Whether all values lie in a range, and every step and range has a second one.
    ///
    /// Of values that count from the end, systemd takes three from the range of each but the first.
    func isValid(in range: ClosedRange<Int>, fromEnd: Bool = false) -> Bool {
        components.enumerated().allSatisfy { index, component in
            let last = range.upperBound - (fromEnd ? 3 * index : 0)
            guard last >= range.lowerBound else { return false }
            let range = range.lowerBound...last
            guard range.contains(component.start),
                component.step <= range.upperBound - range.lowerBound
            else { return false }
            if let stop = component.stop {
                return range.contains(stop) && component.start + component.step <= stop
            }
            return fromEnd
                ? component.start - component.step >= range.lowerBound
                : component.start + component.step <= range.upperBound
        }
    }

    /// The least value that is asked for, from one on and up to another; nil when there is none.
    func next(from least: Int, through last: Int) -> Int? {
        guard !components.isEmpty else { return least <= last ? least : nil }
        return components.compactMap { $0.next(from: least, through: last) }.min()
    }
}

extension CalendarComponent {
    fileprivate func next(from least: Int, through last: Int) -> Int? {
        if least <= start { return start <= last ? start : nil }
        guard step > 0 else { return nil }
        let next = start + (least - start + step - 1) / step * step
        return next <= min(stop ?? last, last) ? next : nil
    }

    /// The days that a component counted from the end of a month means in a month of some
    /// length; nil when it has none of them.
    func fromStart(ofMonthWith days: Int) -> CalendarComponent? {
        let (first, last) = (days + 1 - start, stop.map { days + 1 - $0 })
        guard first >= 1 else { return nil }
        if let last, last >= 1 { return CalendarComponent(start: last, stop: first, step: step) }
        return CalendarComponent(start: first, stop: nil, step: step)
    }
}
