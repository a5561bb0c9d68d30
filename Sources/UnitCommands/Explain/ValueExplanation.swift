import UnitCatalog
import UnitModel
import UnitValues

/// A value in words and numbers.
enum ValueExplanation {
    typealias Item = LineExplanation.Item

    /// The facts about a value.
    static func items(
        of value: DirectiveValue, _ directive: Directive, _ zone: NamedTimeZone
    ) -> [Item] {
        switch value {
        case .empty: []
        case .boolean(let flag): [Item(name: "value", text: flag ? "yes" : "no")]
        case .number(let number): [number == .max ? infinite : amount(number, directive.kind)]
        case .integer(let number): [Item(name: "number", text: String(number))]
        case .time(let time): [self.time(time, directive.kind)]
        case .amount(let amount): [item(of: amount, directive.kind)]
        case .text(let text), .word(let text): [Item(name: "text", text: text)]
        case .commands(let commands): commands.flatMap(items(of:))
        case .environment(let variables):
            variables.map { Item(name: "variable \($0.name)", text: $0.value) }
        case .timer(.calendar(let calendar)): CalendarExplanation.items(of: calendar, in: zone)
        case .timer(.span(let span)): [time(span.microseconds, directive.kind)]
        default: listed(value)
        }
    }

    private static let infinite = Item(name: "limit", text: "none")

    // MARK: Numbers

    private static func amount(_ number: UInt64, _ kind: ValueKind) -> Item {
        switch kind {
        case .size, .memoryLimit: Item(name: "bytes", text: bytes(number))
        case .mode: Item(name: "mode", text: "0" + String(number, radix: 8))
        default: Item(name: "number", text: String(number))
        }
    }

    private static func item(of amount: Amount, _ kind: ValueKind) -> Item {
        switch amount {
        case .number(let number): self.amount(number, kind)
        case .infinite: infinite
        case .share(let share):
            Item(
                name: "share",
                text:
                    "\(share.permyriad / 100).\(share.permyriad % 100 / 10)\(share.permyriad % 10)%"
            )
        }
    }

    /// `1048576 (1 MiB)`.
    private static func bytes(_ number: UInt64) -> String {
        for (unit, shift) in [
            ("EiB", 60), ("PiB", 50), ("TiB", 40), ("GiB", 30), ("MiB", 20), ("KiB", 10),
        ] {
            let size = UInt64(1) << UInt64(shift)
            guard number >= size else { continue }
            let (whole, rest) = number.quotientAndRemainder(dividingBy: size)
            let (tenths, left) = (rest * 10).quotientAndRemainder(dividingBy: size)
            let shown = "\(whole)" + (tenths > 0 ? ".\(tenths)" : "") + " \(unit)"
            return "\(number) (\(left == 0 ? "" : "about ")\(shown))"
        }
        return String(number)
    }

    private static func time(_ time: UInt64, _ kind: ValueKind) -> Item {
        guard time != .max else { return infinite }
        if case .timeSpan(.nanoseconds) = kind {
            return Item(name: "nanoseconds", text: String(time))
        }
        let (seconds, rest) = time.quotientAndRemainder(dividingBy: 1_000_000)
        var fraction = rest == 0 ? "" : String(String(1_000_000 + rest).dropFirst())
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let number = fraction.isEmpty ? "\(seconds)" : "\(seconds).\(fraction)"
        return Item(name: "seconds", text: "\(number) (\(PropertyText.timeSpan(time)))")
    }

    // MARK: Commands

    private static func items(of command: ExecCommand) -> [Item] {
        var items = [Item(name: "program", text: command.path)]
        for (argument, number) in zip(command.arguments, 0...) {
            var text = quoted(argument.text)
            if number > 0, command.expandsVariables { text += note(on: argument) }
            items.append(Item(name: "argv[\(number)]", text: text))
        }
        if !command.flags.names.isEmpty {
            items.append(Item(name: "flags", text: command.flags.names.joined(separator: ", ")))
        }
        return items
    }

    /// What becomes of variables when the command is run.
    private static func note(on argument: ExecArgument) -> String {
        if let name = argument.splitVariable {
            return "  (the words of the variable \(name), which may be none)"
        }
        let names = argument.parts.compactMap { part -> String? in
            guard case .variable(let name) = part else { return nil }
            return name
        }
        return names.isEmpty ? "" : "  (with the value of \(sentenceList(names)))"
    }

    private static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.value(text)
        return json.text
    }

    // MARK: The rest

    /// Lists and structures, one fact for each of their parts.
    private static func listed(_ value: DirectiveValue) -> [Item] {
        switch value {
        case .texts(let texts): texts.map { Item(name: "word", text: $0) }
        case .unitNames(let names): names.map { Item(name: "unit", text: $0.text) }
        case .unitName(let name): [Item(name: "unit", text: name.text)]
        case .path(let path): [Item(name: "path", text: path.text)]
        case .paths(let paths): paths.map { Item(name: "path", text: $0.text) }
        case .namespacePaths(let paths): paths.map { Item(name: "path", text: $0.text) }
        case .workingDirectory(let directory): [Item(name: "path", text: directory.text)]
        case .bytes(let bytes): [Item(name: "bytes", text: "\(bytes.count) in all")]
        case .condition(let test):
            [
                Item(name: "tested", text: test.parameter),
                Item(name: "negated", text: test.isNegated ? "yes" : "no"),
                Item(name: "one of several", text: test.isTrigger ? "yes" : "no"),
            ]
        default: []
        }
    }
}
