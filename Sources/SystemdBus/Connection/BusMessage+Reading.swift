import CSystemd

/// A byte that names a type in a signature.
func typeCode(_ scalar: Unicode.Scalar) -> CChar {
    CChar(truncatingIfNeeded: scalar.value)
}

extension BusMessage {
    func readString() throws(BusError) -> String { try readText("s") }
    func readObjectPath() throws(BusError) -> String { try readText("o") }
    func readUInt32() throws(BusError) -> UInt32 { try readNumber("u", from: 0) }
    func readUInt64() throws(BusError) -> UInt64 { try readNumber("t", from: 0) }
    func readInt32() throws(BusError) -> Int32 { try readNumber("i", from: 0) }
    func readBool() throws(BusError) -> Bool { try readNumber("b", from: CInt(0)) != 0 }

    /// Reads one string, object path or signature.
    func readText(_ type: Unicode.Scalar) throws(BusError) -> String {
        var text: UnsafePointer<CChar>?
        let status = withUnsafeMutablePointer(to: &text) {
            sd_bus_message_read_basic(pointer, typeCode(type), $0)
        }
        guard status > 0, let text else { throw Self.malformed(status) }
        return String(cString: text)
    }

    /// Reads one number into a value of the C type that sd-bus writes for it.
    func readNumber<Value>(
        _ type: Unicode.Scalar, from zero: Value
    ) throws(BusError) -> Value {
        var value = zero
        let status = withUnsafeMutablePointer(to: &value) {
            sd_bus_message_read_basic(pointer, typeCode(type), $0)
        }
        guard status > 0 else { throw Self.malformed(status) }
        return value
    }

    /// Reads an array by reading its elements one after another.
    func readArray<Element>(
        of contents: String, _ element: (borrowing BusMessage) throws(BusError) -> Element
    ) throws(BusError) -> [Element] {
        try enter("a", contents)
        var elements: [Element] = []
        while sd_bus_message_at_end(pointer, 0) == 0 { elements.append(try element(self)) }
        try exit()
        return elements
    }

    /// Reads a structure through a closure that reads its fields in order.
    func readStructure<Value>(
        _ contents: String, _ fields: (borrowing BusMessage) throws(BusError) -> Value
    ) throws(BusError) -> Value {
        try enter("r", contents)
        let value = try fields(self)
        try exit()
        return value
    }

    /// Reads what a variant holds, whatever its type is.
    func readVariant() throws(BusError) -> BusValue {
        guard let type = try peek(), type.code == "v" else { throw Self.malformed(0) }
        try enter("v", type.contents)
        let value = try readValue()
        try exit()
        return value
    }

    func enter(_ type: Unicode.Scalar, _ contents: String?) throws(BusError) {
        let status =
            contents.map { sd_bus_message_enter_container(pointer, typeCode(type), $0) }
            ?? sd_bus_message_enter_container(pointer, typeCode(type), nil)
        guard status > 0 else { throw Self.malformed(status) }
    }

    func exit() throws(BusError) {
        let status = sd_bus_message_exit_container(pointer)
        guard status >= 0 else { throw Self.malformed(status) }
    }

    /// The type of the next argument and, of a container, what is in it; nil at the end.
    func peek() throws(BusError) -> (code: Unicode.Scalar, contents: String)? {
        var type: CChar = 0
        var contents: UnsafePointer<CChar>?
        let status = sd_bus_message_peek_type(pointer, &type, &contents)
        guard status >= 0 else { throw Self.malformed(status) }
        guard status > 0 else { return nil }
        return (
            Unicode.Scalar(UInt8(bitPattern: type)), contents.map { String(cString: $0) } ?? ""
        )
    }

    static func malformed(_ status: CInt) -> BusError {
        BusError(
            name: .unexpectedReply,
            message: status < 0
                ? "errno \(-status) while reading a message" : "a message ended too early")
    }
}
