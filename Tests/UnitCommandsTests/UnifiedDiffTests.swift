import Testing
import UnitTestSupport

@testable import UnitCommands

@Suite struct UnifiedDiffTests {
    @Test("A difference shows what changed with three lines around it")
    func hunk() {
        let old = (1...9).map { "\($0)\n" }.joined()
        let new = old.replacing("5\n", with: "five\n")

        #expect(
            text(old, new) == """
                --- a.service
                +++ a.service
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test("Texts that are the same have no difference")
    func none() {
        #expect(text("a\n", "a\n").isEmpty)
    }

    @Test("A missing line feed at the end is told")
    func noFinalLineFeed() {
        #expect(
            text("a", "a\n").hasSuffix(
                "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"))
    }

    @Test("patch makes the new text of the old one")
    func patch() throws {
        var generator = SeededGenerator()
        for round in 0..<2_000 {
            let old = Self.randomText(using: &generator)
            let new = Self.randomText(using: &generator)
            let difference = UnifiedDiff(path: "x", from: Array(old.utf8), to: Array(new.utf8))

            let bytes = difference.text(style: TextStyle(isColored: false))

            #expect(
                Patch.apply(String(decoding: bytes, as: UTF8.self), to: old) == new,
                "round \(round), seed \(generator.seed): \(old.debugDescription) \(new.debugDescription)"
            )
        }
    }

    @Test("Large texts that differ everywhere take no more than a moment")
    func large() {
        let old = (0..<20_000).map { "\($0)\n" }.joined()
        let new = (0..<20_000).map { "\($0 + 50_000)\n" }.joined()

        let time = ContinuousClock().measure { _ = text(old, new) }

        #expect(time < .seconds(20))
    }

    private func text(_ old: String, _ new: String) -> String {
        let difference = UnifiedDiff(path: "a.service", from: Array(old.utf8), to: Array(new.utf8))
        return String(decoding: difference.text(style: TextStyle(isColored: false)), as: UTF8.self)
    }

    private static func randomText(using generator: inout SeededGenerator) -> String {
        let lines = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            ["a\n", "b\n", "\n", "c d\n"].randomElement(using: &generator) ?? ""
        }
        return lines.joined() + (Bool.random(using: &generator) ? "end" : "")
    }
}

/// Applies unified differences, as patch(1) does.
enum Patch {
    /// The text after a difference; nil when the difference does not fit.
    static func apply(_ difference: String, to text: String) -> String? {
        let old = lines(of: text)
        var result: [String] = []
        var position = 0
        var pending: [String] = []
        var isNew = false
        for line in lines(of: difference).dropFirst(2) {
            let content = String(line.unicodeScalars.dropFirst())
            switch line.unicodeScalars.first {
            case "@":
                result += pending
                pending = []
                let words = line.split(separator: " ")
                let numbers = words[1].dropFirst().split(separator: ",").compactMap { Int($0) }
                let count = numbers.count > 1 ? numbers[1] : 1
                let start = count == 0 ? numbers[0] : numbers[0] - 1
                guard start >= position, start <= old.count else { return nil }
                result += old[position..<start]
                position = start
            case " ", "-":
                guard position < old.count, trimmed(old[position]) == trimmed(content) else {
                    return nil
                }
                if line.hasPrefix(" ") { pending.append(old[position]) }
                position += 1
                isNew = line.hasPrefix(" ")
            case "+":
                pending.append(content)
                isNew = true
            case "\\":
                if isNew, let last = pending.last { pending[pending.count - 1] = trimmed(last) }
            default: return nil
            }
        }
        return (result + pending + old[position...]).joined()
    }

    private static func trimmed(_ line: String) -> String {
        line.utf8.last == UInt8(ascii: "\n") ? String(line.unicodeScalars.dropLast()) : line
    }

    /// Lines with their line feeds; by scalar, since CR LF is one character to Swift.
    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            line.append(scalar)
            guard scalar == "\n" else { continue }
            lines.append(String(line))
            line = String.UnicodeScalarView()
        }
        return line.isEmpty ? lines : lines + [String(line)]
    }
}
