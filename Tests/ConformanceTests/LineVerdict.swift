import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

/// What one release says about the lines of a file, as far as line grammar,
/// sections and keys go; and what we say.
enum LineVerdict {
    /// The lines that a release has something to say about.
    ///
    /// - Parameter messages: What it printed, by line.
    /// - Returns: The numbers of the lines, without those that only have a value of theirs rejected.
    static func lines(of messages: [Int: [String]]) -> Set<Int> {
        Set(messages.filter { $0.value.contains(where: isAboutLineOrKey) }.keys)
    }

    /// The last line that a release read, when a value made it give up.
    static func end(of messages: [Int: [String]], other: [String]) -> Int? {
        let gaveUp = other.contains {
            $0.contains("has fatal error") || $0.contains("failed to load properly")
        }
        return gaveUp ? messages.keys.max() : nil
    }

    private static func isAboutLineOrKey(_ message: String) -> Bool {
        [
            "Assignment outside of section", "Missing ", "Unknown section", "Unknown key",
            "Invalid section header", "Bad characters in section header",
            "Section header invalid", "String is not UTF-8 clean", "Support for option",
            "Unit uses ",
        ].contains { message.hasPrefix($0) }
    }

    /// What we say about a file for one release.
    static func ours(_ bytes: [UInt8], path: String, release: Int) throws -> [Finding] {
        guard let name = UnitFileName(path: path) else { throw NotAUnit(path: path) }
        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
        return Linter(targets: [SystemdVersion(release)]).lint(file).findings
            .filter { $0.effect != .none && $0.scope == .line }
    }

    /// The lines of findings, up to the one at which systemd gives up.
    static func lines(of findings: [Finding], upTo end: Int?) -> Set<Int> {
        let fatal = findings.filter { $0.effect == .fatal }.map(\.end.line).min()
        let limit = min(end ?? .max, fatal ?? .max)
        return Set(findings.map(\.end.line).filter { $0 <= limit })
    }

    struct NotAUnit: Error {
        let path: String
    }
}
