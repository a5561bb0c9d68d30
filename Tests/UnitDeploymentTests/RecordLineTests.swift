import SystemdBus
import Testing
import UnitTestSupport

@testable import UnitDeployment

@Suite("The record of a transaction")
struct RecordLineTests {
    @Test("Any bytes come back as they were")
    func roundTrip() throws {
        var generator = SeededGenerator()
        for _ in 0..<500 {
            let words = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    UInt8.random(in: 0...255, using: &generator)
                }
            }
            let line = RecordLine(words: words)

            #expect(line.bytes.count { $0 == UInt8(ascii: "\n") } == 1)
            #expect(RecordLine(parsing: line.bytes.dropLast())?.words == words)
        }
    }

    @Test("A line that was cut short anywhere does not count")
    func cutShort() {
        let line = RecordLine(["write-file", "/etc/a b", ""])

        for length in 0..<(line.bytes.count - 1) {
            #expect(RecordLine(parsing: line.bytes[..<length]) == nil)
        }
    }

    @Test("Every kind of step comes back with what was there before")
    func steps() throws {
        var file = HostFile(bytes: Array("a %\n\0".utf8), mode: 0o4755)
        file.owner = .init(user: 0, group: 65534)
        file.modified = 1_700_000_000_123_456_789
        let entries: [HostEntry] = [.absent, .file(file), .link(target: "/a b"), .folder, .other]
        var steps: [TransactionStep] = [
            .makeFolder(path: "/a"), .removeFolder(path: "/b c"), .reload,
            .control(.reloadOrTryRestart, unit: "x@\\x20.service", before: .failed),
        ]
        for entry in entries {
            steps.append(.writeFile(path: "/w", HostFile(bytes: []), before: entry))
            steps.append(.makeLink(path: "/l", target: "", before: entry))
            steps.append(.remove(path: "/r", before: entry))
        }
        let record = TransactionRecord(number: 7, verb: "apply", steps: steps)
        let marks: [TransactionRecord.Mark] = [.begin(0), .begin(3), .undo]

        let read = try TransactionRecord(
            parsing: record.bytes + marks.flatMap { $0.recordLine.bytes }, path: "journal")

        #expect(read.steps == steps)
        #expect(read.number == 7 && read.verb == "apply" && read.begun == [0, 3])
        #expect(read.isUndoing && !read.isCommitted)
    }

    @Test("A record that is not whole is refused, and one with a torn mark is read up to it")
    func torn() throws {
        let record = TransactionRecord(
            number: 1, verb: "apply", steps: [.makeFolder(path: "/a"), .reload])
        let mark = TransactionRecord.Mark.commit.recordLine.bytes

        #expect(throws: DeploymentError.self) {
            try TransactionRecord(parsing: Array(record.bytes.dropLast(3)), path: "journal")
        }
        let read = try TransactionRecord(
            parsing: record.bytes + mark.dropLast(2), path: "journal")
        #expect(!read.isCommitted)
    }
}
