/// The path of a program, or its name.
enum ExecPath {
    /// Checks a path after its prefixes.
    ///
    /// - Parameters:
    ///   - text: The bytes, without quotes.
    ///   - range: Where the word stands.
    ///   - effect: What a mistake costs.
    ///   - context: Who reads it.
    /// - Returns: The path with its specifiers replaced.
    /// - Throws: ``ValueProblem`` for a bad specifier, an empty path, quotes, backslashes and
    ///   control characters, a path to a folder, and one that is neither absolute nor a name.
    static func expand(
        _ text: ArraySlice<UInt8>, at range: Range<Int>, effect: ValueEffect,
        in context: ValueContext
    ) throws(ValueProblem) -> [UInt8] {
        let isPlain =
            text.count <= SpecifierFamily.path.lengthLimit && !text.contains(UInt8(ascii: "%"))
        let family = isPlain || context.version >= 250 ? SpecifierFamily.path : .full
        let path = try SpecifierExpansion.expand(
            text, at: range, as: family, effect: effect, in: context)
        if let mistake = mistake(in: path, version: context.version) {
            throw ValueProblem(mistake, at: range, effect: effect)
        }
        return path
    }

    /// A path as the release keeps it: 247 leaves `.` components in.
    static func simplified(_ path: [UInt8], version: SystemdVersion) -> [UInt8] {
        guard path.contains(UInt8(ascii: ".")), version < 248 else {
            return PathText.simplified(path, for: version)
        }
        return path.indices.filter {
            path[$0] != slash || $0 == 0 || path[$0 - 1] != slash
        }.map { path[$0] }
    }

    private static func mistake(in path: [UInt8], version: SystemdVersion) -> String? {
        guard !path.isEmpty else { return "the path of the program is missing" }
        if let byte = path.first(where: { isForbidden($0, version: version) }) {
            return "the path \(quoted(path)) has the character \(quoted([byte])); control "
                + "characters, quotes, backslashes and since 260 patterns are not allowed"
        }
        if !SystemdUTF8.isText(path), version >= 260 {
            return "the path \(quoted(path)) is not UTF-8, or has characters that are none"
        }
        if path.last == slash || (endsInDots(path) && version >= 257) {
            return "the path \(quoted(path)) is that of a folder, not of a program"
        }
        let isValid =
            path.first == slash
            ? PathText.isValid(path) || version < 248
            : isName(path, version: version)
        return isValid
            ? nil
            : "\(quoted(path)) is neither an absolute path nor the bare name of a program"
    }

    private static func isForbidden(_ byte: UInt8, version: SystemdVersion) -> Bool {
        switch byte {
        case ..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): true
        case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["): version >= 260
        default: false
        }
    }

    private static func endsInDots(_ path: [UInt8]) -> Bool {
        guard path.last == UInt8(ascii: ".") else { return false }
        let last = path.lastIndex(of: slash).map { path[($0 + 1)...] } ?? path[...]
        return last.elementsEqual(".".utf8) || last.elementsEqual("..".utf8)
    }

    /// Whether bytes name a file; 247 lets a name have 4096 bytes.
    private static func isName(_ name: [UInt8], version: SystemdVersion) -> Bool {
        PathText.isFileName(name)
            || !name.contains(slash) && name.count <= 4096 && !endsInDots(name) && version < 248
    }

    private static let slash = UInt8(ascii: "/")
}
