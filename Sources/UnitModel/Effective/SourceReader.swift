import UnitCatalog
import UnitSyntax
import UnitValues

/// Reads a file for several releases at once, and parts them where they disagree.
struct SourceReader {
    private let file: UnitFile
    private let contexts: [ValueContext]
    private let releases: ClosedRange<Int>
    private let memo: ReadingMemo?
    private let observer = ReleaseObserver()
    private var groups: [Group]

    /// What is known of the value of the line at hand, whichever group reads it.
    private var known: [LineOutcome] = []

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
        var value: LineOutcome?
        /// Whether it reads no further.
        var stops: Bool

        /// Whether it does not matter which of the two it is.
        func isSame(as other: Outcome) -> Bool {
            guard let value, let otherValue = other.value else {
                return value == nil && other.value == nil && stops == other.stops
            }
            return value === otherValue || value.isSame(as: otherValue)
        }
    }

    init(_ file: UnitFile, for contexts: [ValueContext], memo: ReadingMemo? = nil) {
        self.file = file
        self.contexts = contexts
        releases = contexts.releases
        self.memo = memo
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
        groups[0].reading.lines.reserveCapacity(file.entries.count)
    }

    /// What the readers read; the group of the last one comes last.
    mutating func read() -> [SharedReading] {
        let file = file
        file.document.bytes.withUnsafeBufferPointer { bytes in
            for index in file.document.lines.indices { readLine(at: index, of: file, bytes) }
        }
        groups.sort { ($0.readers.last ?? 0) < ($1.readers.last ?? 0) }
        return groups.map { SharedReading(readers: $0.readers, reading: $0.reading) }
    }

    private mutating func readLine(
        at index: Int, of file: UnitFile, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let line = file.document.lines[index]
        switch line.content {
        case .blank, .comment, .missingEquals, .missingKey: break
        case .invalidUTF8, .unclosedHeader: read(.unreadable, at: index)
        case .section(let range):
            // Nobody minds the names of sections that are known.
            if case .section = file.entries[index].place { return }
            let name = SectionName(file.document.text(in: range))
            if !name.isAlwaysAccepted { read(.section(name), at: index) }
        case .assignment(_, let range):
            guard let directive = file.entries[index].directive else { return }
            if line.isContinued {
                known = file.document.withBytes(in: range) { remembered(directive, $0) }
            } else {
                known = remembered(directive, UnsafeBufferPointer(rebasing: bytes[range]))
            }
            if !takeShared(directive, range, at: index) {
                read(.assignment(directive, range), at: index)
            }
        }
    }

    /// What was made of a value in other files.
    private func remembered(
        _ directive: Directive, _ value: UnsafeBufferPointer<UInt8>
    ) -> [LineOutcome] {
        memo?.outcomes(of: directive, value) ?? []
    }

    /// Takes what the last reader makes of a value where all others make the same of it, as they
    /// mostly do.
    ///
    /// - Returns: Whether they do.
    private mutating func takeShared(
        _ directive: Directive, _ range: Range<Int>, at index: Int
    ) -> Bool {
        guard groups.count == 1 else { return false }
        guard directive.isObeyed(throughout: releases) else { return false }
        let outcome =
            known.first ?? newOutcome(of: directive, range, for: contexts.count - 1, in: 0)
        guard outcome.holds(throughout: releases, directive) else { return false }
        groups[0].take(outcome, of: directive, range, at: index)
        return true
    }

    /// Lets all groups read a line.
    private mutating func read(_ line: SourceLine, at index: Int) {
        for number in groups.indices { read(line, at: index, group: number) }
    }

    /// Lets a group read a line; those that differ from its last reader become groups of their own.
    private mutating func read(_ line: SourceLine, at index: Int, group number: Int) {
        guard let last = groups[number].readers.last else { return }
        let outcome = outcome(of: line, for: last, in: number)
        var strays: [(outcome: Outcome, readers: [Int])] = []
        for reader in groups[number].readers.dropLast() {
            if line.stands(for: contexts[reader].version, as: outcome) { continue }
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
    private mutating func outcome(
        of line: SourceLine, for reader: Int, in group: Int
    ) -> Outcome {
        let version = contexts[reader].version
        guard case .assignment(let directive, let range) = line,
            directive.isObeyed(by: version.number)
        else { return Outcome(stops: line.stops(version)) }
        if let known = known.first(where: { $0.holds(for: version.number, directive) }) {
            return Outcome(value: known, stops: known.stops)
        }
        let outcome = newOutcome(of: directive, range, for: reader, in: group)
        return Outcome(value: outcome, stops: outcome.stops)
    }

    /// What a reader of a group makes of a value of which it is not known yet.
    private mutating func newOutcome(
        of directive: Directive, _ range: Range<Int>, for reader: Int, in group: Int
    ) -> LineOutcome {
        var context = contexts[reader]
        context.hasRealTimePolicy = groups[group].hasRealTimePolicy
        let value = file.document.bytes(in: range)
        let outcome = LineOutcome(of: directive, value: value, in: context, observer: observer)
        if !outcome.dependsOnUnit {
            known.append(outcome)
            value.withUnsafeBufferPointer { memo?.add(outcome, of: directive, $0) }
        }
        return outcome
    }
}

extension [ValueContext] {
    /// The oldest release to the newest.
    fileprivate var releases: ClosedRange<Int> {
        var lowest = Int.max
        var highest = 0
        // By index, since an iterator copies each of them.
        for index in indices {
            lowest = Swift.min(lowest, self[index].version.number)
            highest = Swift.max(highest, self[index].version.number)
        }
        precondition(lowest <= highest, "somebody has to read the file")
        return lowest...highest
    }
}

/// A line of which something depends.
private enum SourceLine {
    /// One that nobody reads past.
    case unreadable
    /// The header of a section with a strange name.
    case section(SectionName)
    /// A directive, and where its value stands.
    case assignment(Directive, Range<Int>)

    /// Whether a release reads no further because of the line's syntax.
    func stops(_ version: SystemdVersion) -> Bool {
        switch self {
        case .unreadable: true
        case .section(let name): name.isRefused(by: version)
        case .assignment: false
        }
    }

    /// Whether a release makes of the line what an outcome says that another makes of it.
    func stands(for version: SystemdVersion, as outcome: SourceReader.Outcome) -> Bool {
        guard case .assignment(let directive, _) = self else {
            return stops(version) == outcome.stops
        }
        let isObeyed = directive.isObeyed(by: version.number)
        guard let value = outcome.value else { return !isObeyed }
        return isObeyed && value.holds(for: version.number, directive)
    }
}

extension SourceReader.Group {
    /// Keeps what was made of a line.
    fileprivate mutating func take(
        _ outcome: SourceReader.Outcome, of line: SourceLine, at index: Int
    ) {
        if case .assignment(let directive, let range) = line, let value = outcome.value {
            take(value, of: directive, range, at: index)
        } else if outcome.stops {
            reading.stop(at: index)
        }
    }

    /// Keeps what was made of a value.
    fileprivate mutating func take(
        _ value: LineOutcome, of directive: Directive, _ range: Range<Int>, at index: Int
    ) {
        if value.stops { reading.stop(at: index) }
        reading.lines.append(
            LineReading(lineIndex: index, range: range, directive: directive, outcome: value))
        if !value.reading.problems.isEmpty { reading.hasProblems = true }
        if directive.kind == .enumeration(.cpuSchedulingPolicy), let policy = value.reading.value {
            hasRealTimePolicy = policy.isRealTimePolicy
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
