/// Which systemd to talk to.
public enum SystemdEndpoint: Sendable, Hashable {
    /// This machine's system manager: as root over its private socket, which needs no message bus,
    /// else, or when that cannot be opened, over the system bus.
    case system
    /// The user manager of whoever runs this.
    case user
    /// A system manager reached by ssh: `host`, `user@host`, either with `:port`.
    case remote(String)
    /// The user manager of whoever ssh logs in as.
    case remoteUser(String)
    /// The system manager of a local container that systemd-machined knows.
    case container(String)
    /// A D-Bus address such as `unix:path=/run/dbus/system_bus_socket`.
    ///
    /// A path that ends with `/systemd/private` is a manager's own socket; everything else is
    /// taken for a message bus.
    case address(String)
}

/// One way to reach a systemd; an endpoint may have several.
enum BusRoute: Sendable, Hashable {
    /// A manager's own socket, or any other peer without a message bus between.
    case direct(String)
    /// A message bus at an address.
    case bus(String)
    /// The system bus, wherever this machine's environment says it is.
    case systemBus
    /// The session bus, wherever this machine's environment says it is.
    case userBus
    /// The system bus of a local container.
    case container(String)
}
