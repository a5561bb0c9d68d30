import Testing
import UnitValues

@Suite("Signals and exit statuses")
struct ProcessTests {
    @Test(
        "A signal is a number or a name in capitals",
        arguments: [
            ("SIGTERM", 15), ("TERM", 15), ("9", 9), ("64", 64), ("0xA", 10), ("SYS", 31),
            ("RTMIN", 34), ("SIGRTMIN+3", 37), ("RTMAX", 64), ("RTMAX-30", 34), ("RTMIN+0x1E", 64),
        ])
    func signals(text: String, number: Int) {
        #expect(Signal(unitValue: Array(text.utf8)[...])?.number == number)
    }

    @Test(
        "Anything else is no signal",
        arguments: [
            "", "sigterm", "SIGSIGTERM", "0", "65", "-1", "RTMIN-1", "RTMIN+31", "RTMAX+1",
            "RTMAX-31",
            "RTMIN3", "SIG", "SIG9", "EXIT",
        ])
    func noSignals(text: String) {
        #expect(Signal(unitValue: Array(text.utf8)[...]) == nil)
    }

    @Test("Signals have one name each")
    func names() {
        let names = (1...64).compactMap { Signal(number: $0)?.name }
        #expect(names.count == 64)
        #expect(Set(names).count == 64)
        #expect(names[14] == "SIGTERM")
        #expect(names[36] == "SIGRTMIN+3")
    }

    @Test("A list of exit statuses keeps what it understands")
    func exitStatuses() {
        let text = Array("SIGTERM 7 DATAERR 300 TERM nothing 0x10".utf8)[...]

        let reading = ExitStatusSet.read(text, in: 252)

        #expect(reading.value?.statuses == [ExitStatus(7), ExitStatus(65), ExitStatus(16)])
        #expect(reading.value?.signals.map(\.number) == [15])
        #expect(reading.problems.map(\.range) == [18..<21, 27..<34])
    }

    @Test("The name of an exit status is known from its release on")
    func sinceRelease() {
        let text = Array("KSM".utf8)[...]
        #expect(ExitStatus(unitValue: text, in: 252) == nil)
        #expect(ExitStatus(unitValue: text, in: 257) == ExitStatus(245))
    }
}
