import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a format of `date` or `printf` whose `%` systemd takes for specifiers.
struct SpecifierByAccident: LintRule {
    static let info = RuleInfo(
        id: "specifier-by-accident",
        severity: .error,
        summary: "a % that is meant for the program and that systemd replaces",
        rationale: """
            systemd replaces specifiers in every argument, in quotes as well: `%m` is the machine's id \
            and `%s` the manager's shell. A format for `date` or `printf` has to be written with `%%`.
            """,
        flagged: [
            "[Service]\nType=oneshot\nExecStart=/bin/date +%H-%m\n",
            "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'cp a a.$$(date +%H%m)'\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/find /srv -printf %p\n",
            "[Unit]\nDescription=Keeps 50%s of the disk free\n",
            "[Service]\nExecStart=/usr/bin/record /srv/%Y%m%d.mkv\n",
            "[Service]\nEnvironment=FORMAT=%H:%M:%S\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Service]\nType=oneshot\nExecStart=/bin/date +%%H-%%m\n",
            "[Service]\nType=oneshot\nExecStart=/bin/echo %i %n\n",
        ],
        reference: "systemd.unit(5)")

    private static let formatters: WordSet = ["date", "printf", "strftime", "stat"]

    /// Options of programs that a format follows, in the same word or the next.
    private static let formatOptions: [String: [String]] = [
        "find": ["-printf", "-fprintf"], "git": ["--format=", "--pretty="],
        "ls": ["--time-style="], "du": ["--time-style="],
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        checkDescription(of: unit, into: &sink)
        checkEnvironment(of: unit, into: &sink)
        for command in unit.commands where command.mayHave(UInt8(ascii: "%")) {
            let formats = Self.formatOptions[command.programName] ?? []
            var previous = ""
            for argument in command.arguments {
                let isFormatter =
                    Self.formatters.contains(command.programName) || formats.contains(previous)
                    || formats.contains { $0.hasSuffix("=") && argument.text.hasPrefix($0) }
                previous = argument.text
                guard command.raw(argument).contains(UInt8(ascii: "%")) else { continue }
                let raw = String(decoding: command.raw(argument), as: UTF8.self)
                guard isFormatter || Self.hasDateFormat(raw),
                    let percent = Self.firstSingle(in: raw)
                else { continue }
                sink.advise(
                    Self.self, "systemd replaces \(quoted(percent)) before the program sees it",
                    help: "write %% for each % that the program is to get",
                    fix: Self.fix(argument, of: command, in: unit), at: argument, of: command)
            }
        }
    }

    /// A date in the value of a variable.
    private func checkEnvironment(of unit: LintedUnit, into sink: inout FindingSink) {
        for line in unit.newest.values(of: "Environment", in: .service)
        where line.contains(UInt8(ascii: "%")) {
            let text = String(decoding: unit.newest.text(of: line), as: UTF8.self)
            guard let pair = Self.datePairs.first(where: text.contains) else { continue }
            sink.advise(
                Self.self, "systemd replaces \(quoted(pair.prefix(2))) in Environment=",
                help: "write %% for each % that the variable is to have", at: line)
        }
    }

    /// A share such as `50%s`, in which a specifier follows the number.
    private func checkDescription(of unit: LintedUnit, into sink: inout FindingSink) {
        guard let line = unit.newest.last("Description", in: .unit),
            line.contains(UInt8(ascii: "%"))
        else { return }
        let text = Array(unit.newest.text(of: line))
        for offset in text.indices.dropFirst().dropLast() where text[offset] == UInt8(ascii: "%") {
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
            guard digits.contains(text[offset - 1]), letters.contains(text[offset + 1] | 0x20),
                case .text(let read) = line.value, Array(read.utf8) != text
            else { continue }
            let specifier = String(decoding: text[offset...offset + 1], as: UTF8.self)
            sink.advise(
                Self.self, "systemd replaces \(quoted(specifier)) in the description",
                help: "write %% for a percent sign", at: line)
            return
        }
    }

    /// `date +%…` in a script, or a format after `printf`.
    private static func hasDateFormat(_ text: String) -> Bool {
        text.contains("date +%") || text.contains("date '+%") || text.contains("date \"+%")
            || text.contains("printf \"%") || text.contains("printf '%")
            || text.contains("date -u +%") || datePairs.contains(where: text.contains)
    }

    /// Specifiers side by side that are a date or a time; nobody writes the folder of credentials
    /// and the machine's ID so.
    private static let datePairs = [
        "%Y%m", "%Y-%m", "%Y_%m", "%Y/%m", "%Y.%m", "%H%M", "%H:%M", "%H-%M", "%m%d", "%m-%d",
        "%d-%m", "%d.%m.", "%d/%m",
    ]

    /// The first `%X` that is not doubled.
    private static func firstSingle(in text: String) -> String? {
        var characters = text.makeIterator()
        while let character = characters.next() {
            guard character == "%", let next = characters.next() else { continue }
            if next != "%" { return "%\(next)" }
        }
        return nil
    }

    private static func fix(
        _ argument: ExecArgument, of command: LintedCommand, in unit: LintedUnit
    ) -> Fix? {
        let line = unit.file.document.lines[command.assignment.origin.lineIndex]
        guard !line.isContinued else { return nil }
        var edits: [TextEdit] = []
        var offset = argument.range.lowerBound
        while offset < argument.range.upperBound {
            if command.value[offset] == UInt8(ascii: "%") {
                let isDoubled =
                    offset + 1 < argument.range.upperBound
                    && command.value[offset + 1] == UInt8(ascii: "%")
                if isDoubled {
                    offset += 1
                } else {
                    edits.append(
                        TextEdit(inserting: "%", at: command.assignment.range.lowerBound + offset))
                }
            }
            offset += 1
        }
        return Fix(isSafe: true, description: "double each %", edits: edits)
    }
}
