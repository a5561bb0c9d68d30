public import UnitValues

/// A directive with the Swift type of its value.
public struct Setting<Value: Sendable>: Sendable {
    /// The directive.
    public let name: String

    let write: @Sendable (Value) -> [SettingValue]
    let read: @Sendable ([SettingReading]) -> Value?

    /// A directive with a way to write its values and a way to read them.
    ///
    /// - Parameters:
    ///   - name: The directive, as the manual spells it.
    ///   - write: The lines that a value takes.
    ///   - read: What the lines mean together; nil for "not set".
    public init(
        _ name: String, write: @escaping @Sendable (Value) -> [SettingValue],
        read: @escaping @Sendable ([SettingReading]) -> Value?
    ) {
        self.name = name
        self.write = write
        self.read = read
    }
}

/// A line of a section: what stands in it, and what systemd reads.
public struct SettingReading: Sendable {
    /// The value as it is read.
    public let value: DirectiveValue
    /// What stands after the `=`.
    public let text: String
}

extension Setting where Value == Bool {
    /// Yes or no.
    public static func boolean(_ name: String) -> Setting {
        Setting(name, write: { [.boolean($0)] }) {
            guard case .boolean(let flag) = $0.last?.value else { return nil }
            return flag
        }
    }
}

extension Setting where Value == Int {
    /// A whole number.
    public static func number(_ name: String) -> Setting {
        Setting(name, write: { [.number(Int64($0))] }) {
            switch $0.last?.value {
            case .integer(let number): Int(number)
            case .number(let number), .amount(.number(let number)): Int(clamping: number)
            default: nil
            }
        }
    }
}

extension Setting where Value == Int {
    /// Mode bits, which are written in octal.
    public static func mode(_ name: String) -> Setting {
        Setting(name, write: { [.text("0" + String($0, radix: 8))] }) {
            guard case .number(let mode) = $0.last?.value else { return nil }
            return Int(clamping: mode)
        }
    }
}

extension Setting where Value == TimeSpan {
    /// A time.
    public static func time(_ name: String) -> Setting {
        Setting(name, write: { [.time($0)] }) {
            guard case .time(let time) = $0.last?.value else { return nil }
            return time == .max ? .infinite : .finite(.microseconds(Int64(clamping: time)))
        }
    }
}

extension Setting where Value == String {
    /// Text, or a path.
    public static func text(_ name: String) -> Setting {
        Setting(name, write: { [.text($0)] }) { $0.last?.texts.last }
    }
}

extension Setting where Value == [String] {
    /// A list of words or paths.
    public static func words(_ name: String) -> Setting {
        Setting(name, write: { $0.isEmpty ? [] : [.words($0)] }) { values in
            let texts = values.flatMap(\.texts)
            return texts.isEmpty ? nil : texts
        }
    }

    /// A directive that takes one text a line.
    public static func lines(_ name: String) -> Setting {
        Setting(name, write: { $0.map { .text($0) } }) { values in
            let texts = values.flatMap(\.texts)
            return texts.isEmpty ? nil : texts
        }
    }
}

extension Setting where Value == [ServiceCommand] {
    /// Commands, one a line.
    public static func commands(_ name: String) -> Setting {
        Setting(name, write: { $0.map { .command($0) } }) { values in
            let commands = values.flatMap { value -> [ServiceCommand] in
                guard case .commands(let commands) = value.value else { return [] }
                return commands.map(ServiceCommand.init)
            }
            return commands.isEmpty ? nil : commands
        }
    }
}

extension Setting where Value == [EnvironmentAssignment] {
    /// Variables.
    public static func variables(_ name: String) -> Setting {
        Setting(name, write: { $0.map { .variable($0) } }) { values in
            let variables = values.flatMap { value -> [EnvironmentAssignment] in
                guard case .environment(let assignments) = value.value else { return [] }
                return assignments
            }
            return variables.isEmpty ? nil : variables
        }
    }
}

extension Setting where Value: RawRepresentable, Value.RawValue == String {
    /// A word of a fixed list.
    public static func word(_ name: String) -> Setting {
        Setting(name, write: { [.text($0.rawValue)] }) { values in
            switch values.last?.value {
            case .word(let word): Value(rawValue: word)
            case .boolean(let flag): Value(rawValue: flag ? "yes" : "no")
            default: nil
            }
        }
    }
}

extension SettingReading {
    /// The texts in the value, where it is one or a list of them; otherwise what is written.
    fileprivate var texts: [String] {
        switch value {
        case .text(let text), .word(let text): [text]
        case .texts(let texts): texts
        case .path(let path): [path.text]
        case .paths(let paths): paths.map(\.text)
        case .namespacePaths(let paths): paths.map(\.text)
        case .workingDirectory(let directory): [directory.text]
        case .unitName(let name): [name.text]
        case .unitNames(let names): names.map(\.text)
        case .mountNode(let node): [node.text]
        case .standardInput(let input): [input.word]
        case .standardOutput(let output): [output.word]
        case .execDirectories(let directories): directories.map(\.path)
        case .environmentFile(let file): [(file.mayBeMissing ? "-" : "") + file.path.text]
        case .empty: []
        default: [text.halving("%")]
        }
    }
}

extension ServiceCommand {
    /// A command of a file; where variables are replaced, `$$` is a dollar sign.
    fileprivate init(_ command: ExecCommand) {
        let texts = command.arguments.map(\.text)
        self.init(
            command.path,
            texts.dropFirst().map {
                command.expandsVariables ? $0.halving("$") : $0
            },
            name: texts.first == command.path ? nil : texts.first, flags: command.flags)
    }
}

extension String {
    /// The text with each pair of a character as one.
    fileprivate func halving(_ character: Unicode.Scalar) -> String {
        var result = ""
        var isPairOpen = false
        for scalar in unicodeScalars {
            isPairOpen = scalar == character && !isPairOpen
            if scalar != character || isPairOpen { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
