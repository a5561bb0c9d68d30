import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags `/var/run` in values.
struct LegacyRunPath: LineRule {
    static let info = RuleInfo(
        id: "legacy-run-path",
        severity: .info,
        summary: "/var/run, which is a link to /run",
        rationale: """
            systemd follows the link for some directives and prints a message for others. `/var` may be \
            mounted after the unit was started.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web --socket /var/run/web.sock\n",
            "[Service]\nExecStart=/usr/bin/web /srv/var/run/web --socket /var/run/web.sock\n",
        ],
        accepted: [
            "[Service]\nExecStart=/usr/bin/web --socket /run/web.sock\n",
            "[Service]\nExecStart=/usr/bin/web --root /srv/var/run/web\n",
        ],
        reference: "file-hierarchy(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let value) = line.line.content, line.entry.directive != nil,
            !line.line.isContinued,
            let start = Self.start(in: value, of: line.file.document.bytes)
        else { return }
        sink.report(
            Self.self,
            Report(
                "/var/run is a link to /run", help: "write /run", effect: .none,
                fix: Fix(
                    isSafe: true, description: "write /run",
                    edits: [TextEdit(deleting: start..<start + 4)])),
            at: start..<start + 8, of: line.line)
    }

    /// Where a value speaks of the folder itself, and not of one such as `/srv/var/run`.
    private static func start(in value: Range<Int>, of bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var next = value.lowerBound
            let text = UnsafeBufferPointer(rebasing: bytes[..<value.upperBound])
            while let start = text.firstOffset(of: "/var/run/", from: next) {
                if start == value.lowerBound || !isLetter(bytes[start - 1]) { return start }
                next = start + 1
            }
            return nil
        }
    }

    /// Whether a byte is a letter, or a part of a character that may be one.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            0x80...:
            true
        default: false
        }
    }
}
