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
