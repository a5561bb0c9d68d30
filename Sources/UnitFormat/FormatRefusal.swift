import UnitModel
import UnitSyntax
import UnitValues

/// Why a file keeps the form that it has.
public enum FormatRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// systemd gives up on the file at a line; the reason says at what.
    case fatalSyntax(line: Int, reason: String)
    /// In the new form a release could read something else, from a line on.
    case changesMeaning(line: Int)

    /// One sentence that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .fatalSyntax(let line, let reason):
            "systemd gives up on the file at line \(line), \(reason); mend that first"
        case .changesMeaning(let line):
            "line \(line) would mean something else in another form, so the file was left alone; "
                + "write the line in a simpler way"
        }
    }

    /// Looks for what systemd gives up at, in any release.
    static func check(_ file: UnitFile) throws(FormatRefusal) {
        if let number = file.document.overlongLineNumber {
            throw .fatalSyntax(line: number, reason: "which is too long")
        }
        for line in file.document.lines {
            guard let reason = reason(line, in: file.document) else { continue }
            throw .fatalSyntax(line: line.lastLineNumber, reason: reason)
        }
    }

    private static func reason(_ line: UnitLine, in document: UnitDocument) -> String? {
        switch line.content {
        case .invalidUTF8: "which is not UTF-8"
        case .unclosedHeader: "a section header that does not end with ']'"
        case .section(let name):
            TargetSelection.recorded.contains {
                SectionName(document.text(in: name)).isRefused(by: $0)
            } ? "a section name that is refused" : nil
        default: nil
        }
    }
}
