import UnitCatalog
import UnitValues

extension ValueReader {
    /// An address or a path to listen on.
    func socketListen(_ endpoint: SocketEndpoint) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            do throws(ValueProblem) {
                let target = try endpoint.isPath ? listenPath(endpoint) : listenAddress(endpoint)
                return target.map { .listen($0) }
            } catch {
                return ValueReading(refused: error)
            }
        }
    }

    /// A time span, or a calendar expression for `OnCalendar=`.
    func timer(_ base: TimerBase) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            do throws(ValueProblem) {
                let text = try expanded()
                guard base == .calendar else {
                    let span = try TimeSpan.parse(text[...], in: context.version)
                    return ValueReading(.timer(.span(span)))
                }
                let expression = try CalendarExpression(parsing: text[...])
                return ValueReading(
                    .timer(.calendar(expression)), problems: remarks(on: expression))
            } catch {
                return ValueReading(refused: located(error))
            }
        }
    }

    /// What a condition or an assertion tests, after `|` and `!`.
    func condition(_ kind: ConditionKind) -> ValueReading<DirectiveValue> {
        var rest = bytes
        let isTrigger = rest.first == UInt8(ascii: "|")
        if isTrigger { rest = rest.dropFirst() }
        let isNegated = rest.first == UInt8(ascii: "!")
        if isNegated { rest = rest.dropFirst() }
        return unlessEmpty {
            judged { () throws(ValueProblem) in
                .condition(
                    ConditionTest(
                        isTrigger: isTrigger, isNegated: isNegated,
                        parameter: try conditionParameter(rest, of: kind)))
            }
        }
    }

    // MARK: Parts

    private func listenPath(
        _ endpoint: SocketEndpoint
    ) throws(ValueProblem) -> ValueReading<ListenTarget> {
        let path = try AbsolutePath(expanding: bytes, at: whole, in: context)
        // The kernel's own file systems hold devices, but no queues and the like.
        if endpoint != .special, path.isBelowAPIFileSystem,
            context.version >= AbsolutePath.checksAPIFileSystems
        {
            throw ValueProblem(
                "path \(quoted(path.text)) is in one of the kernel's own file systems, "
                    + "/dev, /proc and /sys", at: whole)
        }
        guard endpoint == .fifo else { return ValueReading(.path(path)) }
        return path.movedToRun(at: whole, in: context).map { .path($0) }
    }

    private func listenAddress(
        _ endpoint: SocketEndpoint
    ) throws(ValueProblem) -> ValueReading<ListenTarget> {
        let text = try expanded(as: .path)
        if endpoint == .netlink {
            return ValueReading(
                .address(try SocketAddress(parsingNetlink: text[...], at: whole)))
        }
        let address = try SocketAddress(parsing: text[...], at: whole, in: context.version)
        guard endpoint != .sequentialPacket || address.isLocal else {
            throw ValueProblem(
                "\(quoted(text)) is no address for sequential packets; only a path or '@' and "
                    + "a name is", at: whole)
        }
        if case .path(let bytes) = address,
            let path = try? AbsolutePath(bytes[...], at: whole, for: context.version)
        {
            let moved = path.movedToRun(at: whole, in: context)
            if let place = moved.value, place != path {
                return ValueReading(
                    .address(.path(Array(place.text.utf8))), problems: moved.problems)
            }
        }
        return ValueReading(.address(address))
    }

    private func remarks(on expression: CalendarExpression) -> [ValueProblem] {
        guard let contradiction = expression.contradiction, context.version >= 262 else {
            return []
        }
        return [
            ValueProblem(
                "the timer never elapses: \(contradiction.date) is a \(contradiction.weekday)",
                at: whole, effect: .noted,
                help: "drop the day of the week, or name the one of that date")
        ]
    }

    private func conditionParameter(
        _ text: ArraySlice<UInt8>, of kind: ConditionKind
    ) throws(ValueProblem) -> String {
        if kind.takesPath {
            return try AbsolutePath(expanding: text, at: text.indices, in: context).text
        }
        let expanded = try SpecifierExpansion.expand(text, at: text.indices, as: .full, in: context)
        return String(decoding: expanded, as: UTF8.self)
    }

    /// A problem in the value after expansion, at its place in the value as it is written:
    /// the same place when nothing was expanded, and all of it otherwise.
    private func located(_ problem: ValueProblem) -> ValueProblem {
        guard bytes.contains(UInt8(ascii: "%")) else { return problem }
        var problem = problem
        problem.range = whole
        return problem
    }
}

extension SocketEndpoint {
    /// Whether it is always a path in the file system.
    fileprivate var isPath: Bool {
        switch self {
        case .fifo, .special, .messageQueue, .usbFunction: true
        case .stream, .datagram, .sequentialPacket, .netlink: false
        }
    }
}
