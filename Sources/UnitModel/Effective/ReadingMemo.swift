import Synchronization
import UnitCatalog
import UnitValues

/// Remembers what was read in lines that may stand in other files too, such as
/// `WantedBy=multi-user.target`.
///
/// Units of one system have most of their lines in common. What depends on the unit, as
/// everything with a specifier does, is not remembered. Any number of threads may use it.
package final class ReadingMemo: Sendable {
    private let lines = Mutex(RememberedLines())

    /// What all threads know; nil for what is known here only.
    private let common: ReadingMemo?

    /// A memo of nothing.
    package init() { common = nil }

    /// A memo for one thread, which learns from others that have the same common one.
    ///
    /// What it takes from there it copies: threads that hold the same object wait for each other
    /// to count that.
    package init(common: ReadingMemo) { self.common = common }

    /// What is known of a value, by the releases that were asked.
    func outcomes(of directive: Directive, _ value: UnsafeBufferPointer<UInt8>) -> [LineOutcome] {
        let known = lines.withLock { $0.outcomes(of: directive, value) }
        guard known.isEmpty, let common else { return known }
        let copies = common.outcomes(of: directive, value).map(LineOutcome.init(copying:))
        if !copies.isEmpty {
            lines.withLock { lines in copies.forEach { lines.add($0, of: directive, value) } }
        }
        return copies
    }

    /// Remembers what a release makes of a value, unless that depends on the unit.
    func add(
        _ outcome: LineOutcome, of directive: Directive, _ value: UnsafeBufferPointer<UInt8>
    ) {
        guard !outcome.dependsOnUnit else { return }
        lines.withLock { $0.add(outcome, of: directive, value) }
        common?.add(LineOutcome(copying: outcome), of: directive, value)
    }
}

/// What is known of values, by their directives.
private struct RememberedLines {
    private var index = ByteIndex()
    /// By the numbers of ``index``.
    private var outcomes: [[LineOutcome]] = []

    func outcomes(of directive: Directive, _ value: UnsafeBufferPointer<UInt8>) -> [LineOutcome] {
        index.number(of: value, tag: directive.number).map { outcomes[$0] } ?? []
    }

    mutating func add(
        _ outcome: LineOutcome, of directive: Directive, _ value: UnsafeBufferPointer<UInt8>
    ) {
        guard let number = index.number(of: value, tag: directive.number) else {
            if index.add(value, tag: directive.number) != nil { outcomes.append([outcome]) }
            return
        }
        // Another thread may have read the same line meanwhile.
        let isKnown = outcomes[number].contains {
            $0.agreeing == outcome.agreeing && $0.isList == outcome.isList
        }
        if !isKnown { outcomes[number].append(outcome) }
    }
}
