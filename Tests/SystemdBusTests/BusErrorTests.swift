import Testing

@testable import SystemdBus

@Suite("What errors of the bus say")
struct BusErrorTests {
    /// The errors that systemd and the bus answer with, as they are documented and were met.
    static let met = [
        "systemd1.NoSuchUnit", "systemd1.UnitMasked", "systemd1.BadUnitSetting",
        "systemd1.LoadFailed", "systemd1.OnlyByDependency", "systemd1.JobTypeNotApplicable",
        "systemd1.TransactionIsDestructive", "systemd1.TransactionJobsConflicting",
        "systemd1.TransactionOrderIsCyclic", "systemd1.UnitExists", "systemd1.UnitGenerated",
        "systemd1.UnitLinked", "systemd1.NoSuchJob", "systemd1.ShuttingDown",
        "systemd1.FrozenByParent", "systemd1.ConcurrencyLimitReached",
        "systemd1.FreezeCancelled", "DBus.Error.InvalidArgs", "DBus.Error.AccessDenied",
        "DBus.Error.InteractiveAuthorizationRequired", "DBus.Error.UnknownMethod",
        "DBus.Error.UnknownProperty", "DBus.Error.PropertyReadOnly", "DBus.Error.ServiceUnknown",
        "DBus.Error.NoReply", "DBus.Error.Disconnected", "DBus.Error.FileNotFound",
        "DBus.Error.LimitsExceeded",
    ]

    @Test("Every error that is met has a sentence and an advice", arguments: met)
    func entries(name: String) throws {
        let error = BusError(
            name: BusError.Name(rawValue: "org.freedesktop." + name), message: "Peer's words.",
            operation: "start", subject: "a.service")

        #expect(error.description.hasPrefix("cannot start 'a.service': "))
        #expect(error.description.hasSuffix(" (Peer's words)"))
        #expect(error.description.count > 60)
        #expect(try #require(error.advice).count > 10)
    }

    @Test("Every sentence and advice has our form", arguments: BusErrorTable.entries.keys.sorted())
    func form(name: String) throws {
        let entry = try #require(BusErrorTable.entries[name])

        for text in [entry.sentence, entry.advice] {
            #expect(text.first?.isLowercase == true)
            #expect(text.last != ".")
            #expect(!text.contains("  "))
        }
    }

    @Test("Every name that programs can compare with has an entry")
    func names() {
        let names: [BusError.Name] = [
            .noSuchUnit, .unitMasked, .badUnitSetting, .loadFailed, .onlyByDependency,
            .jobTypeNotApplicable, .transactionIsDestructive, .transactionJobsConflicting,
            .transactionOrderIsCyclic, .unitExists, .unitGenerated, .unitLinked, .noSuchJob,
            .shuttingDown, .frozenByParent, .concurrencyLimitReached, .freezeCancelled,
            .alreadySubscribed, .invalidArguments, .accessDenied,
            .interactiveAuthorizationRequired, .fileNotFound, .limitsExceeded, .unknownMethod,
            .unknownProperty, .unknownInterface, .unknownObject, .propertyReadOnly,
            .serviceUnknown, .noReply, .peerDisconnected, .disconnected, .timedOut, .cancelled,
            .notBooted, .unexpectedReply, .invalidUnitName, .templateGiven, .remoteShellEnded,
            .noSession, .nobodyListens,
        ]

        #expect(names.filter { BusErrorTable.entries[$0.rawValue] == nil }.isEmpty)
    }

    @Test("Advice names the unit it is about")
    func unit() {
        let error = BusError(name: .unitMasked, operation: "start", subject: "a.service")

        #expect(error.advice == "run 'unitsmith unmask a.service' first")
    }

    @Test("An error of another service is told in its own words")
    func unknown() {
        let error = BusError(
            name: BusError.Name(rawValue: "org.example.Odd"), message: "Odd thing.",
            operation: "reload", subject: "the manager")

        #expect(error.description == "cannot reload the manager: Odd thing")
        #expect(error.advice == nil)
    }

    @Test("A refusal by the bus's policy is told from one by polkit")
    func policy() {
        let bus = BusError(
            name: .accessDenied, message: #"Rejected send message, 2 matched rules; type="…""#)
        let polkit = BusError(name: .accessDenied, message: "Permission denied")

        #expect(bus.isRefusedByBusPolicy && bus.isPermission)
        #expect(!polkit.isRefusedByBusPolicy && polkit.isPermission)
    }
}
