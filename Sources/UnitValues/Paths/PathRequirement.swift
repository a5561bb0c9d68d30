/// How a path has to start.
public enum PathRequirement: Hashable, Sendable {
    /// With a slash.
    case absolute
    /// Without one.
    case relative
    /// Either way.
    case any
}

extension PathRequirement {
    /// A path, simplified as systemd does before it looks at it: doubled slashes, `.`
    /// components and slashes at the end vanish.
    ///
    /// - Parameters:
    ///   - path: The bytes, without quotes and with specifiers replaced.
    ///   - range: Where they stand in the value, for the problem.
    ///   - effect: What systemd does about a bad one.
    ///   - version: The release; 247 lets a name in a path have any length, and 257 lets `..`
    ///     lead from the root to the root.
    ///   - keepsSlash: Whether one slash at the end of `path` stays.
    /// - Returns: The simplified path.
    /// - Throws: ``ValueProblem`` for a path that is not UTF-8, starts the wrong way, is empty,
    ///   has more than 4095 bytes or a name of more than 255, or steps up with `..`.
    public func simplified(
        _ path: ArraySlice<UInt8>, at range: Range<Int>,
        effect: ValueEffect = .ignored, for version: SystemdVersion = 252,
        keepsSlash: Bool = false
    ) throws(ValueProblem) -> String {
        guard let text = SystemdUTF8.text(of: path) else {
            throw ValueProblem(
                "path \(quoted(path)) is not valid UTF-8", at: range, effect: effect)
        }
        let isAbsolute = path.first == UInt8(ascii: "/")
        if self == .absolute, !isAbsolute {
            throw ValueProblem(
                "path \(quoted(path)) is not absolute; it has to start with '/'", at: range,
                effect: effect)
        }
        if self == .relative, isAbsolute {
            throw ValueProblem(
                "path \(quoted(path)) is absolute; it has to start without '/'", at: range,
                effect: effect)
        }
        var simplified = PathText.simplified(path, for: version)
        if keepsSlash, simplified.count > 1, path.last == UInt8(ascii: "/") {
            simplified.append(UInt8(ascii: "/"))
        }
        try Self.check(simplified, at: range, effect: effect, for: version)
        // Nothing but bytes that go makes a difference.
        return simplified.count == path.count ? text : String(decoding: simplified, as: UTF8.self)
    }

    private static func check(
        _ path: [UInt8], at range: Range<Int>, effect: ValueEffect, for version: SystemdVersion
    ) throws(ValueProblem) {
        guard !path.isEmpty else {
            throw ValueProblem("a path is missing", at: range, effect: effect)
        }
        guard PathText.isValid(path) || path.count <= PathText.longestPath && version < 248 else {
            throw ValueProblem(
                "path \(quoted(path)) is too long; a path may have \(PathText.longestPath) bytes "
                    + "and a name in it \(PathText.longestName)",
                at: range, effect: effect)
        }
        guard path != [UInt8(ascii: ".")] else {
            throw ValueProblem(
                "path '.' names no file; write the path from where systemd starts", at: range,
                effect: effect)
        }
        guard !PathText.stepsUp(path) else {
            throw ValueProblem(
                "path \(quoted(path)) steps up with '..'", at: range, effect: effect,
                help: "write the path that it leads to")
        }
    }
}
