/// Whether the unit's file has been read, and how that went.
public enum LoadState: ManagerWord {
    /// The unit has not been loaded yet.
    case stub
    /// The file has been read.
    case loaded
    /// There is no file.
    case notFound
    /// The file has a mistake that keeps the unit from loading.
    case badSetting
    /// The file could not be read.
    case error
    /// The unit is another name of a unit.
    case merged
    /// The file is a link to `/dev/null`, or empty.
    case masked
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .stub, .loaded, .notFound, .badSetting, .error, .merged, .masked,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .stub: "stub"
        case .loaded: "loaded"
        case .notFound: "not-found"
        case .badSetting: "bad-setting"
        case .error: "error"
        case .merged: "merged"
        case .masked: "masked"
        case .other(let word): word
        }
    }
}
