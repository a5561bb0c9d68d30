import UnitCatalog
import UnitValues

/// What is checked of a service.
enum ServiceChecks {
    static let all: [UnitVerification.Check] =
        [
            commands, startCommandCount, restartOfOneshot, forcedRestartOfOneshot,
            exitTypeOfOneshot,
            busName, privatePIDs,
        ] + ServiceRemarks.all

    // MARK: Commands

    private static func commands(_ service: UnitSettings) -> [UnitProblem] {
        guard !service.hasCommand("ExecStart") else { return [] }
        let succeeds = (service.word("SuccessAction", in: .unit) ?? "none") != "none"
        let type = service.value("Type")
        if !service.hasCommand("ExecStop"), !succeeds {
            return service.problem(
                .serviceWithoutCommand, "the service has no ExecStart=",
                help: "say what it starts; only with ExecStop= or SuccessAction= it needs none")
        }
        if service.serviceType != "oneshot" {
            return service.problem(
                .serviceWithoutCommand,
                "a service without ExecStart= has to have Type=oneshot",
                help: "say what it starts", at: type ?? service.value("BusName"))
        }
        if !service.isOn("RemainAfterExit"), !succeeds {
            return service.problem(
                .serviceWithoutCommand,
                "a service without ExecStart= has to have RemainAfterExit=yes",
                help: "otherwise it would stop at once; or say what it starts", at: type)
        }
        return []
    }

    private static func startCommandCount(_ service: UnitSettings) -> [UnitProblem] {
        guard service.serviceType != "oneshot" else { return [] }
        var count = 0
        for assignment in service.values("ExecStart") {
            count += assignment.value.commandCount
            guard count > 1 else { continue }
            return service.problem(
                .severalStartCommands,
                "the service has a second ExecStart=, which only Type=oneshot may have",
                help: "write an empty ExecStart= before it to replace the first, use "
                    + "ExecStartPre= or ExecStartPost=, or set Type=oneshot", at: assignment)
        }
        return []
    }

    // MARK: Type=oneshot

    private static func restartOfOneshot(_ service: UnitSettings) -> [UnitProblem] {
        guard service.serviceType == "oneshot", let restart = service.word("Restart"),
            restart == "always" || restart == "on-success"
        else { return [] }
        return service.problem(
            .oneshotRestart, "Restart=\(restart) is refused for Type=oneshot",
            help: "such a service has done its work when it exits; use on-failure or a timer",
            at: service.value("Restart"))
    }

    private static func forcedRestartOfOneshot(_ service: UnitSettings) -> [UnitProblem] {
        guard service.serviceType == "oneshot",
            let status = service.values("RestartForceExitStatus").last, service.version < 256
        else { return [] }
        return service.problem(
            .oneshotForcedRestart, "RestartForceExitStatus= is refused for Type=oneshot",
            help: "systemd 256 and later accept it", at: status)
    }

    private static func exitTypeOfOneshot(_ service: UnitSettings) -> [UnitProblem] {
        guard service.serviceType == "oneshot", service.word("ExitType") == "cgroup" else {
            return []
        }
        return service.problem(
            .oneshotExitType, "ExitType=cgroup is refused for Type=oneshot",
            help: "drop it, or use another Type=", at: service.value("ExitType"))
    }

    // MARK: Other types

    private static func busName(_ service: UnitSettings) -> [UnitProblem] {
        guard service.serviceType == "dbus", service.value("BusName") == nil else { return [] }
        return service.problem(
            .dbusWithoutBusName, "Type=dbus needs BusName=",
            help: "name what the service takes on the bus when it is ready; the manager of "
                + "systemd 247 crashes without one",
            at: service.value("Type"))
    }

    private static func privatePIDs(_ service: UnitSettings) -> [UnitProblem] {
        guard service.serviceType == "forking", service.isOn("PrivatePIDs") else { return [] }
        return service.problem(
            .forkingPrivatePIDs, "PrivatePIDs= is refused for Type=forking",
            help: "run the service in the foreground, with another Type=",
            at: service.value("PrivatePIDs"))
    }
}

extension UnitSettings {
    /// The type that a service says, or that follows from what else it sets.
    var chosenServiceType: String {
        if let type = word("Type") { return type }
        if value("BusName") != nil { return "dbus" }
        // Whoever waits for the start then knows that the credentials were there.
        if version >= 257, hasCredentials { return "exec" }
        return hasCommand("ExecStart") ? "simple" : "oneshot"
    }
}

extension DirectiveValue {
    /// How many commands a line of `ExecStart=` has: more than one with `;` between them.
    fileprivate var commandCount: Int {
        guard case .commands(let commands) = self else { return 0 }
        return commands.count
    }
}

extension UnitSettings {
    /// Whether there is a command in a list of them.
    func hasCommand(_ name: String) -> Bool {
        values(name).contains { $0.value.commandCount > 0 }
    }
}
