/// A value of any D-Bus type, as properties of units have them.
public indirect enum BusValue: Sendable, Hashable {
    /// `y`
    case byte(UInt8)
    /// `b`
    case boolean(Bool)
    /// `n`
    case int16(Int16)
    /// `q`
    case uint16(UInt16)
    /// `i`
    case int32(Int32)
    /// `u`
    case uint32(UInt32)
    /// `x`
    case int64(Int64)
    /// `t`
    case uint64(UInt64)
    /// `d`
    case double(Double)
    /// `s`
    case string(String)
    /// `o`
    case objectPath(String)
    /// `g`
    case signature(String)
    /// `a…`; the signature of the elements is known even when there are none.
    case array(of: String, [BusValue])
    /// `(…)`
    case structure([BusValue])
    /// `{…}`, an element of a dictionary, which is an array of these.
    case entry(key: BusValue, value: BusValue)
    /// `v`
    case variant(BusValue)

    /// The signature of the value's type, such as `a(sb)`.
    public var signature: String {
        switch self {
        case .byte: "y"
        case .boolean: "b"
        case .int16: "n"
        case .uint16: "q"
        case .int32: "i"
        case .uint32: "u"
        case .int64: "x"
        case .uint64: "t"
        case .double: "d"
        case .string: "s"
        case .objectPath: "o"
        case .signature: "g"
        case .array(let element, _): "a" + element
        case .structure(let fields): "(" + fields.map(\.signature).joined() + ")"
        case .entry(let key, let value): "{" + key.signature + value.signature + "}"
        case .variant: "v"
        }
    }

    /// An array of strings, `as`.
    public static func strings(_ strings: some Sequence<String>) -> BusValue {
        .array(of: "s", strings.map { .string($0) })
    }
}

extension BusValue {
    /// The text of a string, object path or signature; nil for another type.
    public var text: String? {
        switch self {
        case .string(let text), .objectPath(let text), .signature(let text): text
        default: nil
        }
    }

    /// The value of a Boolean; nil for another type.
    public var flag: Bool? {
        if case .boolean(let flag) = self { flag } else { nil }
    }

    /// The value of an unsigned number of any width; nil for another type.
    public var unsigned: UInt64? {
        switch self {
        case .byte(let number): UInt64(number)
        case .uint16(let number): UInt64(number)
        case .uint32(let number): UInt64(number)
        case .uint64(let number): number
        default: nil
        }
    }

    /// The value of a signed number of any width; nil for another type.
    public var signed: Int64? {
        switch self {
        case .int16(let number): Int64(number)
        case .int32(let number): Int64(number)
        case .int64(let number): number
        default: nil
        }
    }

    /// The elements of an array or the fields of a structure; nil for another type.
    public var elements: [BusValue]? {
        switch self {
        case .array(_, let elements), .structure(let elements): elements
        default: nil
        }
    }

    /// The texts of an array of strings or object paths; nil when an element is something else.
    public var texts: [String]? {
        guard case .array(_, let elements) = self else { return nil }
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count ? texts : nil
    }

    /// The bytes of an array of bytes; nil for another type.
    public var bytes: [UInt8]? {
        guard case .array(of: "y", let elements) = self else { return nil }
        return elements.compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
    }
}
