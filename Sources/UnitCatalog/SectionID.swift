/// A section that some type of unit has, as a small number.
///
/// `[Target]` and `[Device]` are sections that systemd accepts in units of
/// those types and has no directive for.
public enum SectionID: UInt8, CaseIterable, Sendable {
    /// `[Unit]`, in every unit.
    case unit
    /// `[Install]`, in every unit; only `systemctl enable` reads its values.
    case install
    /// `[Service]`.
    case service
    /// `[Socket]`.
    case socket
    /// `[Device]`.
    case device
    /// `[Mount]`.
    case mount
    /// `[Automount]`.
    case automount
    /// `[Swap]`.
    case swap
    /// `[Target]`.
    case target
    /// `[Path]`.
    case path
    /// `[Timer]`.
    case timer
    /// `[Slice]`.
    case slice
    /// `[Scope]`.
    case scope

    /// The name between the brackets, such as `Service`.
    public var name: String {
        switch self {
        case .unit: "Unit"
        case .install: "Install"
        case .service: "Service"
        case .socket: "Socket"
        case .device: "Device"
        case .mount: "Mount"
        case .automount: "Automount"
        case .swap: "Swap"
        case .target: "Target"
        case .path: "Path"
        case .timer: "Timer"
        case .slice: "Slice"
        case .scope: "Scope"
        }
    }

    /// The section with a name, compared byte by byte: `[service]` is not
    /// `[Service]` to systemd either.
    public init?(_ name: some StringProtocol) {
        var name = String(name)
        guard let section = name.withUTF8({ SectionID(utf8: $0) }) else { return nil }
        self = section
    }

    /// The section whose name is spelled by bytes.
    public init?(utf8 name: UnsafeBufferPointer<UInt8>) {
        for section in SectionID.allCases {
            let other = section.name.utf8
            guard other.count == name.count, other.elementsEqual(name) else { continue }
            self = section
            return
        }
        return nil
    }
}

extension SectionID: CustomStringConvertible {
    /// The name with its brackets, such as `[Service]`.
    public var description: String { "[\(name)]" }
}
