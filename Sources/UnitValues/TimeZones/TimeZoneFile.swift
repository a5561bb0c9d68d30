import Glibc

extension TimeZoneRules {
    /// The rules of a zone by its name, such as `Europe/Berlin`.
    ///
    /// They come from the files of this machine, below `/usr/share/zoneinfo`.
    ///
    /// - Returns: nil when it has none for that name.
    public init?(named name: String) {
        if name == "UTC" {
            self = .utc
            return
        }
        guard TimeZoneNames.contains(Array(name.utf8)[...]),
            let bytes = Self.bytes(ofFile: "/usr/share/zoneinfo/" + name)
        else { return nil }
        self.init(timeZoneFile: bytes)
    }

    /// The rules of this machine, `localtime`(5), and their name; nil when it says none, which
    /// means UTC.
    public static var ofMachine: (name: String, rules: TimeZoneRules)? {
        let link = "/etc/localtime"
        guard let bytes = bytes(ofFile: link), let rules = TimeZoneRules(timeZoneFile: bytes) else {
            return nil
        }
        guard let target = realpath(link, nil) else { return nil }
        defer { free(target) }
        let path = String(cString: target)
        let parts = path.split(separator: "/zoneinfo/", maxSplits: 1)
        let name = parts.count == 2 ? String(parts[1]) : "local time"
        return (name == "Etc/UTC" ? "UTC" : name, rules)
    }

    /// The rules that a compiled time zone file holds, tzfile(5); nil when it is damaged.
    init?(timeZoneFile bytes: [UInt8]) {
        guard let first = TimeZoneFileHeader(bytes[...]) else { return nil }
        // Since the second version there is a second copy with times of 64 bits behind the first.
        guard first.version >= UInt8(ascii: "2") else {
            self.init(header: first, timeSize: 4, of: bytes)
            return
        }
        guard let second = TimeZoneFileHeader(bytes.dropFirst(first.length(timeSize: 4))) else {
            return nil
        }
        self.init(header: second, timeSize: 8, of: bytes)
    }

    private init?(header: TimeZoneFileHeader, timeSize: Int, of bytes: [UInt8]) {
        let end = header.start + header.length(timeSize: timeSize)
        let times = header.start + TimeZoneFileHeader.size
        let kinds = times + header.transitions * timeSize
        let offsets = kinds + header.transitions
        guard end <= bytes.count, header.kinds > 0 else { return nil }
        func offset(ofKind kind: Int) -> Int {
            Int(bytes.bigEndian(at: offsets + kind * 6, size: 4))
        }
        var transitions: [Transition] = []
        for index in 0..<header.transitions {
            let kind = Int(bytes[kinds + index])
            guard kind < header.kinds else { return nil }
            transitions.append(
                Transition(
                    instant: bytes.bigEndian(at: times + index * timeSize, size: timeSize),
                    offset: offset(ofKind: kind)))
        }
        let newLine = UInt8(ascii: "\n")
        let rule = bytes[end...].drop { $0 == newLine }.prefix { $0 != newLine }
        self.init(
            firstOffset: offset(ofKind: 0), transitions: transitions,
            yearlyRule: YearlyClockChange(parsing: rule))
    }

    /// The content of a file of at most 1 MiB.
    private static func bytes(ofFile path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return count > 0 && count < bytes.count ? Array(bytes[..<count]) : nil
    }
}

/// The start of a time zone file: how many there are of what follows.
private struct TimeZoneFileHeader {
    static let size = 44

    let start: Int
    let version: UInt8
    let transitions: Int
    let kinds: Int
    private let otherBytes: (leapSeconds: Int, flags: Int)

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count >= Self.size, bytes.hasPrefix("TZif") else { return nil }
        let file = Array(bytes.prefix(Self.size))
        let counts = (0..<6).map { Int(file.bigEndian(at: 20 + $0 * 4, size: 4)) }
        guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
        start = bytes.startIndex
        version = file[4]
        otherBytes = (leapSeconds: counts[2], flags: counts[0] + counts[1] + counts[5])
        transitions = counts[3]
        kinds = counts[4]
    }

    /// How many bytes the header and what it counts have together.
    func length(timeSize: Int) -> Int {
        Self.size + transitions * (timeSize + 1) + kinds * 6
            + otherBytes.leapSeconds * (timeSize + 4) + otherBytes.flags
    }
}

extension [UInt8] {
    /// A number with its sign, the highest byte first.
    fileprivate func bigEndian(at offset: Int, size: Int) -> Int64 {
        let first = Int64(Int8(bitPattern: self[offset]))
        return self[(offset + 1)..<(offset + size)].reduce(first) { $0 << 8 | Int64($1) }
    }
}
