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

    private init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        startsList = text.last == UInt8(ascii: ":")
        let text = startsList ? text.dropLast() : text
        // The name of a group begins with an @ of its own.
        let mark = text.dropFirst().lastIndex(of: UInt8(ascii: "@")) ?? text.endIndex
        name = String(decoding: text[..<mark], as: UTF8.self)
        let bounds = text[mark...].dropFirst().split(separator: UInt8(ascii: "-"))
        let releases = bounds.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            .map { SystemdVersion($0) }
        span = ReleaseSpan(
            since: releases.first ?? 0, removed: releases.count > 1 ? releases[1] : nil)
    }

    /// The words of a table.
    static func words(of table: StaticString) -> [SpanWord] {
        table.withUTF8Buffer { bytes in
            bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(SpanWord.init)
        }
    }
}
