import SystemdBus

/// Why a unit failed, or does not run.
struct Diagnosis: Sendable {
    /// What the cause is, in one word for programs, such as `exit-code` or `condition`.
    var kind: String
    /// The cause in one sentence.
    var cause: String
    /// What shows that it is so, line by line.
    var evidence: [String] = []
    /// The last messages of that run.
    var journal: [JournalEntry] = []
    /// Commands to try, the best first.
    var next: [String] = []

    init(_ kind: String, _ cause: String, evidence: [String] = [], next: [String] = []) {
        self.kind = kind
        self.cause = cause
        self.evidence = evidence
        self.next = next
    }
}
