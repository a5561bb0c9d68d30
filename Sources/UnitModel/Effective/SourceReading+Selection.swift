public import UnitCatalog
import UnitSyntax
public import UnitValues

extension SourceReading {
    /// Reads the lines that have some of the directives, as far as the release knows those.
    ///
    /// What the other lines say is not looked at, and so not whether the release gives up on
    /// the file: ``end`` is nil.
    public init(
        _ file: UnitFile, in context: ValueContext, ofDirectives isWanted: (Directive) -> Bool
    ) {
        var lines: [LineReading] = []
        for (index, entry) in file.entries.enumerated() {
            guard let directive = entry.directive, isWanted(directive),
                case .assignment(_, let range) = file.document.lines[index].content,
                directive.isObeyed(by: context.version.number)
            else { continue }
            let outcome = LineOutcome(
                of: directive, value: file.document.bytes(in: range), in: context)
            lines.append(
                LineReading(
                    lineIndex: index, range: range, directive: directive, outcome: outcome))
        }
        self.lines = lines
        end = nil
        hasProblems = lines.contains { !$0.reading.problems.isEmpty }
    }
}
