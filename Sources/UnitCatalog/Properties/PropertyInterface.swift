/// An interface of `org.freedesktop.systemd1` that has properties of units.
///
/// The raw value is the last part of its name.
public enum PropertyInterface: String, CaseIterable, Sendable {
    /// What units of every type have.
    case unit = "Unit"
    /// What services have, and of it what other types share with them.
    case service = "Service"
    /// What sockets alone have.
    case socket = "Socket"
    /// What timers alone have.
    case timer = "Timer"
    /// What paths alone have.
    case path = "Path"
    /// What mounts alone have.
    case mount = "Mount"
    /// What automounts alone have.
    case automount = "Automount"
    /// What swaps alone have.
    case swap = "Swap"
    /// What slices alone have.
    case slice = "Slice"
    /// What scopes alone have.
    case scope = "Scope"

    /// The interface of a type of unit; nil of those that only have ``unit``.
    public init?(of kind: UnitKind) {
        switch kind {
        case .service: self = .service
        case .socket: self = .socket
        case .timer: self = .timer
        case .path: self = .path
        case .mount: self = .mount
        case .automount: self = .automount
        case .swap: self = .swap
        case .slice: self = .slice
        case .scope: self = .scope
        case .target, .device: return nil
        }
    }
}
