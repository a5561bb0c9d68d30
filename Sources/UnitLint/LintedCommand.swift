import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// A program that a unit runs, with the line that says so.
///
/// An object, since many rules look at the same programs.
final class LintedCommand: Sendable {
    let command: ExecCommand
    let assignment: EffectiveAssignment
    /// The value as systemd reads it, which ranges of arguments count in.
    let value: [UInt8]
    /// The directive, such as `ExecStart`.
    let directive: String
    /// The last component of the program's path.
    let programName: String
    /// The script that a shell is given with `-c`.
    let script: ExecArgument?
    /// Whether the program is a shell that is given a script with `-c`.
    let isShellScript: Bool
    /// Whether the arguments have no bytes but those of the value: no escapes, no specifiers.
    private let isLiteral: Bool
    /// Whether each argument stands in the value as it is: no quotes either, which may part it.
    let isVerbatim: Bool
    /// The bytes of the value.
    private let occurring: ASCIISet

    init(_ command: ExecCommand, in assignment: EffectiveAssignment, value: [UInt8]) {
        self.command = command
        self.assignment = assignment
        self.value = value
        directive = assignment.directive.name
        programName = Self.lastComponent(of: command.path)
        let arguments = command.arguments.dropFirst()
        let option =
            Self.shells.contains(programName)
            ? arguments.firstIndex { $0.text.hasPrefix("-") && $0.text.hasSuffix("c") } : nil
        isShellScript = option != nil
        script = option.flatMap { arguments[($0 + 1)...].first }
        occurring = ASCIISet(value)
        isLiteral =
            !occurring.contains(UInt8(ascii: "\\")) && !occurring.contains(UInt8(ascii: "%"))
        isVerbatim =
            isLiteral && !occurring.contains(UInt8(ascii: "'"))
            && !occurring.contains(UInt8(ascii: "\""))
    }

    private static func lastComponent(of path: String) -> String {
        path.utf8.withContiguousStorageIfAvailable { bytes in
            var start = bytes.count
            while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
        } ?? path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
            ?? path
    }

    /// The arguments after the program's own name.
    var arguments: ArraySlice<ExecArgument> { command.arguments.dropFirst() }

    /// Whether a byte may be in an argument; rules ask before they look at each of them.
    func mayHave(_ byte: UInt8) -> Bool { !isLiteral || occurring.contains(byte) }

    /// Whether one of some bytes may be in an argument.
    func mayHave(anyOf bytes: [UInt8]) -> Bool {
        !isLiteral || bytes.contains(where: occurring.contains)
    }

    /// Whether a text may be in an argument.
    func mayHave(_ text: StaticString) -> Bool { !isVerbatim || value.contains(text) }

    /// Whether a word stands in the file exactly as the program gets it: no quotes, no escapes.
    func isBare(_ argument: ExecArgument) -> Bool {
        raw(argument).allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    }

    /// The word as it stands in the file.
    func raw(_ argument: ExecArgument) -> ArraySlice<UInt8> { value[argument.range] }

    static let shells: WordSet = ["sh", "bash", "dash", "zsh", "ksh", "ash", "busybox"]
}

/// Which ASCII characters occur in a text.
private struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ bytes: [UInt8]) {
        for byte in bytes {
            switch byte {
            case 0..<64: low |= 1 << UInt64(byte)
            case 64..<128: high |= 1 << UInt64(byte - 64)
            default: break
            }
        }
    }

    /// Whether an ASCII character occurs.
    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 != 0 : high >> UInt64(byte & 63) & 1 != 0
    }
}

extension EffectiveUnit {
    /// The directives that run programs.
    static let commandDirectives = [
        "ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecReload",
        "ExecReloadPost",
        "ExecStop", "ExecStopPost",
    ]

    private static let commandKeys = commandDirectives.map { DirectiveKey($0, in: .service) }

    /// All programs that a service runs.
    var allCommands: [LintedCommand] {
        var all: [LintedCommand] = []
        for key in Self.commandKeys {
            for assignment in values(of: key) {
                guard case .commands(let commands) = assignment.value else { continue }
                let value = text(of: assignment)
                for command in commands {
                    all.append(LintedCommand(command, in: assignment, value: value))
                }
            }
        }
        return all
    }
}

extension FindingSink {
    /// Adds advice of ours about an argument of a program.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        fix: Fix? = nil, at argument: ExecArgument, of command: LintedCommand
    ) {
        report(
            rule, Report(message, help: help, effect: .none, severity: severity, fix: fix),
            at: argument.range, of: command.assignment)
    }

    /// Adds advice of ours about a program.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        at command: LintedCommand
    ) {
        advise(rule, message, help: help, severity: severity, at: command.assignment)
    }
}
