/// The words of properties that a unit file can say in another way.
enum PropertyWords {
    /// The word that a boolean stands for, where there is more than one way to say yes or no.
    static func word(for flag: Bool, of property: String) -> String {
        let (yes, no) = booleans[property] ?? ("yes", "no")
        return flag ? yes : no
    }

    /// The word itself, or the one that it is another spelling of.
    static func canonical(_ word: String, for property: String) -> String {
        spellings[property]?[word] ?? word
    }

    private static let booleans: [String: (yes: String, no: String)] = [
        "PrivateTmpEx": ("connected", "no"), "PrivateUsersEx": ("self", "no"),
        "BindIPv6Only": ("ipv6-only", "both"), "Timestamping": ("ns", "off"),
    ]

    private static let spellings = [
        "Timestamping": ["usec": "us", "µs": "us", "μs": "us", "nsec": "ns"]
    ]
}
