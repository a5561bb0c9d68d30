/// The users and groups of a system, as its files name them: passwd(5), group(5), sysusers.d(5)
/// and the records of nss-systemd(8).
struct AccountNames {
    private var users: Set<String> = ["root", "nobody"]
    private var groups: Set<String> = ["root"]

    /// Whether more of them may be kept elsewhere, such as on a directory server.
    private let isOpen: Bool

    init(root: String) {
        isOpen = Self.asksElsewhere(root)
        for folder in ["/etc", "/usr/lib"] {
            users.formUnion(Self.names(in: "\(root)\(folder)/passwd"))
            groups.formUnion(Self.names(in: "\(root)\(folder)/group"))
        }
        for folder in ["/etc", "/run", "/usr/local/lib", "/usr/lib"] {
            addSystemUsers(in: "\(root)\(folder)/sysusers.d")
            for file in (try? DirectoryListing.names(in: "\(root)\(folder)/userdb")) ?? [] {
                if file.hasSuffix(".user") { users.insert(String(file.dropLast(5))) }
                if file.hasSuffix(".group") { groups.insert(String(file.dropLast(6))) }
            }
        }
    }

    func hasUser(_ name: String) -> Bool { isOpen || users.contains(name) }

    func hasGroup(_ name: String) -> Bool { isOpen || groups.contains(name) }

    /// Whether nsswitch.conf(5) names a source that is not in files of the system itself.
    private static func asksElsewhere(_ root: String) -> Bool {
        let own: Set<Substring> = ["files", "compat", "systemd", "altfiles"]
        return lines(of: "\(root)/etc/nsswitch.conf").contains { line in
            guard line.hasPrefix("passwd:") || line.hasPrefix("group:") else { return false }
            return line.split { $0 == " " || $0 == "\t" }.dropFirst().contains {
                !own.contains($0) && !$0.hasPrefix("[")
            }
        }
    }

    private static func names(in path: String) -> [String] {
        lines(of: path).compactMap { $0.split(separator: ":").first.map(String.init) }
    }

    private mutating func addSystemUsers(in folder: String) {
        for file in (try? DirectoryListing.names(in: folder)) ?? [] where file.hasSuffix(".conf") {
            for line in Self.lines(of: "\(folder)/\(file)") { addSystemUser(line) }
        }
    }

    private mutating func addSystemUser(_ line: Substring) {
        let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard words.count > 1 else { return }
        switch words[0].first {
        case "u":
            users.insert(words[1])
            groups.insert(words[1])
        case "g": groups.insert(words[1])
        case "m":
            users.insert(words[1])
            if words.count > 2 { groups.insert(words[2]) }
        default: break
        }
    }

    private static func lines(of path: String) -> [Substring] {
        guard let bytes = try? UnitFileReader.read(path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
}
