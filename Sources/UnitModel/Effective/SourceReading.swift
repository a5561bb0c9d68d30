public import UnitCatalog
import UnitSyntax
public import UnitValues

/// What one release reads in one assignment.
public struct LineReading: Sendable {
    /// The line, by its index in the lines of the document.
    public let lineIndex: Int

    /// Where the value stands in the document.
    public let range: Range<Int>

    /// The directive, which the release knows and obeys.
    public let directive: Directive

    /// The value, and what the release says about it.
    public let reading: ValueReading<DirectiveValue>
}

/// What one release reads in one file, line by line, before files are merged.
///
/// Lines that the release knows nothing of, or ignores whatever they say, are left out.
public struct SourceReading: Sendable {
    /// Every assignment that the release reads, in order, also those after ``end``.
    public let lines: [LineReading]

    /// The index of the line at which the release gives up on the file, as it does at a
    /// broken section header or a fatal value; nil when it reads all of it.
    public let end: Int?

    /// Reads the values of a file.
    ///
    /// - Parameters:
    ///   - file: A unit file or a drop-in.
    ///   - context: Who reads it, and for which unit.
    public init(_ file: UnitFile, in context: ValueContext) {
        let document = file.document
        var context = context
        // A drop-in may follow a file with any policy.
        context.hasRealTimePolicy = file.name.isDropIn
        var lines: [LineReading] = []
        var end = Self.overlongLine(of: document)
        for (index, line) in document.lines.enumerated() {
            if Self.stops(at: line, of: document, in: context.version) {
                end = min(end ?? index, index)
            }
            guard case .assignment(_, let range) = line.content,
                let directive = file.entries[index].directive,
                directive.standing(in: context.version.number).isObeyed
            else { continue }
            let value = document.bytes(in: range)
            let reading = ValueReader(directive, value: value, in: context).read()
            lines.append(
                LineReading(
                    lineIndex: index, range: range, directive: directive, reading: reading))
            if directive.kind == .enumeration(.cpuSchedulingPolicy), let policy = reading.value {
                context.hasRealTimePolicy = policy.isRealTimePolicy
            }
            if directive.section != .install, reading.problems.contains(where: \.isFatal) {
                end = min(end ?? index, index)
            }
        }
        self.lines = lines
        self.end = end
    }

    private static func overlongLine(of document: UnitDocument) -> Int? {
        guard let number = document.overlongLineNumber else { return nil }
        return document.lines.firstIndex { $0.lastLineNumber >= number }
    }

    /// Whether a release reads no further than a line because of its syntax.
    private static func stops(
        at line: UnitLine, of document: UnitDocument, in version: SystemdVersion
    ) -> Bool {
        switch line.content {
        case .invalidUTF8, .unclosedHeader: true
        case .section(let name): SectionName(document.text(in: name)).isRefused(by: version)
        case .blank, .comment, .assignment, .missingEquals, .missingKey: false
        }
    }
}

extension Directive.Standing {
    /// Whether a release acts on the directive.
    var isObeyed: Bool {
        switch self {
        case .current, .outdated, .noted: true
        case .unknown, .ignored: false
        }
    }
}

extension DirectiveValue {
    /// Whether it is the word or the number of SCHED_FIFO or SCHED_RR.
    fileprivate var isRealTimePolicy: Bool {
        switch self {
        case .word(let name): name == "fifo" || name == "rr"
        case .integer(let number): number == 1 || number == 2
        default: false
        }
    }
}

extension ValueProblem {
    fileprivate var isFatal: Bool { effect == .fatal }
}
