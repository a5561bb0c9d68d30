/// The releases that have something, as tables write it: `@SINCE` or `@SINCE-REMOVED`.
struct ReleaseSpan: Hashable, Sendable {
    /// The first release that has it; 0 means before the oldest that we track.
    var since: SystemdVersion = 0

    /// The first release that has it no more; nil when all later ones do.
    var removed: SystemdVersion?

    /// Whether a release has it.
    func contains(_ version: SystemdVersion) -> Bool {
        version >= since && removed.map { version < $0 } ?? true
    }
}

/// A word of a table, with the releases that it holds for.
struct SpanWord {
    let name: String
    let span: ReleaseSpan

    /// Whether a colon follows it.
    let startsList: Bool

    init(_ text: Substring) {
        startsList = text.hasSuffix(":")
        let text = startsList ? text.dropLast() : text
        let mark = text.dropFirst().lastIndex(of: "@")
        name = String(mark.map { text[..<$0] } ?? text)
        let bounds = mark.map { text[text.index(after: $0)...].split(separator: "-") } ?? []
        let releases = bounds.compactMap { Int($0) }.map { SystemdVersion($0) }
        span = ReleaseSpan(
            since: releases.first ?? 0, removed: releases.count > 1 ? releases[1] : nil)
    }

    /// The words of a table.
    static func words(of table: StaticString) -> [SpanWord] {
        "\(table)".split(whereSeparator: \.isWhitespace).map(SpanWord.init)
    }
}
