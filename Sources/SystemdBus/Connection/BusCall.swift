import CSystemd

/// A method call, as data: it can wait for its turn, and be sent again on another connection.
struct BusCall: Sendable {
    var destination: String? = systemdName
    var path: String = managerPath
    var interface: String = managerInterface
    var member: String
    var arguments: [BusValue] = []
    /// What is being done, as in "cannot …".
    var operation: String
    /// What it is done to: a unit's name, mostly.
    var subject: String?
    /// Whether the peer may ask the user for a password.
    var allowsInteraction = false

    static let systemdName = "org.freedesktop.systemd1"
    static let managerPath = "/org/freedesktop/systemd1"
    static let managerInterface = "org.freedesktop.systemd1.Manager"
    static let propertiesInterface = "org.freedesktop.DBus.Properties"

    /// A call of `org.freedesktop.DBus.Properties.Get`.
    static func property(
        _ name: String, interface: String = managerInterface, at path: String = managerPath,
        of subject: String? = nil
    ) -> BusCall {
        BusCall(
            path: path, interface: propertiesInterface, member: "Get",
            arguments: [.string(interface), .string(name)], operation: "read \(name) of",
            subject: subject ?? "the manager")
    }

    /// The message that makes the call on a bus.
    func message(on bus: OpaquePointer, isMessageBus: Bool) throws(BusError) -> BusMessage {
        var pointer: OpaquePointer?
        let status = sd_bus_message_new_method_call(
            bus, &pointer, isMessageBus ? destination : nil, path, interface, member)
        guard status >= 0, let pointer else { throw BusError(status: status) }
        let message = BusMessage(adopting: pointer)
        if allowsInteraction {
            sd_bus_message_set_allow_interactive_authorization(message.pointer, 1)
        }
        for argument in arguments { try message.append(argument) }
        return message
    }

    /// An error with what was being done, where it does not say so yet.
    func located(_ error: BusError) -> BusError {
        var error = error
        if error.operation.isEmpty {
            error.operation = operation
            error.subject = subject
        }
        return error
    }
}
