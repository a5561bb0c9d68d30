import Synchronization
package import UnitCatalog

/// Learns on which directives an answer about a unit depends, while somebody works it out.
///
/// Whoever asks many units the same questions learns of a unit in which directives are absent
/// that all other units in which they are absent would get the same answer.
package final class LookupObserver: Sendable {
    private struct Notes {
        var absent = DirectiveFilter()
        var dependsOnMore = false
    }

    private let isWatching = Atomic(false)
    private let notes = Mutex(Notes())

    /// An observer that does not watch.
    package init() {}

    /// Watches from here on.
    package func watch() {
        notes.withLock { $0 = Notes() }
        isWatching.store(true, ordering: .relaxed)
    }

    /// Watches no longer.
    ///
    /// - Returns: The directives that were asked for and are absent, where nothing else was asked
    ///   for but the type of the unit; nil otherwise.
    package func finish() -> DirectiveFilter? {
        isWatching.store(false, ordering: .relaxed)
        return notes.withLock { $0.dependsOnMore ? nil : $0.absent }
    }

    /// Notes that the answer depends on something that is there.
    package func noteUse() {
        guard isWatching.load(ordering: .relaxed) else { return }
        notes.withLock { $0.dependsOnMore = true }
    }

    func noteAbsence(of key: DirectiveKey) {
        guard isWatching.load(ordering: .relaxed) else { return }
        notes.withLock { $0.absent.insert(key) }
    }
}
