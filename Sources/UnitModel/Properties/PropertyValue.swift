/// The value of a property as D-Bus carries it, without the signature.
///
/// Structures and arrays are both ``list(_:)``, as in the JSON of `busctl`; the signature is
/// that of the property's encoding.
public indirect enum PropertyValue: Hashable, Sendable {
    /// `b`.
    case boolean(Bool)
    /// A number below zero.
    case negative(Int64)
    /// Any other number, of whichever width.
    case number(UInt64)
    /// `s` and its like.
    case text(String)
    /// An array or a structure.
    case list([PropertyValue])

    /// What stands for `infinity`, and mostly for "not set".
    public static let infinity = PropertyValue.number(.max)

    /// An array of texts.
    public static func texts(_ texts: some Sequence<some StringProtocol>) -> PropertyValue {
        .list(texts.map { .text(String($0)) })
    }

    /// An array of bytes.
    public static func bytes(_ bytes: some Sequence<UInt8>) -> PropertyValue {
        .list(bytes.map { .number(UInt64($0)) })
    }

    /// A number of either sign.
    public static func integer(_ number: some BinaryInteger) -> PropertyValue {
        number < 0 ? .negative(Int64(number)) : .number(UInt64(number))
    }

    /// The elements of a list; nil of anything else.
    public var elements: [PropertyValue]? {
        guard case .list(let elements) = self else { return nil }
        return elements
    }

    /// The text; nil of anything else.
    public var string: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}
