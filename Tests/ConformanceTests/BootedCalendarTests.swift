import Foundation
import Testing
import UnitTestSupport
import UnitValues

@Suite("What booted releases say about calendar expressions", .needsBootedHost)
struct BootedCalendarTests {
    /// 2026-03-01 00:00 UTC, before the clocks of Europe change.
    private static let base: Int64 = 1_772_323_200

    // 247 writes some ranges of seconds as "*", which its successors mended.
    @Test(
        "Random expressions are refused, normalised and elapse as the release says",
        arguments: BootedHost.releases.filter { $0 > 247 })
    func expressions(release: Int) throws {
        let host = try BootedHost(release)
        let seed = SeededGenerator.defaultSeed
        var generator = GeneratedCalendars(seed: seed)
        let texts = (0..<300).map { _ in generator.next() }

        let answers = try Answer.all(to: texts, from: host, base: Self.base)

        for text in texts {
            let ours = try? CalendarExpression(parsing: Array(text.utf8)[...])
            let answer = answers[text]
            #expect(ours?.normalForm == answer?.normalForm, "seed \(seed): \(text)")
            let elapses = ours?.elapses(5, after: Self.base * 1_000_000).map { $0 / 1_000_000 }
            #expect(elapses == answer?.elapses, "seed \(seed): \(text)")
        }
        #expect(
            answers.count > 100 && answers.count < 280, "one half of the claim was hardly tried")
    }

    /// What `systemd-analyze calendar` prints of an expression that it accepts.
    private struct Answer {
        var normalForm = ""
        /// Seconds since 1970.
        var elapses: [Int64] = []

        /// The answers by expression.
        static func all(
            to expressions: [String], from host: BootedHost, base: Int64
        ) throws -> [String: Answer] {
            let result = try host.run(
                ["systemd-analyze", "calendar", "--iterations=5", "--base-time=@\(base)", "--"]
                    + expressions)
            let dates = DateFormatter()
            dates.locale = Locale(identifier: "en_US_POSIX")
            dates.timeZone = TimeZone(identifier: "UTC")
            dates.dateFormat = "EEE yyyy-MM-dd HH:mm:ss 'UTC'"
            var answers: [String: Answer] = [:]
            var key = ""
            for line in result.output.split(separator: "\n") {
                guard let colon = line.firstRange(of: ": ") else { continue }
                let name = line[..<colon.lowerBound].drop { $0 == " " }
                let value = String(line[colon.upperBound...])
                if name == "Original form" { key = value }
                if name == "Normalized form" {
                    // The original form is left out where it is the same.
                    if answers[key] != nil || key.isEmpty { key = value }
                    answers[key] = Answer(normalForm: value)
                } else if name == "Next elapse" || name.hasPrefix("Iter"),
                    let date = dates.date(from: value)
                {
                    answers[key]?.elapses.append(Int64(date.timeIntervalSince1970))
                }
            }
            return answers
        }
    }
}

/// Calendar expressions, right and wrong ones, made from a seed.
private struct GeneratedCalendars {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> String {
        var words: [String] = []
        if chance(of: 0.1) {
            return pick(["daily", "Weekly", "monthly", "semi-annually", "hourli"])
        }
        if chance(of: 0.4) { words.append(weekdays()) }
        if chance(of: 0.7) { words.append(date()) }
        if chance(of: 0.7) { words.append(time()) }
        if chance(of: 0.4) {
            words.append(pick(["UTC", "Europe/Berlin", "Asia/Tokyo", "No/Where"]))
        }
        return words.isEmpty ? "daily" : words.joined(separator: " ")
    }

    private mutating func weekdays() -> String {
        let days = ["Mon", "tue", "Wednesday", "Thu", "FRI", "Sat", "Sun", "Sam"]
        return pick(days) + pick(["", "", "..Fri", ",Sun", "-Sat", ",Mon..Wed", ","])
    }

    private mutating func date() -> String {
        let year = pick(["", "", "*-", "2026-", "2027..2031-", "2028/4-", "26,28-", "1960-"])
        let month = part(1...13)
        return year + month + pick(["-", "-", "-", "~"]) + part(1...30)
    }

    private mutating func time() -> String {
        let clock = part(0...24) + ":" + part(0...60)
        return chance(of: 0.5)
            ? clock : clock + ":" + pick(["0", "30", "0/20", "*", "5..9", "1,2"])
    }

    private mutating func part(_ range: ClosedRange<Int>) -> String {
        let first = Int.random(in: range, using: &generator)
        let second = Int.random(in: range, using: &generator)
        return switch Int.random(in: 0..<8, using: &generator) {
        case 0...2: "*"
        case 3, 4: "\(first)"
        case 5: "\(min(first, second))..\(max(first, second))"
        case 6: "\(first)/\(second)"
        default: "\(first),\(second)"
        }
    }

    private mutating func chance(of probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &generator) < probability
    }

    private mutating func pick(_ pieces: [String]) -> String {
        pieces.randomElement(using: &generator) ?? ""
    }
}
