import SystemdBus
import UnitValues

/// A unit that failed, by the result that systemd keeps of it.
struct ResultDiagnosis {
    let manager: SystemdManager

    func diagnosis(of status: UnitStatus, _ result: ServiceResult) async -> Diagnosis {
        let name = status.name.rawValue
        let exit = status.service?.mainExit
        let sentence: String
        var evidence = await failedCommands(of: status)
        var next: [String] = []
        switch result {
        case .exitCode:
            sentence =
                exit.map { "a process of \(name) \($0.words)" }
                ?? "a process of \(name) ended with an exit status that means failure"
            if let meaning = exit.flatMap(Self.meaning) { evidence.insert(meaning, at: 0) }
        case .signal, .coreDump:
            sentence =
                exit.map { "a process of \(name) \($0.words)" }
                ?? "a signal ended a process of \(name)"
        case .startLimitHit:
            sentence = "\(name) was started too often in a while, so systemd refuses to start it"
            if let limit = status.startLimit {
                evidence.insert(
                    "\(limit.burst) starts within \(MeasureText.duration(limit.interval)) "
                        + "are allowed (StartLimitBurst=, StartLimitIntervalSec=)", at: 0)
            }
            next = ["unitsmith reset-failed \(name)"]
        case .timeout:
            sentence =
                "\(name) took longer to start or stop than it may "
                + "(TimeoutStartSec=, TimeoutStopSec=)"
        case .watchdog: sentence = "\(name) did not report in time (WatchdogSec=)"
        case .oomKill: sentence = "\(name) was killed because memory ran out"
        case .protocol:
            sentence =
                "\(name) ended before it told systemd that it is ready, as "
                + "Type=\(status.service?.type ?? "") promises"
        case .resources:
            sentence = "systemd could not prepare what \(name) needs, such as a file or a folder"
        case .execCondition:
            sentence = "a command of ExecCondition= said that \(name) is not to start"
        case .success: sentence = "\(name) did not fail"
        case .other(let word): sentence = "\(name) failed with the result '\(word)'"
        }
        return Diagnosis(result.rawValue, sentence, evidence: evidence, next: next)
    }

    /// The commands of the last run that ended badly, as the lines of the unit file.
    private func failedCommands(of status: UnitStatus) async -> [String] {
        guard status.service != nil else { return [] }
        let names = [
            "ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecReload",
            "ExecStop", "ExecStopPost",
        ]
        let values = await manager.properties(names, of: [status.name])[status.name] ?? [:]
        return names.flatMap { name in
            let commands = (try? values[name]?.get().elements) ?? []
            return commands.compactMap { Self.failure(name, $0.elements ?? []) }
        }
    }

    /// `(sasbttttuii)`: program, arguments, whether failure is ignored, four times, the process,
    /// and how it ended.
    private static func failure(_ directive: String, _ fields: [BusValue]) -> String? {
        guard fields.count == 10, let words = fields[1].texts, let code = fields[8].signed,
            let status = fields[9].signed.flatMap({ Int32(exactly: $0) })
        else { return nil }
        let exit: ProcessExit
        switch code {
        case 1 where status != 0: exit = ProcessExit(kind: .exited, status: status)
        case 2: exit = ProcessExit(kind: .killed, status: status)
        case 3: exit = ProcessExit(kind: .dumped, status: status)
        default: return nil
        }
        return "\(directive)=\(words.joined(separator: " ")) \(exit.words)"
    }

    /// What an exit status tells that systemd itself sets before it runs the program.
    private static func meaning(_ exit: ProcessExit) -> String? {
        guard exit.kind == .exited else { return nil }
        return switch exit.status {
        case 200: "the folder of WorkingDirectory= cannot be entered"
        case 203: "the program is missing, or may not be executed"
        case 208, 209, 222: "standard input or output could not be set up"
        case 210: "RootDirectory= or RootImage= could not be set up"
        case 216: "there is no such group (Group=)"
        case 217: "there is no such user (User=)"
        case 218: "the capabilities could not be set"
        case 224: "the PAM session could not be opened (PAMName=)"
        case 226: "the mount namespace could not be set up, often for want of a path"
        case 228: "the system call filter could not be set up"
        case 233, 238...241: "a folder of the service could not be made"
        case 243: "the credentials could not be set up"
        default: nil
        }
    }
}

extension ProcessExit {
    /// How it ended: `ended with status 203 (EXEC)`.
    var words: String {
        switch kind {
        case .exited:
            let name = UInt8(exactly: status).flatMap { UnitValues.ExitStatus($0).name }
            return "ended with status \(status)" + (name.map { " (\($0))" } ?? "")
        case .killed, .dumped:
            let name = Signal(number: Int(status))?.name
            return "was ended by signal \(status)" + (name.map { " (\($0))" } ?? "")
                + (kind == .dumped ? " with a core dump" : "")
        }
    }
}
