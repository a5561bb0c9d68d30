import SystemdBus

/// Reads the Journal Export Format, piece by piece as it comes.
///
/// A message is lines `FIELD=value` and ends with an empty line; a value with a line break in it
/// stands after its length, in eight bytes, the lowest first.
struct JournalExportReader {
    private var rest: [UInt8] = []
    private var fields: [String: String] = [:]

    /// The messages that are complete with some more bytes.
    mutating func read(_ bytes: some Collection<UInt8>) -> [JournalEntry] {
        rest += bytes
        var entries: [JournalEntry] = []
        var start = 0
        while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest[start..<end]
            if line.isEmpty {
                if let entry { entries.append(entry) }
                fields = [:]
                start = end + 1
            } else if let equals = line.firstIndex(of: UInt8(ascii: "=")) {
                set(line[..<equals], line[(equals + 1)...])
                start = end + 1
            } else {
                guard let next = readBinary(line, after: end) else { break }
                start = next
            }
        }
        rest.removeFirst(start)
        return entries
    }

    /// Reads a value that stands after its length; nil when it is not all there yet.
    private mutating func readBinary(_ name: ArraySlice<UInt8>, after end: Int) -> Int? {
        let sizeEnd = end + 1 + 8
        guard rest.count >= sizeEnd else { return nil }
        let size = rest[(end + 1)..<sizeEnd].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard size < 1 << 30 else { return rest.count }
        let valueEnd = sizeEnd + Int(size)
        guard rest.count > valueEnd else { return nil }
        set(name, rest[sizeEnd..<valueEnd])
        return valueEnd + 1
    }

    private mutating func set(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        fields[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
    }

    private var entry: JournalEntry? {
        guard let time = fields["__REALTIME_TIMESTAMP"].flatMap({ UInt64($0) }),
            let cursor = fields["__CURSOR"]
        else { return nil }
        return JournalEntry(time: WallTime(microsecondsSince1970: time), cursor: cursor) {
            fields[$0]
        }
    }
}
