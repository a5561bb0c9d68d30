/// The full name of a unit, such as `web.service` or `worker@1.service`.
///
/// At most 255 bytes: a prefix, after an `@` the instance, then one of systemd's suffixes;
/// letters, digits and `:-_.\` only, and in the instance `@` too. `systemd.unit(5)`.
public struct UnitName: Hashable, Sendable {
    /// What a name stands for.
    public enum Form: Hashable, Sendable {
        /// One unit, without an instance: `web.service`.
        case plain
        /// What instances are made of: `worker@.service`.
        case template
        /// One of the units that a template gives: `worker@1.service`.
        case instance
    }

    /// The whole name.
    public let text: String

    /// What the name stands for.
    public let form: Form

    /// The suffix without its dot, such as `service`.
    public let type: String

    /// Where the part before the first `@`, or before the suffix, ends, in bytes.
    private let prefixEnd: Int

    /// The name of a text; nil when it cannot name a unit.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let parts = text.withUTF8({ Parts(of: $0) }) else { return nil }
        self.init(text, parts)
    }

    /// The name that bytes spell; nil when they cannot name a unit.
    public init?(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard let parts = bytes.withUnsafeBufferPointer({ Parts(of: $0) }) else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self), parts)
    }

    /// A plain name of parts that are known to be right.
    init(prefix: String, type: String) {
        text = "\(prefix).\(type)"
        form = .plain
        prefixEnd = prefix.utf8.count
        self.type = type
    }

    private init(_ text: String, _ parts: Parts) {
        self.text = text
        form = parts.form
        prefixEnd = parts.prefixEnd
        type = parts.type
    }

    /// What stands before the first `@`, or before the suffix.
    public var prefix: String { part(0..<prefixEnd) }

    /// What stands between the `@` and the suffix; empty for a template, nil for a plain name.
    public var instance: String? {
        form == .plain ? nil : part(prefixEnd + 1..<stemEnd)
    }

    /// The name without its suffix.
    public var stem: String { part(0..<stemEnd) }

    private var stemEnd: Int { text.utf8.count - type.utf8.count - 1 }

    /// Some bytes of the name, all of which are ASCII.
    private func part(_ range: Range<Int>) -> String {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
    }

    /// Where the parts of a name are.
    private struct Parts {
        let form: Form
        let prefixEnd: Int
        let type: String

        /// The parts of a text; nil when it cannot name a unit.
        init?(of bytes: UnsafeBufferPointer<UInt8>) {
            guard (1...UnitName.longest).contains(bytes.count),
                let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0
            else { return nil }
            type = String(decoding: bytes[(dot + 1)...], as: UTF8.self)
            guard UnitName.types.contains(type) else { return nil }
            var firstAt: Int?
            for offset in 0..<dot where !UnitName.isNameByte(bytes[offset]) {
                guard bytes[offset] == UInt8(ascii: "@") else { return nil }
                firstAt = firstAt ?? offset
            }
            guard firstAt != 0 else { return nil }
            prefixEnd = firstAt ?? dot
            form = firstAt.map { $0 + 1 == dot ? .template : .instance } ?? .plain
        }
    }

    /// The most bytes of a name.
    public static let longest = 255

    /// The suffixes of units, without their dots.
    public static let types: [String] = [
        "service", "socket", "target", "device", "mount", "automount", "swap", "timer", "path",
        "slice", "scope",
    ]

    /// Whether a byte may stand in every part of a name.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"):
            true
        default: false
        }
    }
}

extension UnitName: CustomStringConvertible {
    /// The whole name.
    public var description: String { text }
}

extension UnitName {
    /// The suffix with its dot.
    public var suffix: String { "." + type }

    /// The unit that a template, or another of its instances, gives for an instance; nil when
    /// this is a plain name, or the result is none.
    public func with(instance: String) -> UnitName? {
        guard form != .plain, !instance.isEmpty else { return nil }
        return UnitName("\(prefix)@\(instance)\(suffix)")
    }

    /// The template that an instance comes from; the name itself for a template, and nil for
    /// a plain name.
    public var template: UnitName? {
        form == .plain ? nil : UnitName("\(prefix)@\(suffix)")
    }

    /// The same name with another suffix, as a socket `web.socket` starts `web.service`.
    ///
    /// - Parameter type: The suffix without its dot.
    /// - Returns: nil when the result is no name, because it is too long or has no such suffix.
    public func with(type: String) -> UnitName? { UnitName("\(stem).\(type)") }

    /// The unit of a type that stands for a path, such as `home-user.mount` for `/home/user`;
    /// nil when there is none.
    public init?(path: String, type: String) {
        guard let stem = UnitNameEscaping.escapedPath(path.utf8) else { return nil }
        self.init("\(stem).\(type)")
    }

    /// The path that a mount's, automount's, swap's or device's name stands for; nil for none.
    public var path: String? {
        guard form == .plain else { return nil }
        return UnitNameEscaping.unescapedPath(prefix.utf8).flatMap { SystemdUTF8.text(of: $0) }
    }

    /// The slice that a slice lies in: `-.slice` for `a.slice`, `a.slice` for `a-b.slice`;
    /// nil for `-.slice` itself and for what is no slice.
    public var parentSlice: UnitName? {
        guard isSlice, text != "-.slice" else { return nil }
        return UnitName(prefix.lastIndex(of: "-").map { "\(prefix[..<$0]).slice" } ?? "-.slice")
    }

    /// Whether the name is that of a slice: a plain `.slice`, each dash of which separates
    /// two names; or `-.slice`.
    public var isSlice: Bool {
        guard type == "slice", form == .plain else { return false }
        return prefix == "-"
            || !(prefix.hasPrefix("-") || prefix.hasSuffix("-") || prefix.contains("--"))
    }
}
