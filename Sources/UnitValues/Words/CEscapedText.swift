extension CEscape {
    /// A text with its escape sequences replaced.
    ///
    /// - Parameters:
    ///   - text: All of it.
    ///   - acceptsNull: Whether a sequence may stand for the byte 0.
    ///   - version: The release that reads it.
    /// - Returns: The bytes that it stands for.
    /// - Throws: ``ValueProblem`` with the range of a backslash that starts no sequence.
    static func unescaped(
        _ text: ArraySlice<UInt8>, acceptsNull: Bool = false, in version: SystemdVersion
    ) throws(ValueProblem) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var offset = text.startIndex
        while offset < text.endIndex {
            guard text[offset] == UInt8(ascii: "\\") else {
                result.append(text[offset])
                offset += 1
                continue
            }
            let next = offset + 1
            guard next < text.endIndex,
                let escape = CEscape(
                    in: text, at: next, acceptsNull: acceptsNull,
                    acceptsSurrogates: WordRules.cEscapes(of: text, in: version).contains(
                        .surrogates))
            else {
                let end = min(next + 1, text.endIndex)
                throw ValueProblem(
                    "\(quoted(text[offset..<end])) is no escape sequence", at: offset..<end,
                    help: "write '\\\\' for a backslash")
            }
            result += escape.bytes
            offset = next + escape.length
        }
        return result
    }
}
