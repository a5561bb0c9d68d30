import CSystemd

extension BusMessage {
    /// Reads the next argument, whatever its type is.
    func readValue() throws(BusError) -> BusValue {
        guard let type = try peek() else { throw Self.malformed(0) }
        switch type.code {
        case "y": return .byte(try readNumber("y", from: 0))
        case "b": return .boolean(try readBool())
        case "n": return .int16(try readNumber("n", from: 0))
        case "q": return .uint16(try readNumber("q", from: 0))
        case "i": return .int32(try readInt32())
        case "u": return .uint32(try readUInt32())
        case "x": return .int64(try readNumber("x", from: 0))
        case "t": return .uint64(try readUInt64())
        case "d": return .double(try readNumber("d", from: 0))
        case "s": return .string(try readString())
        case "o": return .objectPath(try readObjectPath())
        case "g": return .signature(try readText("g"))
        case "v": return .variant(try readVariant())
        case "a": return try readArrayValue(of: type.contents)
        case "r": return .structure(try readFields("r", type.contents))
        case "e":
            let fields = try readFields("e", type.contents)
            guard fields.count == 2 else { throw Self.malformed(0) }
            return .entry(key: fields[0], value: fields[1])
        default:
            throw BusError(
                name: .unexpectedReply, message: "a value of type '\(type.code)' cannot be read")
        }
    }

    /// Reads every argument that is left.
    func readValues() throws(BusError) -> [BusValue] {
        var values: [BusValue] = []
        while try peek() != nil { values.append(try readValue()) }
        return values
    }

    /// Reads `a{sv}` into a dictionary.
    func readDictionary() throws(BusError) -> [String: BusValue] {
        try enter("a", "{sv}")
        var dictionary: [String: BusValue] = [:]
        while sd_bus_message_at_end(pointer, 0) == 0 {
            try enter("e", "sv")
            let key = try readString()
            dictionary[key] = try readVariant()
            try exit()
        }
        try exit()
        return dictionary
    }

    private func readArrayValue(of contents: String) throws(BusError) -> BusValue {
        guard contents == "y" else {
            return .array(
                of: contents,
                try readArray(of: contents) { (message) throws(BusError) in
                    try message.readValue()
                })
        }
        var start: UnsafeRawPointer?
        var size = 0
        let status = sd_bus_message_read_array(pointer, typeCode("y"), &start, &size)
        guard status >= 0 else { throw Self.malformed(status) }
        let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : size)
        return .array(of: "y", bytes.map { .byte($0) })
    }

    private func readFields(
        _ type: Unicode.Scalar, _ contents: String
    ) throws(BusError) -> [BusValue] {
        try enter(type, contents)
        let fields = try readValues()
        try exit()
        return fields
    }

    /// Appends an argument.
    func append(_ value: BusValue) throws(BusError) {
        switch value {
        case .byte(let number): try append("y", number)
        case .boolean(let flag): try append("b", CInt(flag ? 1 : 0))
        case .int16(let number): try append("n", number)
        case .uint16(let number): try append("q", number)
        case .int32(let number): try append("i", number)
        case .uint32(let number): try append("u", number)
        case .int64(let number): try append("x", number)
        case .uint64(let number): try append("t", number)
        case .double(let number): try append("d", number)
        case .string(let text): try append("s", text)
        case .objectPath(let text): try append("o", text)
        case .signature(let text): try append("g", text)
        case .array(let contents, let elements): try append("a", contents, elements)
        case .structure(let fields):
            try append("r", fields.map(\.signature).joined(), fields)
        case .entry(let key, let value):
            try append("e", key.signature + value.signature, [key, value])
        case .variant(let value): try append("v", value.signature, [value])
        }
    }

    private func append(_ type: Unicode.Scalar, _ number: some Any) throws(BusError) {
        let status = withUnsafePointer(to: number) {
            sd_bus_message_append_basic(pointer, typeCode(type), $0)
        }
        guard status >= 0 else { throw BusError(status: status) }
    }

    private func append(_ type: Unicode.Scalar, _ text: String) throws(BusError) {
        // A C string ends at its first NUL: what follows must not vanish unseen.
        guard !text.utf8.contains(0) else {
            throw BusError(name: .invalidArguments, message: "a text contains a NUL character")
        }
        let status = text.withCString {
            sd_bus_message_append_basic(pointer, typeCode(type), $0)
        }
        guard status >= 0 else { throw BusError(status: status) }
    }

    private func append(
        _ type: Unicode.Scalar, _ contents: String, _ elements: [BusValue]
    ) throws(BusError) {
        var status = sd_bus_message_open_container(pointer, typeCode(type), contents)
        guard status >= 0 else { throw BusError(status: status) }
        for element in elements { try append(element) }
        status = sd_bus_message_close_container(pointer)
        guard status >= 0 else { throw BusError(status: status) }
    }
}
