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
        case .path: PathText.longestPath
        case .unitName: UnitName.longest
        case .credentialName: 255
        }
    }

    /// Whether a letter is a specifier here, in some release.
    func has(_ letter: UInt8) -> Bool {
        switch self {
        case .full, .path, .credentialName:
            Self.inNames.contains(letter) || Self.elsewhere.contains(letter)
        case .unitName, .install: Self.inNames.contains(letter)
        }
    }

    /// The release that brought a specifier; nil for those older than any that counts.
    static func since(_ letter: UInt8) -> SystemdVersion? {
        switch letter {
        case UInt8(ascii: "A"), UInt8(ascii: "M"): 249
        case UInt8(ascii: "d"), UInt8(ascii: "q"), UInt8(ascii: "y"), UInt8(ascii: "Y"): 251
        case UInt8(ascii: "D"): 256
        default: nil
        }
    }

    private static let inNames = Array("ijnNpaAbBHlqmMovwWgGuU".utf8)
    private static let elsewhere = Array("PIJfyYcrRCdDELSthsTV".utf8)
}
