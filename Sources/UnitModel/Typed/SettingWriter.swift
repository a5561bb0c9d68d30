import UnitCatalog
import UnitValues

/// Writes values so that systemd reads them back as they were given.
struct SettingWriter {
    let directive: Directive

    /// What stands after the `=`.
    func text(of value: SettingValue) throws(UnitWritingError) -> String {
        let text =
            switch value {
            case .boolean(let flag): flag ? "yes" : "no"
            case .number(let number): String(number)
            case .time(let time): Self.text(of: time)
            case .text(let text): try line(of: text)
            case .words(let words): try joined(words)
            case .variable(let variable): try quoted(variable.text)
            case .command(let command): try line(of: command)
            case .written(let text): text
            }
        try check(text, of: value)
        return text
    }

    private static func text(of time: TimeSpan) -> String {
        time == .infinite ? "infinity" : "\(time.microseconds)us"
    }

    // MARK: Whole values

    /// Text that is the whole value: only specifiers mean something in it.
    private func line(of text: String) throws(UnitWritingError) -> String {
        switch directive.kind {
        case .environment, .unsetEnvironment, .passEnvironment: return try quoted(text)
        case .standardInputText: return escapedForC(text)
        case .string(specifiers: false), .enumeration: break
        default:
            if !directive.isList(in: Self.release) || directive.kind.isWholeLine {
                return Self.doubled("%", in: text)
            }
            return try joined([text])
        }
        return text
    }

    private func joined(_ words: [String]) throws(UnitWritingError) -> String {
        var parts: [String] = []
        for word in words { parts.append(try self.word(word)) }
        return parts.joined(separator: " ")
    }

    /// A word of a list whose words may be quoted, but have no escapes of C.
    private func word(_ text: String) throws(UnitWritingError) -> String {
        let doubled = Self.doubled("%", in: text)
        guard !text.isEmpty, !text.utf8.contains(where: Self.needsQuotes) else {
            var quoted = "\""
            for character in doubled.unicodeScalars {
                if character == "\"" || character == "\\" { quoted += "\\" }
                quoted.unicodeScalars.append(character)
            }
            return quoted + "\""
        }
        return doubled
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            || byte == UInt8(ascii: "\\")
    }

    // MARK: Quoting as in C

    /// A word in double quotes, with escapes.
    private func quoted(_ text: String) throws(UnitWritingError) -> String {
        guard !text.unicodeScalars.contains("\0") else {
            throw unrepresentable(text, "no value has a character NUL")
        }
        return "\"" + escapedForC(Self.doubled("%", in: text)) + "\""
    }

    private func escapedForC(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.count == 1 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    // MARK: Commands

    private func line(of command: ServiceCommand) throws(UnitWritingError) -> String {
        try checkPath(command.path)
        let prefixes = command.flags.prefixes + (command.name == nil ? "" : "@")
        var words = [try quoted(prefixes + command.path)]
        if let name = command.name { words.append(try quoted(name)) }
        for argument in command.arguments {
            let keeps = command.flags.contains(.keepsVariables)
            words.append(try quoted(keeps ? argument : Self.doubled("$", in: argument)))
        }
        return words.joined(separator: " ")
    }

    private func checkPath(_ path: String) throws(UnitWritingError) {
        let isUnsafe = path.unicodeScalars.contains {
            $0.value < 0x20 || $0.value == 0x7F || $0 == "\"" || $0 == "'" || $0 == "\\"
        }
        if isUnsafe {
            throw unrepresentable(
                path,
                "the path of a program has no quotes, backslashes or "
                    + "control characters")
        }
        guard path.hasPrefix("/") || !path.contains("/") && !Self.startsLikePrefix(path) else {
            throw unrepresentable(
                path,
                "a program is an absolute path, or a name without slashes "
                    + "that does not start like a prefix")
        }
        if path.isEmpty || path.hasSuffix("/") || path.hasSuffix("/.") {
            throw unrepresentable(path, "the path of a program names a file")
        }
    }

    private static func startsLikePrefix(_ path: String) -> Bool {
        path.first.map { "-@:+!|".contains($0) } ?? true
    }

    // MARK: What no value can have

    /// Checks that the line survives the reading of lines: it is one, nothing of it is taken
    /// for the blanks around it, and no backslash joins the next one to it.
    private func check(_ text: String, of value: SettingValue) throws(UnitWritingError) {
        let bytes = Array(text.utf8)
        if bytes.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) {
            throw unrepresentable(text, "the value is one line, and has no escapes")
        }
        if let first = bytes.first, let last = bytes.last, Self.isBlank(first) || Self.isBlank(last)
        {
            throw unrepresentable(text, "blanks around a value are dropped")
        }
        let backslashes = bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        if backslashes % 2 == 1 {
            throw unrepresentable(text, "a backslash at the end joins the next line to this one")
        }
        if text.unicodeScalars.contains(where: \.properties.isNoncharacterCodePoint) {
            throw unrepresentable(text, "systemd refuses files with noncharacters of Unicode")
        }
        if case .variable(let variable) = value,
            variable.value.unicodeScalars.contains(where: {
                $0.value < 0x20 && $0 != "\t" && $0 != "\n" || $0.value == 0x7F
            })
        {
            throw unrepresentable(
                variable.text, "a variable has no control characters but tabs and line feeds")
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func unrepresentable(_ text: String, _ reason: String) -> UnitWritingError {
        .unrepresentable(directive: directive.name, value: text, because: reason)
    }

    /// A text with a character of ASCII doubled, also where a mark is combined with it.
    private static func doubled(_ character: Unicode.Scalar, in text: String) -> String {
        guard text.unicodeScalars.contains(character) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(scalar)
            if scalar == character { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// The newest release, whose lists are lists everywhere.
    private static let release = 262
}

extension ValueKind {
    /// Whether a directive that may be repeated takes one text a line.
    fileprivate var isWholeLine: Bool {
        switch self {
        case .condition, .logFilterPatterns, .socketListen, .timer, .watchedPath, .setCredential,
            .loadCredential, .importCredential, .environmentFile, .openFile, .capabilities:
            true
        default: false
        }
    }
}

extension ExecCommandFlags {
    /// The characters that stand before the path for the flags.
    fileprivate var prefixes: String {
        (contains(.ignoresFailure) ? "-" : "") + (contains(.privileged) ? "+" : "")
            + (contains(.keepsUser) ? "!" : "") + (contains(.ambient) ? "!!" : "")
            + (contains(.keepsVariables) ? ":" : "") + (contains(.viaShell) ? "|" : "")
    }
}
