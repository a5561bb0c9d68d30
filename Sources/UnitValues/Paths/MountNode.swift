/// What is mounted or swapped on, `What=`: a path, a tag such as `UUID=…`, or any other name
/// that the file system makes sense of.
public struct MountNode: Hashable, Sendable {
    /// The text, after specifiers were replaced.
    public let text: String

    /// The path of it, for a tag that of the link that udev makes; nil for any other name.
    public let path: AbsolutePath?

    /// Checks a source.
    ///
    /// - Parameters:
    ///   - source: The bytes, with specifiers replaced; not empty.
    ///   - range: Where they stand in the value.
    ///   - isSwap: Whether it is for swapping; up to 256 only a path is taken for that.
    ///   - context: Who reads it.
    /// - Throws: ``ValueProblem`` for a bad path, or since 257 a source of more than 4095 bytes.
    public init(
        _ source: [UInt8], at range: Range<Int>, isSwap: Bool, in context: ValueContext
    ) throws(ValueProblem) {
        if isSwap, context.version < 257 {
            let path = try AbsolutePath(source[...], at: range, for: context.version)
            self.path = path
            text = path.text
            return
        }
        text = String(decoding: source, as: UTF8.self)
        let node = UdevTag.path(of: source) ?? source
        if context.version >= 257, node.count > PathText.longestPath {
            throw ValueProblem(
                "\(quoted(text)) has \(node.count) bytes; at most \(PathText.longestPath) are "
                    + "accepted", at: range)
        }
        path = try? AbsolutePath(node[...], at: range)
    }
}

/// Tags by which `fstab(5)` names a device.
enum UdevTag {
    /// The link that udev makes for a device with a tag; nil when the text is no tag.
    static func path(of text: [UInt8]) -> [UInt8]? {
        guard let equals = text.firstIndex(of: UInt8(ascii: "=")),
            let folder = folder(String(decoding: text[..<equals], as: UTF8.self))
        else { return nil }
        return Array("/dev/disk/\(folder)/".utf8) + encoded(unquoted(text[(equals + 1)...]))
    }

    private static func folder(_ tag: String) -> String? {
        switch tag {
        case "LABEL": "by-label"
        case "UUID": "by-uuid"
        case "PARTUUID": "by-partuuid"
        case "PARTLABEL": "by-partlabel"
        default: nil
        }
    }

    /// A value without the quotes around it.
    private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let quote = value.first, value.count > 1, value.last == quote,
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return value }
        return value.dropFirst().dropLast()
    }

    /// The name that udev gives a device node: what is neither a letter, a digit, one of
    /// `#+-.:=@_`, nor UTF-8 beyond ASCII becomes `\xHH`.
    private static func encoded(_ name: ArraySlice<UInt8>) -> [UInt8] {
        name.flatMap { byte -> [UInt8] in
            let isPlain =
                byte >= 0x80 || "#+-.:=@_".utf8.contains(byte)
                || Character(UnicodeScalar(byte)).isLetter
                || Character(UnicodeScalar(byte)).isNumber
            guard !isPlain else { return [byte] }
            let digits = String(byte, radix: 16)
            return Array("\\x\(byte < 16 ? "0" : "")\(digits)".utf8)
        }
    }
}
