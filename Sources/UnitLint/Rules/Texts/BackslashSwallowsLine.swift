import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a backslash that joins the next section or assignment to a value.
struct BackslashSwallowsLine: LineRule {
    static let info = RuleInfo(
        id: "backslash-swallows-line",
        severity: .error,
        summary: "a backslash at the end of a line that swallows the next section or directive",
        rationale: """
            The next line becomes a part of the value: a swallowed `[Install]` makes what follows unknown \
            keys of `[Service]`, a swallowed directive is an argument of the program.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web \\\n[Install]\nWantedBy=multi-user.target\n",
            "[Service]\nExecStart=/usr/bin/web --a \\\nRestart=always\n",
        ],
        accepted: ["[Service]\nExecStart=/usr/bin/web \\\n  --name=x \\\n  [a] b\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard line.line.isContinued, case .assignment = line.line.content else { return }
        let pieces = line.file.document.bytes[line.line.range].split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for joined in pieces.dropFirst() {
            let piece = joined.last == UInt8(ascii: "\r") ? joined.dropLast() : joined
            guard let what = Self.swallowed(piece, kind: line.file.name) else { continue }
            sink.report(
                Self.self,
                Report(
                    "the backslash before it makes \(what) a part of the value",
                    help: "drop the backslash at the end of the line before", effect: .none),
                at: piece.startIndex..<piece.endIndex,
                of: line.line)
            return
        }
    }

    /// What a line would be that nothing is joined to, when it is written like that.
    private static func swallowed(_ bytes: ArraySlice<UInt8>, kind: UnitFileName) -> String? {
        guard let first = bytes.first, first == UInt8(ascii: "[") || first != first.lowercased
        else { return nil }
        let piece = String(decoding: bytes, as: UTF8.self)
        if piece.hasPrefix("["), let close = piece.firstIndex(of: "]") {
            let name = piece[piece.index(after: piece.startIndex)..<close]
            return kind.kind.sections.contains { $0.name == name } ? quoted("[\(name)]") : nil
        }
        guard let equals = piece.firstIndex(of: "=") else { return nil }
        let key = piece[..<equals].trimmingBlanks()
        let isDirective = kind.kind.sections.contains {
            Catalog.shared.directive(key, in: $0) != nil
        }
        return isDirective ? quoted("\(key)=") : nil
    }
}
