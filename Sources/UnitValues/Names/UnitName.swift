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

    /// What stands before the first `@`, or before the suffix.
    public let prefix: String

    /// What stands between the `@` and the suffix; empty for a template, nil for a plain name.
    public let instance: String?

    /// The suffix without its dot, such as `service`.
    public let type: String

    /// The name of a text; nil when it cannot name a unit.
    public init?(_ text: some StringProtocol) {
        self.init(Array(text.utf8))
    }

    /// The name that bytes spell; nil when they cannot name a unit.
    public init?(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard (1...Self.longest).contains(bytes.count),
            let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0
        else { return nil }
        let stem = bytes[..<dot]
        let type = String(decoding: bytes[(dot + 1)...], as: UTF8.self)
        let at = stem.firstIndex(of: UInt8(ascii: "@"))
        guard Self.types.contains(type), at != 0,
            stem.allSatisfy({ Self.isNameByte($0) || $0 == UInt8(ascii: "@") })
        else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
        self.type = type
        prefix = String(decoding: stem[..<(at ?? dot)], as: UTF8.self)
        instance = at.map { String(decoding: stem[($0 + 1)...], as: UTF8.self) }
        form = instance.map { $0.isEmpty ? .template : .instance } ?? .plain
    }

    /// A plain name of parts that are known to be right.
    init(prefix: String, type: String) {
        text = "\(prefix).\(type)"
        form = .plain
        self.prefix = prefix
        instance = nil
        self.type = type
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
    /// The name without its suffix.
    public var stem: String { String(text.dropLast(type.count + 1)) }

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
