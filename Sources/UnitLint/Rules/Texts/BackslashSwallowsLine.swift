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
        let text = String(decoding: line.file.document.bytes[line.line.range], as: UTF8.self)
        var offset = line.line.range.lowerBound
        for (index, piece) in text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            defer { offset += piece.utf8.count + 1 }
            guard index > 0, let what = Self.swallowed(piece, kind: line.file.name) else {
                continue
            }
            sink.report(
                Self.self,
                Report(
                    "the backslash before it makes \(what) a part of the value",
                    help: "drop the backslash at the end of the line before", effect: .none),
                at: offset..<min(offset + piece.utf8.count, line.line.range.upperBound),
                of: line.line)
            return
        }
    }

    /// What a line would be that nothing is joined to, when it is written like that.
    private static func swallowed(_ piece: Substring, kind: UnitFileName) -> String? {
        if piece.hasPrefix("["), let close = piece.firstIndex(of: "]") {
            let name = piece[piece.index(after: piece.startIndex)..<close]
            return kind.kind.sections.contains { $0.name == name } ? quoted("[\(name)]") : nil
        }
        guard let equals = piece.firstIndex(of: "="), piece.first?.isUppercase == true else {
            return nil
        }
        let key = piece[..<equals].trimmingBlanks()
        let isDirective = kind.kind.sections.contains {
            Catalog.shared.directive(key, in: $0) != nil
        }
        return isDirective ? quoted("\(key)=") : nil
    }
}
