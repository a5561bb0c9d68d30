/// Names of hosts, hostname(7).
enum Hostname {
    /// The most bytes that the kernel keeps.
    private static let limit = 64

    /// Whether the bytes name a host: labels of letters, digits and dashes with dots between.
    static func isValid(_ name: some Collection<UInt8>) -> Bool {
        guard !name.isEmpty, name.count <= limit else { return false }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { label in
                guard let first = label.first else { return false }
                let isPlain = label.allSatisfy {
                    $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")
                }
                return isPlain && first != UInt8(ascii: "-")
                    && Array(label).last != UInt8(ascii: "-")
            }
    }
}
