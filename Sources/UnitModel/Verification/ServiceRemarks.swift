import UnitCatalog
import UnitValues

/// What systemd remarks on in a service that it accepts.
enum ServiceRemarks {
    static let all: [UnitVerification.Check] = [
        usbFunction, runtimeLimit, runtimeExtra, credentials, restartSteps, restartMaximum,
        refreshes,
    ]

    private static func usbFunction(_ service: UnitSettings) -> [UnitProblem] {
        let pair = ["USBFunctionDescriptors", "USBFunctionStrings"]
        let set = pair.filter { service.value($0) != nil }
        guard let only = set.first, set.count == 1, let other = pair.first(where: { $0 != only })
        else { return [] }
        return service.problem(
            .lonelyUSBFunction, "\(only)= is ignored without \(other)=", effect: .ignored,
            at: service.value(only))
    }

    private static func runtimeLimit(_ service: UnitSettings) -> [UnitProblem] {
        guard let limit = service.time("RuntimeMaxSec"), limit != .max,
            service.serviceType == "oneshot"
        else { return [] }
        return service.problem(
            .oneshotRuntimeLimit, "RuntimeMaxSec= has no effect with Type=oneshot",
            help: "TimeoutStartSec= bounds such a service", effect: .ignored,
            at: service.value("RuntimeMaxSec"))
    }

    private static func runtimeExtra(_ service: UnitSettings) -> [UnitProblem] {
        guard (service.time("RuntimeMaxSec") ?? .max) == .max,
            (service.time("RuntimeRandomizedExtraSec") ?? 0) != 0
        else { return [] }
        return service.problem(
            .runtimeExtraWithoutLimit,
            "RuntimeRandomizedExtraSec= is ignored without RuntimeMaxSec=", effect: .ignored,
            at: service.value("RuntimeRandomizedExtraSec"))
    }

    private static func credentials(_ service: UnitSettings) -> [UnitProblem] {
        // A service gets Type=simple only after this check, unless the file says so.
        guard service.word("Type") == "simple", service.hasCommand("ExecStartPost"),
            service.hasCredentials, service.version >= 253
        else { return [] }
        return service.problem(
            .credentialRace,
            "ExecStartPost= may run before the credentials of a Type=simple service are there",
            help: "use Type=exec or Type=notify", effect: .noted,
            at: service.values("ExecStartPost").first)
    }

    // MARK: Restarting

    private static func restartSteps(_ service: UnitSettings) -> [UnitProblem] {
        let hasSteps = (service.number("RestartSteps") ?? 0) > 0
        let hasMaximum = (service.time("RestartMaxDelaySec") ?? .max) != .max
        guard hasSteps != hasMaximum else { return [] }
        let (only, other) =
            hasSteps
            ? ("RestartSteps", "RestartMaxDelaySec") : ("RestartMaxDelaySec", "RestartSteps")
        return service.problem(
            .lonelyRestartStep, "\(only)= is ignored without \(other)=", effect: .ignored,
            at: service.value(only))
    }

    private static func restartMaximum(_ service: UnitSettings) -> [UnitProblem] {
        // 100 ms is what managers wait unless told otherwise.
        let delay = service.time("RestartSec") ?? 100_000
        guard let maximum = service.time("RestartMaxDelaySec"), maximum < delay else { return [] }
        return service.problem(
            .restartMaximumBelowDelay,
            "RestartMaxDelaySec= is shorter than RestartSec=, which becomes as short",
            help: "write the longest delay there", effect: .noted,
            at: service.value("RestartMaxDelaySec"))
    }

    // MARK: Reloading

    private static func refreshes(_ service: UnitSettings) -> [UnitProblem] {
        let lines = service.values("RefreshOnReload")
        guard !lines.isEmpty else { return [] }
        let wanted = lines.reduce(into: Set<String>()) { wanted, line in
            if case .texts(let words) = line.value { wanted.formUnion(words) }
        }
        if wanted == ["extensions"], !service.hasVersionedExtensions {
            return service.problem(
                .uselessRefresh,
                "RefreshOnReload=extensions has no effect without an extension below a '.v' folder",
                effect: .ignored, at: lines.last)
        }
        // Asked for by what is left out, they may be missing.
        let isInverted = lines.last.map { service.unit.text(of: $0).first == UInt8(ascii: "~") }
        if wanted == ["credentials"], isInverted == false, !service.hasCredentials {
            return service.problem(
                .uselessRefresh,
                "RefreshOnReload=credentials makes no sense in a service without credentials",
                help: "drop it, or load credentials", effect: .noted, at: lines.last)
        }
        return []
    }
}

extension UnitSettings {
    /// Whether credentials are passed to the commands.
    var hasCredentials: Bool {
        [
            "SetCredential", "SetCredentialEncrypted", "LoadCredential",
            "LoadCredentialEncrypted", "ImportCredential",
        ].contains { !values($0).isEmpty }
    }

    /// Whether an extension is chosen by its version: its path ends in `.v`, or is a pattern
    /// with `___` in a folder that does.
    fileprivate var hasVersionedExtensions: Bool {
        let paths = ["ExtensionImages", "ExtensionDirectories"].flatMap { values($0) }
            .flatMap { assignment -> [String] in
                switch assignment.value {
                case .extensionImages(let images): images.map(\.source.text)
                case .namespacePaths(let paths): paths.map(\.path.text)
                default: []
                }
            }
        return paths.contains { path in
            let names = path.split(separator: "/")
            guard let last = names.last else { return false }
            return last.hasSuffix(".v")
                || last.contains("___") && names.dropLast().last?.hasSuffix(".v") == true
        }
    }
}
