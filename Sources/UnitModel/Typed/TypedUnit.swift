import UnitCatalog

/// A unit as Swift values: `[Unit]`, the section of its type, and `[Install]`.
///
/// ```swift
/// var web = ServiceUnit()
/// web.unit.description = "100 % web"
/// web.service.execStart = [ServiceCommand("/usr/bin/web", ["--title", "a \"b\"; $c"])]
/// web.service.restart = .onFailure
/// web.install.wantedBy = ["multi-user.target"]
/// print(try web.text())
/// ```
public struct TypedUnit<Own: SettingSchema>: Hashable, Sendable {
    /// `[Unit]`.
    public var unit = TypedSection<GeneralSettings>()

    /// The section of the unit's type.
    public var own = TypedSection<Own>()

    /// `[Install]`.
    public var install = TypedSection<InstallSettings>()

    /// A unit without settings.
    public init() {}

    /// The settings that count in a unit that was read from files.
    public init(_ effective: EffectiveUnit) {
        for assignment in effective.assignments {
            let directive = assignment.directive
            let text = String(decoding: effective.text(of: assignment), as: UTF8.self)
            switch directive.section {
            case .unit: unit.settings.append(.written(text), to: directive.name)
            case .install: install.settings.append(.written(text), to: directive.name)
            default: own.settings.append(.written(text), to: directive.name)
            }
        }
    }

    /// The file, with every value quoted and escaped so that systemd reads it as it was given.
    ///
    /// - Throws: ``UnitWritingError`` for the first value that no file can have.
    public func text() throws(UnitWritingError) -> String {
        let sections = [
            try unit.settings.text(), try own.settings.text(), try install.settings.text(),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// A service.
public typealias ServiceUnit = TypedUnit<ServiceSettings>
/// A socket.
public typealias SocketUnit = TypedUnit<SocketSettings>
/// A timer.
public typealias TimerUnit = TypedUnit<TimerSettings>
/// A watch on paths.
public typealias PathUnit = TypedUnit<PathSettings>
/// A mount point.
public typealias MountUnit = TypedUnit<MountSettings>
/// A mount point that is mounted when it is entered.
public typealias AutomountUnit = TypedUnit<AutomountSettings>
/// Swap space.
public typealias SwapUnit = TypedUnit<SwapSettings>
/// A node of the control group tree.
public typealias SliceUnit = TypedUnit<SliceSettings>
/// A group of units.
public typealias TargetUnit = TypedUnit<TargetSettings>
/// A group of processes that systemd did not start.
public typealias ScopeUnit = TypedUnit<ScopeSettings>

extension TypedUnit where Own == ServiceSettings {
    /// `[Service]`.
    public var service: TypedSection<ServiceSettings> {
        get { own }
        set { own = newValue }
    }
}

extension TypedUnit where Own == SocketSettings {
    /// `[Socket]`.
    public var socket: TypedSection<SocketSettings> {
        get { own }
        set { own = newValue }
    }
}

extension TypedUnit where Own == TimerSettings {
    /// `[Timer]`.
    public var timer: TypedSection<TimerSettings> {
        get { own }
        set { own = newValue }
    }
}
