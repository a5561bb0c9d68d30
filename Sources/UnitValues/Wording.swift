/// Text as a message quotes it: in single quotes, without control characters, and cut when long.
package func quoted(_ text: some StringProtocol) -> String {
    quoted(whole: String(text))
}

private func quoted(whole text: String) -> String {
    let limit = 60
    if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
        return "'" + text + "'"
    }
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
        if scalar.value < 0x20 || scalar.value == 0x7F {
            shown += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        } else {
            shown.unicodeScalars.append(scalar)
        }
    }
    return "'\(shown)'" + (text.unicodeScalars.count > limit ? "…" : "")
}

/// Bytes as a message quotes them.
package func quoted(_ bytes: some Collection<UInt8>) -> String {
    quoted(String(decoding: bytes, as: UTF8.self))
}

/// Words in a row, as a sentence has them: `a`, `a and b`, `a, b and c`.
package func sentenceList(_ words: [String], conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
