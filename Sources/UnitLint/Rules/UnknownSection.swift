import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a section that units of this type do not have.
struct UnknownSection: LineRule {
    static let info = RuleInfo(
        id: "unknown-section",
        severity: .error,
        summary: "a section that this type of unit does not have",
        rationale: """
            systemd prints one message for the header and drops everything below it in silence, \
            mistakes included. Names are case-sensitive, nothing is trimmed inside the brackets, \
            and names that start with `X-` are meant for other programs.
            """,
        flagged: ["[service]\nExecStart=/bin/true\n", "[ Service ]\nExecStart=/bin/true\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[X-Notes]\nanything\n"],
        reference: "systemd.unit(5)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .section(let range) = line.line.content, line.entry.place == .skipped else {
            return
        }
        let section = SectionName(line.file.document.text(in: range))
        let name = section.text
        // Where the name is refused there is nothing left to be unknown.
        let targets = sink.targets.filter { !section.isRefused(by: $0) }
        guard !section.isExtension, !targets.isEmpty else { return }
        let kind = line.file.name.kind
        let nearest = Self.nearest(to: name, of: kind)
        var fix: Fix?
        if let nearest, !line.line.isContinued {
            fix = Fix(
                isSafe: true, description: "write [\(nearest)]",
                edits: [TextEdit(replacing: range, with: nearest)])
        }
        sink.report(
            Self.self,
            Report(
                "unknown section [\(quoted(name).dropFirst().dropLast())]"
                    + (nearest.map { "; did you mean [\($0)]?" } ?? ""),
                help: Self.reason(name, kind) + "systemd ignores everything in the section",
                effect: .unknown, targets: targets, fix: fix),
            at: line.line.textRange, of: line.line)
    }

    private static func nearest(to name: String, of kind: UnitKind) -> String? {
        Spelling.nearest(to: String(name.trimmingBlanks()), among: kind.sections.map(\.name))
    }

    private static func reason(_ name: String, _ kind: UnitKind) -> String {
        let sections = kind.sections.map(\.description)
        let allowed = "a .\(kind.rawValue) unit has \(sentenceList(sections)); "
        let owner = SectionID(name).flatMap { section in
            UnitKind.allCases.first { $0.ownSection == section }
        }
        return owner.map { "[\(name)] belongs in a .\($0.rawValue) unit; " } ?? allowed
    }
}
