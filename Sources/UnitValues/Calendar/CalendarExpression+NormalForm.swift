extension CalendarExpression {
    /// The expression as `systemd-analyze calendar` normalizes it: every part written out.
    public var normalForm: String {
        var text = weekdays == 0 ? "" : weekdayText + " "
        text += years.text(width: 4) + "-" + months.text(width: 2) + (countsFromEnd ? "~" : "-")
        text += days.text(width: 2) + " " + hours.text(width: 2) + ":" + minutes.text(width: 2)
        text += ":" + microseconds.secondsText
        return text + (timeZone.map { " " + $0 } ?? "")
    }

    private var weekdayText: String {
        var runs: [ClosedRange<Int>] = []
        for day in 0..<7 where weekdays & (1 << day) != 0 {
            if let last = runs.last, last.upperBound == day - 1 {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        return runs.map { run in
            let (first, last) = (
                CalendarWeekday.names[run.lowerBound], CalendarWeekday.names[run.upperBound]
            )
            return switch run.count {
            case 1: first
            case 2: "\(first),\(last)"
            default: "\(first)..\(last)"
            }
        }.joined(separator: ",")
    }
}

extension CalendarExpression: CustomStringConvertible {
    /// The normal form.
    public var description: String { normalForm }
}

extension CalendarPart {
    /// Its values, with leading zeros up to a width.
    func text(width: Int) -> String {
        components.isEmpty ? "*" : components.map { $0.text(width: width) }.joined(separator: ",")
    }

    fileprivate var secondsText: String {
        let second = CalendarExpression.microsecondsPerSecond
        let isEverySecond = components == [CalendarComponent(start: 0, stop: nil, step: second)]
        return components.isEmpty || isEverySecond
            ? "*" : components.map(\.secondsText).joined(separator: ",")
    }
}

extension CalendarComponent {
    fileprivate func text(width: Int) -> String {
        padded(start, to: width) + (stop.map { ".." + padded($0, to: width) } ?? "")
            + (step > 0 && !(stop != nil && step == 1) ? "/\(step)" : "")
    }

    fileprivate var secondsText: String {
        let second = CalendarExpression.microsecondsPerSecond
        return seconds(start, width: 2) + (stop.map { ".." + seconds($0, width: 2) } ?? "")
            + (step > 0 && !(stop != nil && step == second) ? "/" + seconds(step, width: 1) : "")
    }

    private func seconds(_ microseconds: Int, width: Int) -> String {
        let (whole, part) = microseconds.quotientAndRemainder(
            dividingBy: CalendarExpression.microsecondsPerSecond)
        return padded(whole, to: width) + (part > 0 ? "." + padded(part, to: 6) : "")
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
