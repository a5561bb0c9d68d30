import CSystemd
import Glibc

/// The serving end of a ``BusPeer``; it is used on one thread only.
final class BusPeerServer {
    private let bus: OpaquePointer
    private let answer: (BusPeer.Call) -> BusPeer.Answer
    private var isOver = false

    init?(descriptor: Int32, answer: @escaping (BusPeer.Call) -> BusPeer.Answer) {
        var pointer: OpaquePointer?
        guard sd_bus_new(&pointer) >= 0, let pointer else {
            close(descriptor)
            return nil
        }
        bus = pointer
        self.answer = answer
        var identity = sd_id128_t()
        guard sd_bus_set_fd(bus, descriptor, descriptor) >= 0,
            sd_id128_randomize(&identity) >= 0,
            sd_bus_set_server(bus, 1, identity) >= 0, sd_bus_set_anonymous(bus, 1) >= 0,
            sd_bus_add_filter(bus, nil, receiveCall, Unmanaged.passUnretained(self).toOpaque())
                >= 0,
            sd_bus_start(bus) >= 0
        else { return nil }
    }

    deinit {
        sd_bus_flush_close_unref(bus)
    }

    /// Answers until the client goes away or an answer says so.
    func serve() {
        while !isOver {
            let status = sd_bus_process(bus, nil)
            if status < 0 { return }
            if status == 0, sd_bus_wait(bus, .max) < 0 { return }
        }
    }

    fileprivate func receive(_ message: OpaquePointer) -> CInt {
        guard sd_bus_message_is_method_call(message, nil, nil) > 0 else { return 0 }
        var texts: [String] = []
        while texts.count < 2, sd_bus_message_peek_type(message, nil, nil) > 0,
            let text = Self.string(in: message)
        {
            texts.append(text)
        }
        let call = BusPeer.Call(
            path: sd_bus_message_get_path(message).map { String(cString: $0) } ?? "",
            member: sd_bus_message_get_member(message).map { String(cString: $0) } ?? "",
            text: texts.first ?? "", secondText: texts.count > 1 ? texts[1] : "")
        reply(to: message, answer(call))
        return 1
    }

    private func reply(to message: OpaquePointer, _ answer: BusPeer.Answer) {
        switch answer {
        case .empty: reply(to: message, "", nil)
        case .string(let text): reply(to: message, "s", text)
        case .objectPath(let path): reply(to: message, "o", path)
        case .variant(let text): reply(to: message, "v", text)
        case .error(let name, let text):
            var error = sd_bus_error()
            sd_bus_error_set(&error, name, text)
            sd_bus_reply_method_error(message, &error)
            sd_bus_error_free(&error)
        case .silence: break
        case .disconnect:
            isOver = true
            sd_bus_close(bus)
        case .andDisconnect(let answer):
            reply(to: message, answer)
            sd_bus_flush(bus)
            reply(to: message, .disconnect)
        case .withJobRemoved(let path, let result, let isFirst, let answer):
            if isFirst { signalJobRemoved(path, result) }
            reply(to: message, answer)
            if !isFirst { signalJobRemoved(path, result) }
        }
    }

    private func reply(to message: OpaquePointer, _ type: String, _ text: String?) {
        var reply: OpaquePointer?
        guard sd_bus_message_new_method_return(message, &reply) >= 0, let reply else { return }
        if let text {
            if type == "v" { sd_bus_message_open_container(reply, Self.code("v"), "s") }
            let basic = type == "v" ? Self.code("s") : Self.code(type)
            sd_bus_message_append_basic(reply, basic, text)
            if type == "v" { sd_bus_message_close_container(reply) }
        }
        sd_bus_send(bus, reply, nil)
        sd_bus_message_unref(reply)
    }

    private func signalJobRemoved(_ path: String, _ result: String) {
        var signal: OpaquePointer?
        let status = sd_bus_message_new_signal(
            bus, &signal, "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager",
            "JobRemoved")
        guard status >= 0, let signal else { return }
        var id: UInt32 = 1
        sd_bus_message_append_basic(signal, Self.code("u"), &id)
        sd_bus_message_append_basic(signal, Self.code("o"), path)
        sd_bus_message_append_basic(signal, Self.code("s"), "peer.service")
        sd_bus_message_append_basic(signal, Self.code("s"), result)
        sd_bus_send(bus, signal, nil)
        sd_bus_message_unref(signal)
    }

    private static func string(in message: OpaquePointer) -> String? {
        var text: UnsafePointer<CChar>?
        let status = withUnsafeMutablePointer(to: &text) {
            sd_bus_message_read_basic(message, code("s"), $0)
        }
        return status > 0 ? text.map { String(cString: $0) } : nil
    }

    private static func code(_ type: String) -> CChar {
        type.utf8.first.map { CChar(bitPattern: $0) } ?? 0
    }
}

/// What sd-bus calls with every message, from `sd_bus_process`.
private func receiveCall(
    message: OpaquePointer?, context: UnsafeMutableRawPointer?,
    error: UnsafeMutablePointer<sd_bus_error>?
) -> CInt {
    guard let message, let context else { return 0 }
    return Unmanaged<BusPeerServer>.fromOpaque(context).takeUnretainedValue().receive(message)
}
