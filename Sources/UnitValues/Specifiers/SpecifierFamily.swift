/// Which specifiers a value may have, and how long it may be afterwards.
public enum SpecifierFamily: Hashable, Sendable {
    /// Most values: every specifier.
    case full
    /// Values that are paths: every specifier, at most 4095 bytes.
    case path
    /// Names of units in `[Unit]` and the like: those about the unit's name, the machine
    /// and the manager's user, at most 255 bytes.
    case unitName
    /// `[Install]`: the same as for names of units, without a bound.
    case install
    /// Names of credentials: every specifier, at most 255 bytes.
    case credentialName

    /// The most bytes that a value may have after expansion.
    var lengthLimit: Int {
        switch self {
        case .full, .install: 1024 * 1024
        case .path: 4095
        case .unitName, .credentialName: 255
        }
    }

    /// Whether a letter is a specifier here.
    func accepts(_ letter: UInt8, in version: SystemdVersion) -> Bool {
        if letter == UInt8(ascii: "D"), version < 256 { return false }
        if letter == UInt8(ascii: "d") || letter == UInt8(ascii: "q") || letter == UInt8(ascii: "y")
            || letter == UInt8(ascii: "Y"), version < 251
        {
            return false
        }
        if letter == UInt8(ascii: "A") || letter == UInt8(ascii: "M"), version < 249 {
            return false
        }
        switch self {
        case .full, .path, .credentialName: return Self.all.contains(letter)
        case .unitName, .install: return Self.names.contains(letter)
        }
    }

    private static let names = Array("ijnNpaAbBHlqmMovwWgGuU".utf8)
    private static let all = names + Array("PIJfyYcrRCdDELSthsTV".utf8)
}
