/// The content of a file that `EnvironmentFile=` names: lines `NAME=VALUE`, with a shell's quotes
/// and comments, but nothing of it is expanded.
public struct EnvironmentFile: Hashable, Sendable {
    /// One assignment of the file.
    public struct Entry: Hashable, Sendable {
        /// What stands before the `=`; not every such text can name a variable.
        public let key: [UInt8]
        /// The value, after quotes and escapes.
        public let value: [UInt8]
        /// The line on which the value ends, from 1 on.
        public let line: Int

        /// The assignment that services get; nil when the key names no variable, so that systemd
        /// drops it, or when something of it is not UTF-8.
        public var assignment: EnvironmentAssignment? {
            EnvironmentAssignment(key + [UInt8(ascii: "=")] + value)
        }
    }

    /// The assignments in their order.
    public let entries: [Entry]

    /// The variables that a service gets of the file; nil when it does not start, since a key or
    /// a value is not UTF-8.
    ///
    /// Of several assignments to one variable the last counts.
    public var variables: [String: String]? {
        var variables: [String: String] = [:]
        for entry in entries {
            guard SystemdUTF8.text(of: entry.key) != nil, SystemdUTF8.text(of: entry.value) != nil
            else { return nil }
            guard let assignment = entry.assignment else { continue }
            variables[assignment.name] = assignment.value
        }
        return variables
    }

    /// Reads a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: The content; nothing in it is a mistake.
    ///   - version: The release; before 254 a comment goes on after a backslash at its end.
    public init(_ bytes: [UInt8], for version: SystemdVersion) {
        var parser = EnvironmentFileParser(commentsContinue: version < 254)
        for byte in bytes {
            guard byte != 0 else { break }
            parser.take(byte)
        }
        parser.finish()
        entries = parser.entries
    }
}

/// Reads a file byte by byte.
private struct EnvironmentFileParser {
    private enum State {
        case beforeKey, key, beforeValue, value, escape, singleQuotes, doubleQuotes, quotedEscape
        case comment, commentEscape
    }

    let commentsContinue: Bool
    private(set) var entries: [EnvironmentFile.Entry] = []
    private var state = State.beforeKey
    private var key: [UInt8] = []
    private var value: [UInt8] = []
    /// How much of the value stays even when it is blank: what was in quotes or escaped.
    private var keptLength = 0
    private var line = 1

    init(commentsContinue: Bool) { self.commentsContinue = commentsContinue }

    mutating func take(_ byte: UInt8) {
        switch state {
        case .beforeKey: startKey(byte)
        case .key: continueKey(byte)
        case .beforeValue: startValue(byte)
        case .value: continueValue(byte)
        case .escape:
            state = .value
            if !isNewline(byte) { keep([byte]) }
        case .singleQuotes, .doubleQuotes: continueQuotes(byte)
        case .quotedEscape: endQuotedEscape(byte)
        case .comment:
            if byte == backslash {
                state = .commentEscape
            } else if isNewline(byte) {
                state = .beforeKey
            }
        case .commentEscape:
            state = isNewline(byte) && !commentsContinue ? .beforeKey : .comment
        }
        if byte == UInt8(ascii: "\n") { line += 1 }
    }

    mutating func finish() {
        switch state {
        case .beforeKey, .key, .comment, .commentEscape: break
        default: endValue()
        }
    }

    private mutating func startKey(_ byte: UInt8) {
        if byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") {
            state = .comment
        } else if !isBlank(byte) {
            key = [byte]
            state = .key
        }
    }

    private mutating func continueKey(_ byte: UInt8) {
        if isNewline(byte) {
            state = .beforeKey
        } else if byte == UInt8(ascii: "=") {
            state = .beforeValue
        } else {
            key.append(byte)
        }
    }

    private mutating func startValue(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "'"): state = .singleQuotes
        case UInt8(ascii: "\""): state = .doubleQuotes
        case backslash: state = .escape
        case _ where isNewline(byte): endValue()
        case _ where isBlank(byte): break
        default:
            state = .value
            keep([byte])
        }
    }

    private mutating func continueValue(_ byte: UInt8) {
        if isNewline(byte) {
            endValue()
        } else if byte == backslash {
            state = .escape
            keep([])
        } else if isBlank(byte) {
            value.append(byte)
        } else {
            keep([byte])
        }
    }

    private mutating func continueQuotes(_ byte: UInt8) {
        let quote = UInt8(ascii: state == .singleQuotes ? "'" : "\"")
        if byte == quote {
            state = .beforeValue
        } else if byte == backslash, state == .doubleQuotes {
            state = .quotedEscape
        } else {
            keep([byte])
        }
    }

    private mutating func endQuotedEscape(_ byte: UInt8) {
        state = .doubleQuotes
        if "\"\\`$".utf8.contains(byte) {
            keep([byte])
        } else if byte != UInt8(ascii: "\n") {
            keep([backslash, byte])
        }
    }

    private mutating func keep(_ bytes: [UInt8]) {
        value += bytes
        keptLength = value.count
    }

    private mutating func endValue() {
        let name = key.reversed().drop(while: isBlank).reversed()
        entries.append(
            EnvironmentFile.Entry(
                key: Array(name), value: Array(value[..<keptLength]), line: line))
        (key, value, keptLength, state) = ([], [], 0, .beforeKey)
    }

    private func isNewline(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isNewline(byte)
    }

    private var backslash: UInt8 { UInt8(ascii: "\\") }
}
