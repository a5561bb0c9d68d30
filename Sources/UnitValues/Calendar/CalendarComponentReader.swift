/// Reads one part of a calendar expression: `*`, or values, ranges and steps with commas
/// between them.
struct CalendarComponentReader {
    /// What was not read yet.
    private(set) var rest: ArraySlice<UInt8>

    private let isSeconds: Bool

    /// The most components of a part.
    private static let limit = 241

    init(_ text: ArraySlice<UInt8>, isSeconds: Bool) {
        rest = text
        self.isSeconds = isSeconds
    }

    /// The part at the start of the text; nil when there is none.
    mutating func part() -> CalendarPart? {
        if rest.first == UInt8(ascii: "*") {
            rest = rest.dropFirst()
            guard isSeconds else { return .any }
            let everySecond = CalendarExpression.microsecondsPerSecond
            return CalendarPart([CalendarComponent(start: 0, stop: nil, step: everySecond)])
        }
        var components: [CalendarComponent] = []
        while components.count < Self.limit {
            guard let component = component() else { return nil }
            components.append(component)
            guard rest.first == UInt8(ascii: ",") else { return CalendarPart(components) }
            rest = rest.dropFirst()
        }
        return nil
    }

    private mutating func component() -> CalendarComponent? {
        guard let start = number() else { return nil }
        var component = CalendarComponent(start: start, stop: nil, step: 0)
        if rest.hasPrefix("..") {
            rest = rest.dropFirst(2)
            guard let stop = number() else { return nil }
            component.stop = stop
            component.step = isSeconds ? CalendarExpression.microsecondsPerSecond : 1
        }
        if rest.first == UInt8(ascii: "/") {
            rest = rest.dropFirst()
            guard let step = number(), step > 0 else { return nil }
            component.step = step
        }
        guard rest.first.map(Self.ends.contains) ?? true else { return nil }
        return component
    }

    private static let ends = Array(" ,-~:".utf8)

    /// A number; of seconds, in microseconds.
    private mutating func number() -> Int? {
        let digits = rest.prefix { $0.isDigit }
        guard var value = Int(digits.string) else { return nil }
        var after = rest[digits.endIndex...]
        if isSeconds {
            let (product, overflows) = value.multipliedReportingOverflow(
                by: CalendarExpression.microsecondsPerSecond)
            guard !overflows else { return nil }
            value = product
            // Two dots are a range.
            if after.first == UInt8(ascii: "."), !after.hasPrefix("..") {
                after = after.dropFirst()
                guard let fraction = Self.takeFraction(from: &after) else { return nil }
                value += fraction
            }
        }
        guard value <= Int(Int32.max) else { return nil }
        rest = after
        return value
    }

    /// The microseconds of the digits after a point, rounded.
    private static func takeFraction(from rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix { $0.isDigit }.map { Int($0 - UInt8(ascii: "0")) }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        let value = (0..<6).reduce(0) { value, index in
            value * 10 + (index < digits.count ? digits[index] : 0)
        }
        return digits.count > 6 && digits[6] >= 5 ? value + 1 : value
    }
}
