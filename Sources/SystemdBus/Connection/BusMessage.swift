import CSystemd

/// Owns one reference to an `sd_bus_message` and gives it back exactly once.
///
/// What is read from it is copied at once: sd-bus frees the bytes with the message.
struct BusMessage: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a reference that the caller owns.
    init(adopting pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// Adds a reference to a message that someone else owns, as callbacks get them.
    init(retaining pointer: OpaquePointer) {
        self.pointer = sd_bus_message_ref(pointer)
    }

    deinit {
        sd_bus_message_unref(pointer)
    }

    /// Whether the message is an error reply.
    var isError: Bool { sd_bus_message_is_method_error(pointer, nil) > 0 }

    /// The object that a signal or call names.
    var path: String? { Self.text(sd_bus_message_get_path(pointer)) }
    /// The interface that a signal or call names.
    var interface: String? { Self.text(sd_bus_message_get_interface(pointer)) }
    /// The signal's or method's name.
    var member: String? { Self.text(sd_bus_message_get_member(pointer)) }
    /// The bus name of whoever sent it; nil where no message bus lies between.
    var sender: String? { Self.text(sd_bus_message_get_sender(pointer)) }
    /// The types of all its arguments.
    var signature: String { Self.text(sd_bus_message_get_signature(pointer, 1)) ?? "" }

    /// The error of an error reply.
    func error() -> BusError? {
        guard let error = sd_bus_message_get_error(pointer), let name = error.pointee.name else {
            return nil
        }
        return BusError(
            name: BusError.Name(rawValue: String(cString: name)),
            message: Self.text(error.pointee.message) ?? "")
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
