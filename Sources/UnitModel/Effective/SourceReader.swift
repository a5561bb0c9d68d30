import UnitCatalog
import UnitSyntax
import UnitValues

/// Reads a file for several releases at once, and parts them where they disagree.
struct SourceReader {
    private let file: UnitFile
    private let contexts: [ValueContext]
    private let observer = ReleaseObserver()
    private var groups: [Group]

    /// Readers that have read the same so far, by the numbers of their contexts.
    fileprivate struct Group {
        var readers: [Int]
        var reading: SourceReading
        /// Whether the last policy that was chosen is a real-time one.
        var hasRealTimePolicy: Bool
    }

    /// What a reader makes of one line.
    fileprivate struct Outcome {
        /// Nil when it does not look for a value.
        var reading: ValueReading<DirectiveValue>?
        /// The releases that make the same of the value.
        var agreeing = Int.min...Int.max
        /// Whether later lines add to it; it depends on that what a merge makes of them.
        var isList = false
        /// Whether it reads no further.
        var stops = false

        /// Whether it does not matter which of the two it is.
        func isSame(as other: Outcome) -> Bool {
            isList == other.isList && stops == other.stops && reading == other.reading
        }
    }

    init(_ file: UnitFile, for contexts: [ValueContext]) {
        self.file = file
        self.contexts = contexts
        let document = file.document
        let end = document.overlongLineNumber.flatMap { number in
            document.lines.firstIndex { $0.lastLineNumber >= number }
        }
        // A drop-in may follow a file with any policy.
        groups = [
            Group(
                readers: Array(contexts.indices), reading: SourceReading(end: end),
                hasRealTimePolicy: file.name.isDropIn)
        ]
    }

    /// What the readers read; the group of the last one comes last.
    mutating func read() -> [SharedReading] {
        for index in file.document.lines.indices {
            guard let line = line(at: index) else { continue }
            for number in groups.indices { read(line, at: index, group: number) }
        }
        groups.sort { ($0.readers.last ?? 0) < ($1.readers.last ?? 0) }
        return groups.map { SharedReading(readers: $0.readers, reading: $0.reading) }
    }

    /// Lets a group read a line; those that differ from its last reader become groups of their own.
    private mutating func read(_ line: SourceLine, at index: Int, group number: Int) {
        let readers = groups[number].readers
        guard let last = readers.last else { return }
        let outcome = outcome(of: line, for: last, in: number)
        var strays: [(outcome: Outcome, readers: [Int])] = []
        for reader in readers.dropLast() {
            let version = contexts[reader].version
            if outcome.agreeing.contains(version.number), line.stands(for: version, as: outcome) {
                continue
            }
            let own = self.outcome(of: line, for: reader, in: number)
            if own.isSame(as: outcome) { continue }
            if let known = strays.firstIndex(where: { $0.outcome.isSame(as: own) }) {
                strays[known].readers.append(reader)
            } else {
                strays.append((own, [reader]))
            }
        }
        for stray in strays {
            var group = groups[number]
            group.readers = stray.readers
            group.take(stray.outcome, of: line, at: index)
            groups.append(group)
            groups[number].readers.removeAll(where: stray.readers.contains)
        }
        groups[number].take(outcome, of: line, at: index)
    }

    /// What a reader of a group makes of a line.
    private func outcome(of line: SourceLine, for reader: Int, in group: Int) -> Outcome {
        var context = contexts[reader]
        let version = context.version
        guard case .assignment(let directive, _, let value) = line,
            directive.standing(in: version.number).isObeyed
        else { return Outcome(stops: line.stops(version)) }
        observer.reset()
        context.version = version.observed(by: observer)
        context.hasRealTimePolicy = groups[group].hasRealTimePolicy
        let reading = ValueReader(directive, value: value, in: context).read()
        let stops = directive.section != .install && reading.problems.contains(where: \.isFatal)
        return Outcome(
            reading: reading, agreeing: observer.agreeing,
            isList: directive.isList(in: version.number), stops: stops)
    }

    /// A line that matters, or nil.
    private func line(at index: Int) -> SourceLine? {
        switch file.document.lines[index].content {
        case .blank, .comment, .missingEquals, .missingKey: return nil
        case .invalidUTF8, .unclosedHeader: return .unreadable
        case .section(let range):
            let name = SectionName(file.document.text(in: range))
            return name.isAlwaysAccepted ? nil : .section(name)
        case .assignment(_, let range):
            return file.entries[index].directive.map {
                .assignment($0, range, file.document.bytes(in: range))
            }
        }
    }
}

/// A line of which something depends.
private enum SourceLine {
    /// One that nobody reads past.
    case unreadable
    /// The header of a section with a strange name.
    case section(SectionName)
    /// A directive, where its value stands, and what is read there.
    case assignment(Directive, Range<Int>, [UInt8])

    /// Whether a release reads no further because of the line's syntax.
    func stops(_ version: SystemdVersion) -> Bool {
        switch self {
        case .unreadable: true
        case .section(let name): name.isRefused(by: version)
        case .assignment: false
        }
    }
}

extension SourceReader.Group {
    /// Keeps what was made of a line.
    fileprivate mutating func take(
        _ outcome: SourceReader.Outcome, of line: SourceLine, at index: Int
    ) {
        if outcome.stops { reading.stop(at: index) }
        guard case .assignment(let directive, let range, _) = line, let value = outcome.reading
        else { return }
        reading.lines.append(
            LineReading(lineIndex: index, range: range, directive: directive, reading: value))
        if directive.kind == .enumeration(.cpuSchedulingPolicy), let policy = value.value {
            hasRealTimePolicy = policy.isRealTimePolicy
        }
    }
}

extension SourceLine {
    /// Whether a release looks at the line in the same way as the one that an outcome is of.
    fileprivate func stands(for version: SystemdVersion, as outcome: SourceReader.Outcome) -> Bool {
        guard case .assignment(let directive, _, _) = self else {
            return stops(version) == outcome.stops
        }
        let isObeyed = directive.standing(in: version.number).isObeyed
        return isObeyed == (outcome.reading != nil)
            && (!isObeyed || directive.isList(in: version.number) == outcome.isList)
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
