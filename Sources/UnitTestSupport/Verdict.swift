/// What one release of systemd says about one unit file.
public struct Verdict: Sendable, Equatable, Codable {
    /// The messages that name a line, by the number that systemd prints.
    public var lines: [Int: [String]] = [:]
    /// The messages about the unit as a whole, without its name.
    public var other: [String] = []
    /// Whether the release refuses to load the unit.
    public var isFatal = false

    /// The load state of a unit that is refused, `bad-setting` or `error`; nil for one that loads.
    public var refusal: String? {
        guard isFatal else { return nil }
        return other.contains { $0.hasPrefix(Self.badSetting) } ? "bad-setting" : "error"
    }

    fileprivate static let badSetting = "has a bad unit file setting"

    /// The verdict of silence: no message, and the unit loads.
    public init() {}
}

/// Reads what `systemd-analyze verify` prints about many files of one folder.
struct VerifyOutput {
    private(set) var verdicts: [String: Verdict]
    private let prefix: String
    /// Which file a message means, by the unit's name as messages write it.
    private let files: [Substring: String]

    init(folder: String, names: ArraySlice<String>) {
        prefix = folder + "/"
        verdicts = Dictionary(uniqueKeysWithValues: names.map { ($0, Verdict()) })
        files = Dictionary(
            names.map { (Self.withoutInstance($0[...]), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func read(_ text: String) {
        // Messages quote files with their carriage returns, and Swift takes CR LF for one
        // character, so the text is split by scalar.
        for line in text.unicodeScalars.split(separator: "\n") {
            let line = Substring(line)
            if line.hasPrefix(prefix) {
                readLocated(line.dropFirst(prefix.count))
            } else {
                readUnlocated(line)
            }
        }
    }

    /// Reads `name.service:12: message`.
    private mutating func readLocated(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":"), let file = file(of: line[..<colon]) else {
            return
        }
        let rest = line[colon...].dropFirst()
        guard let end = rest.firstIndex(of: ":"), let number = Int(rest[..<end]) else {
            verdicts[file]?.other.append(String(rest.drop { $0 == " " }))
            return
        }
        verdicts[file]?.lines[number, default: []].append(String(rest[end...].dropFirst(2)))
    }

    /// Reads `name.service: message` and `Unit name.service message`; what names no unit cannot be
    /// told apart and is passed over.
    private mutating func readUnlocated(_ line: Substring) {
        let bare = line.hasPrefix("Unit ") ? line.dropFirst(5) : line
        guard let space = bare.firstIndex(of: " ") else { return }
        var name = bare[..<space]
        if name.last == ":" { name = name.dropLast() }
        guard let file = file(of: name) else { return }
        let message = String(bare[space...].dropFirst())
        verdicts[file]?.other.append(message)
        if message.hasPrefix(Verdict.badSetting)
            || message.hasPrefix("failed to load properly")
        {
            verdicts[file]?.isFatal = true
        }
    }

    private func file(of name: Substring) -> String? {
        files[Self.withoutInstance(name)]
    }

    /// The name of a unit's template: systemd-analyze makes up an instance to verify one.
    private static func withoutInstance(_ name: Substring) -> Substring {
        guard let at = name.firstIndex(of: "@"), let dot = name.lastIndex(of: "."), at < dot else {
            return name
        }
        return name[...at] + name[dot...]
    }
}
