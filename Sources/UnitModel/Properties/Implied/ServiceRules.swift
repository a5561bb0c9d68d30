import UnitCatalog
import UnitValues

/// What follows for services.
enum ServiceRules {
    static let all: [ImpliedProperties.Rule] = [
        chooseType, limitStart, limitAbort, boundRestart, storeDescriptors, openNotifySocket,
        allowReload, killForRestart, connectStreams, stopWatching,
    ]

    /// A service without `Type=` gets the one that fits what it sets.
    private static func chooseType(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("Type") else { return }
        let credentials = [
            "LoadCredential", "LoadCredentialEncrypted", "SetCredential",
            "SetCredentialEncrypted", "ImportCredential",
        ]
        if !sheet.text("BusName").isEmpty {
            sheet.set("Type", to: .text("dbus"))
        } else if sheet.release >= 257, credentials.contains(where: sheet.hasElements) {
            sheet.set("Type", to: .text("exec"))
        } else if sheet.hasElements("ExecStart") {
            sheet.set("Type", to: .text("simple"))
        } else {
            sheet.set("Type", to: .text("oneshot"))
        }
    }

    /// A service that runs once may take any time to start.
    private static func limitStart(_ sheet: inout PropertySheet) {
        guard sheet.text("Type") == "oneshot", !sheet.isAssigned("TimeoutStartUSec") else { return }
        sheet.set("TimeoutStartUSec", to: .infinity)
    }

    /// Aborting may take as long as stopping, unless it says otherwise.
    private static func limitAbort(_ sheet: inout PropertySheet) {
        sheet.inherit("TimeoutAbortUSec", from: "TimeoutStopUSec")
    }

    /// No delay before a restart is longer than the longest one.
    private static func boundRestart(_ sheet: inout PropertySheet) {
        if let delay = sheet.number("RestartUSec"), let most = sheet.number("RestartMaxDelayUSec"),
            most < delay
        {
            sheet.set("RestartUSec", to: .number(most))
        }
        if let delay = sheet.values["RestartUSec"] { sheet.set("RestartUSecNext", to: delay) }
        if sheet.number("RestartRandomizedDelayUSec") == .max {
            sheet.set("RestartRandomizedDelayUSec", to: .number(0))
        }
    }

    /// Each session of the update orchestrator takes a place in the store.
    private static func storeDescriptors(_ sheet: inout PropertySheet) {
        let sessions = UInt64(sheet.texts("LUOSession").count)
        guard let places = sheet.number("FileDescriptorStoreMax"), places < sessions else { return }
        sheet.set("FileDescriptorStoreMax", to: .number(sessions))
    }

    /// Who needs the notification socket gets it.
    private static func openNotifySocket(_ sheet: inout PropertySheet) {
        let watches = sheet.unit.last("WatchdogSec", in: .service)?.value
        let isWatched: Bool
        if case .time(let time) = watches { isWatched = time > 0 } else { isWatched = false }
        guard sheet.text("NotifyAccess") == "none",
            sheet.text("Type").hasPrefix("notify") || isWatched
                || (sheet.number("FileDescriptorStoreMax") ?? 0) > 0
        else { return }
        sheet.set("NotifyAccess", to: .text("main"))
    }

    /// A service is reloaded by a command, or by a signal that it answers.
    private static func allowReload(_ sheet: inout PropertySheet) {
        let canReload =
            sheet.hasElements("ExecReload") || sheet.text("Type") == "notify-reload"
            || sheet.hasElements("RefreshOnReload") && sheet.isAssigned("RefreshOnReload")
        sheet.set("CanReload", to: .boolean(canReload))
    }

    /// A restart sends the signal that stopping does, unless it has one of its own.
    private static func killForRestart(_ sheet: inout PropertySheet) {
        sheet.inherit("RestartKillSignal", from: "KillSignal")
    }

    /// Output goes where the manager says unless input is something to write to as well.
    private static func connectStreams(_ sheet: inout PropertySheet) {
        if sheet.text("StandardInput") == "null", sheet.hasElements("StandardInputData") {
            sheet.set("StandardInput", to: .text("data"))
        }
        let output = sheet.text("StandardOutput")
        let isInherited = output == "inherit" || !sheet.isAssigned("StandardOutput")
        guard isInherited else { return }
        switch sheet.text("StandardInput") {
        case "tty", "tty-force", "tty-fail", "socket", "fd":
            sheet.set("StandardOutput", to: .text("inherit"))
        default: sheet.set("StandardOutput", to: .text("journal"))
        }
    }

    /// The watchdog is shown only while the service runs.
    private static func stopWatching(_ sheet: inout PropertySheet) {
        sheet.set("WatchdogUSec", to: .infinity)
    }
}
