import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a key that systemd does not know in the section where it stands.
struct UnknownDirective: LineRule {
    static let info = RuleInfo(
        id: "unknown-directive",
        severity: .error,
        summary: "a directive that does not exist in this section",
        rationale: """
            systemd prints a message and drops the line, and the unit loads without it: a \
            misspelt `User=` leaves the service running as root. Keys that start with `X-` are \
            meant for other programs and are never looked at.
            """,
        flagged: [
            "[Service]\nExecStrat=/bin/true\n", "[Service]\nAfter=network.target\n",
            "[Service]\nExecStart=/bin/true\nRestartSteps=3\n",
        ],
        accepted: ["[Service]\nExecStart=/bin/true\nX-Owner=web team\n"],
        reference: "systemd.unit(5)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(let key, _) = line.line.content,
            case .section(let section) = line.entry.place
        else { return }
        if let directive = line.entry.directive {
            reportReleases(without: directive, key: key, of: line, into: &sink)
            return
        }
        let name = line.file.document.text(in: key)
        guard !name.hasPrefix("X-") else { return }
        let advice = Advice(for: name, in: section, of: line.file.name.kind)
        sink.report(
            Self.self,
            Report(
                "unknown directive \(quoted(name)) in \(section)" + advice.suggestion,
                help: advice.help + "systemd ignores the line",
                effect: .unknown,
                fix: line.line.isContinued ? nil : advice.fix(at: key)),
            at: key, of: line.line)
    }

    /// A key that some of the releases know is unknown to the others.
    private func reportReleases(
        without directive: Directive, key: Range<Int>, of line: LintedLine,
        into sink: inout FindingSink
    ) {
        guard let oldest = sink.targets.first, let newest = sink.targets.last,
            !directive.isKnown(to: oldest.number) || !directive.isKnown(to: newest.number)
        else { return }
        let lacking = sink.targets.filter { !directive.isKnown(to: $0.number) }
        guard !lacking.isEmpty else { return }
        let releases = sentenceList(lacking.map(\.description))
        let isOlder = lacking.allSatisfy { $0.number < directive.since }
        sink.report(
            Self.self,
            Report(
                isOlder
                    ? "\(directive.name)= is known since systemd \(directive.since)"
                    : "\(directive.name)= is not known to systemd \(releases)",
                help: lacking.count == 1
                    ? "this release ignores the line" : "these releases ignore the line",
                effect: .unknown,
                severity: lacking.count == sink.targets.count ? .error : .warning,
                targets: lacking),
            at: key, of: line.line)
    }

    /// What could have been meant by a key.
    private struct Advice {
        var suggestion = ""
        var help = ""
        var replacement: String?

        init(for name: String, in section: SectionID, of kind: UnitKind) {
            let catalog = Catalog.shared
            let homes = kind.sections.filter { other in
                other != section && catalog.directive(name, in: other) != nil
            }
            if let home = homes.first {
                suggestion = "; it belongs in \(home)"
                help = "move the line there; "
                return
            }
            let known = catalog.directives(in: section).map(\.name)
            if let nearest = Spelling.nearest(to: name, among: known) {
                suggestion = "; did you mean '\(nearest)'?"
                replacement = nearest
                return
            }
            let elsewhere = catalog.sections(knowing: name).map(\.description)
            if !elsewhere.isEmpty {
                suggestion = "; it exists in \(sentenceList(elsewhere)) only"
            }
        }

        func fix(at key: Range<Int>) -> Fix? {
            guard let replacement else { return nil }
            return Fix(
                isSafe: true, description: "write \(replacement)=",
                edits: [TextEdit(replacing: key, with: replacement)])
        }
    }
}
