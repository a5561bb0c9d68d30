public import UnitValues

/// Why a `--target` names no release.
public enum TargetSelectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A part of the text is neither a number, a range nor a known distribution.
    case unknown(String)
    /// The release is older or newer than all that are known.
    case outOfRange(String)
    /// A range that ends before it starts.
    case backwards(String)

    /// One sentence: what is wrong and what is allowed.
    public var description: String {
        let known = "\(TargetSelection.oldest) to \(TargetSelection.newest)"
        return switch self {
        case .unknown(let text):
            "target '\(text)' is no systemd release; give a number from \(known), "
                + "a range such as 252.. or 247..257, or a distribution such as "
                + TargetSelection.distributionNames.prefix(3).joined(separator: ", ")
        case .outOfRange(let text):
            "target \(text) is not known; the releases from \(known) are"
        case .backwards(let text):
            "target range \(text) ends before it starts; write the older release first"
        }
    }
}

/// Which releases a `--target` means.
public enum TargetSelection {
    /// The releases whose behaviour was recorded from a running manager; the
    /// ones in between follow from the release in which each thing changed.
    public static let recorded: [SystemdVersion] = [247, 252, 257, 262]

    static let oldest: SystemdVersion = 247
    static let newest: SystemdVersion = 262

    /// The releases that a text names, in ascending order.
    ///
    /// The text is a list, separated by commas, of releases (`252`), ranges
    /// (`252..`, `247..257`, `..252`: their ends and the recorded releases between
    /// them) and distributions (`debian-12`).
    ///
    /// - Throws: ``TargetSelectionError`` for the first part that names none.
    public static func parse(_ text: String) throws(TargetSelectionError) -> [SystemdVersion] {
        var versions: Set<SystemdVersion> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            versions.formUnion(try releases(of: String(part)))
        }
        return versions.sorted()
    }

    private static func releases(
        of part: String
    ) throws(TargetSelectionError) -> [SystemdVersion] {
        if let release = distributions[part] {
            return [try inRange(release, part)]
        }
        guard let dots = part.firstRange(of: "..") else {
            return [try release(part)]
        }
        let (lower, upper) = (part[..<dots.lowerBound], part[dots.upperBound...])
        guard !lower.isEmpty || !upper.isEmpty else { throw .unknown(part) }
        let first = lower.isEmpty ? oldest : try release(String(lower))
        let last = upper.isEmpty ? newest : try release(String(upper))
        guard first <= last else { throw .backwards(part) }
        return [first, last] + recorded.filter { $0 > first && $0 < last }
    }

    private static func release(_ text: String) throws(TargetSelectionError) -> SystemdVersion {
        if let release = distributions[text] { return try inRange(release, text) }
        guard let number = Int(text), text.allSatisfy(\.isNumber) else { throw .unknown(text) }
        return try inRange(SystemdVersion(number), text)
    }

    private static func inRange(
        _ version: SystemdVersion, _ text: String
    ) throws(TargetSelectionError) -> SystemdVersion {
        guard version >= oldest && version <= newest else {
            throw .outOfRange(Int(text) == version.number ? text : "\(text) (systemd \(version))")
        }
        return version
    }

    // MARK: Distributions

    /// The names of distributions that can be targets, in the order of the table.
    public static var distributionNames: [String] { rows.map(\.name) }

    private static let distributions = Dictionary(
        rows.map { ($0.name, $0.release) }, uniquingKeysWith: { first, _ in first })

    private static let rows: [(name: String, release: SystemdVersion)] =
        "\(distributionTable)".split(separator: "\n").compactMap { row in
            let words = row.split(separator: " ")
            guard words.count == 2, let number = Int(words[1]) else { return nil }
            return (String(words[0]), SystemdVersion(number))
        }

    /// What each distribution ships.
    private static let distributionTable: StaticString = """
        debian-11           247
        debian-12           252
        debian-13           257
        ubuntu-22.04        249
        ubuntu-24.04        255
        ubuntu-25.04        257
        ubuntu-25.10        257
        rhel-9              252
        rhel-10             257
        centos-stream-9     252
        centos-stream-10    257
        almalinux-9         252
        almalinux-10        257
        rocky-9             252
        rocky-10            257
        fedora-41           256
        fedora-42           257
        fedora-43           258
        sles-15-sp6         254
        opensuse-leap-15.6  254
        opensuse-leap-16.0  257
        amazon-linux-2023   252
        """
}
