import Synchronization

/// Learns for which releases and units an answer holds, while one release works it out for one unit.
///
/// Most values mean the same to every release. Whoever reads one for several of them gives
/// the reader one release, with an observer, and sees afterwards which others it need not ask:
/// those for which every comparison would have come out the same way.
///
/// ```swift
/// let observer = ReleaseObserver()
/// let path = try AbsolutePath(text, at: range, for: SystemdVersion(262).observed(by: observer))
/// observer.agreeing.contains(252)  // whether 252 reads the same
/// ```
public final class ReleaseObserver: Sendable {
    // Readers are values that may go anywhere, so that the compiler asks for atomics here; a
    // relaxed one costs as much as a plain number.
    private let lowest = Atomic(Int.min)
    private let highest = Atomic(Int.max)
    private let unit = Atomic(false)

    /// An observer that has seen nothing: all releases agree.
    public init() {}

    /// The numbers of the releases that would have given the same answers to all that was asked.
    public var agreeing: ClosedRange<Int> {
        lowest.load(ordering: .relaxed)...highest.load(ordering: .relaxed)
    }

    /// Whether more was asked for than the release; every unit gets the same answers otherwise.
    ///
    /// More are the unit's name, its manager, the machine and what earlier lines say.
    public var dependsOnUnit: Bool { unit.load(ordering: .relaxed) }

    /// Forgets what was asked.
    public func reset() {
        lowest.store(.min, ordering: .relaxed)
        highest.store(.max, ordering: .relaxed)
        unit.store(false, ordering: .relaxed)
    }

    func noteUnit() {
        unit.store(true, ordering: .relaxed)
    }

    func note(atLeast number: Int) {
        if number > lowest.load(ordering: .relaxed) { lowest.store(number, ordering: .relaxed) }
    }

    func note(atMost number: Int) {
        if number < highest.load(ordering: .relaxed) { highest.store(number, ordering: .relaxed) }
    }

    func note(only number: Int) {
        note(atLeast: number)
        note(atMost: number)
    }
}
