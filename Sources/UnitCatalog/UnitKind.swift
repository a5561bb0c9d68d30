/// A type of unit, told by the suffix of its file's name.
public enum UnitKind: String, CaseIterable, Sendable {
    /// A process that systemd starts and watches: systemd.service(5).
    case service
    /// A socket, FIFO or message queue that starts a service: systemd.socket(5).
    case socket
    /// A kernel device that udev knows: systemd.device(5).
    case device
    /// A mount point: systemd.mount(5).
    case mount
    /// A mount point that is mounted when it is entered: systemd.automount(5).
    case automount
    /// A swap device or file: systemd.swap(5).
    case swap
    /// A group of units and a point to order by: systemd.target(5).
    case target
    /// A watch on the file system that starts a unit: systemd.path(5).
    case path
    /// A clock that starts a unit: systemd.timer(5).
    case timer
    /// A node of the control group tree: systemd.slice(5).
    case slice
    /// A group of processes that systemd did not start: systemd.scope(5).
    case scope

    /// The type that a file name, or a path to a file, ends with; nil when
    /// its suffix is none of systemd's.
    ///
    /// Nothing but the suffix is looked at: the rest of the name may be wrong.
    public init?(fileName: some StringProtocol) {
        var name = String(fileName)
        guard let kind = name.withUTF8({ Self(fileName: $0) }) else { return nil }
        self = kind
    }

    /// The type that the bytes of a file name, or of a path to a file, end with.
    package init?(fileName: UnsafeBufferPointer<UInt8>) {
        guard let dot = fileName.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        self.init(rawValue: String(decoding: fileName[(dot + 1)...], as: UTF8.self))
    }

    /// Its place in ``allCases``.
    package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The suffix with its dot, such as `.service`.
    public var suffix: String { "." + rawValue }

    /// The section that only this type has.
    public var ownSection: SectionID {
        switch self {
        case .service: .service
        case .socket: .socket
        case .device: .device
        case .mount: .mount
        case .automount: .automount
        case .swap: .swap
        case .target: .target
        case .path: .path
        case .timer: .timer
        case .slice: .slice
        case .scope: .scope
        }
    }

    /// The sections that systemd reads in a unit of this type; it names any
    /// other one as unknown, unless its name starts with `X-`.
    public var sections: [SectionID] { [.unit, ownSection, .install] }

    /// Whether systemd reads a section in a unit of this type.
    public func accepts(_ section: SectionID) -> Bool {
        section == .unit || section == .install || section == ownSection
    }
}
