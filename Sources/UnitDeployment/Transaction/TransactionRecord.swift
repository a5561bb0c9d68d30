/// What a transaction is going to do, and how far it has come.
struct TransactionRecord: Sendable {
    /// Marks that are added while it runs, each of them on the disk before what it announces.
    enum Mark: Hashable, Sendable {
        /// A step is about to be done.
        case begin(Int)
        /// All steps are done and what came of them is to stay.
        case commit
        /// The steps are being taken back.
        case undo
    }

    /// The number of the transaction; the next one has a higher one.
    let number: Int
    /// What was asked for, such as `apply`.
    let verb: String
    /// What is done, in order.
    let steps: [TransactionStep]
    /// The steps that were begun.
    private(set) var begun: Set<Int> = []
    /// Whether what was done is to stay.
    private(set) var isCommitted = false
    /// Whether it is being taken back.
    private(set) var isUndoing = false

    private static let header = "unitsmith-transaction-1"

    init(number: Int, verb: String, steps: [TransactionStep]) {
        self.number = number
        self.verb = verb
        self.steps = steps
    }

    /// The record of a file's bytes.
    ///
    /// - Throws: ``DeploymentError/badJournal(path:reason:)``.
    init(parsing bytes: [UInt8], path: String) throws(DeploymentError) {
        var lines: [RecordLine] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            // What follows a line that is not whole was never announced.
            guard let line = RecordLine(parsing: line) else { break }
            lines.append(line)
        }
        guard let first = lines.first, first.text(0) == Self.header,
            let number: Int = first.number(1), let verb = first.text(2),
            let count: Int = first.number(3), lines.count > count
        else { throw .badJournal(path: path, reason: "it is cut short or of another version") }
        var steps: [TransactionStep] = []
        for line in lines[1...count] {
            guard let step = TransactionStep(line) else {
                throw .badJournal(path: path, reason: "step \(steps.count) is not understood")
            }
            steps.append(step)
        }
        self.init(number: number, verb: verb, steps: steps)
        for line in lines[(count + 1)...] { if let mark = Mark(line) { add(mark) } }
    }

    /// The record as it is before the first step.
    var bytes: [UInt8] {
        let first = RecordLine([Self.header, String(number), verb, String(steps.count)])
        return first.bytes + steps.flatMap { $0.recordLine.bytes }
    }

    /// Takes a mark into account.
    mutating func add(_ mark: Mark) {
        switch mark {
        case .begin(let index): begun.insert(index)
        case .commit: isCommitted = true
        case .undo: isUndoing = true
        }
    }
}

extension TransactionRecord.Mark {
    init?(_ line: RecordLine) {
        switch (line.text(0), line.number(1) as Int?) {
        case ("begin", let index?): self = .begin(index)
        case ("commit", _): self = .commit
        case ("undo", _): self = .undo
        default: return nil
        }
    }

    var recordLine: RecordLine {
        switch self {
        case .begin(let index): RecordLine(["begin", String(index)])
        case .commit: RecordLine(["commit"])
        case .undo: RecordLine(["undo"])
        }
    }
}
