import UnitCatalog
import UnitValues

extension ValueReader {
    /// Free text, in which specifiers are resolved unless it is `plain`.
    func string(specifiers: Bool) -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            let text = specifiers ? try expanded() : Array(bytes)
            return text.isEmpty ? .empty : .text(String(decoding: text, as: UTF8.self))
        }
    }

    /// A key whose value no tracked release reads.
    func unread() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// Text for reboot(2): since 248 nothing but ASCII.
    func rebootArgument() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            let text = try expanded()
            guard text.allSatisfy({ $0 < 0x80 }) || context.version < 248 else {
                throw ValueProblem(
                    "\(quoted(text)) is no argument for a reboot; only ASCII is allowed", at: whole)
            }
            return text.isEmpty ? .empty : .text(String(decoding: text, as: UTF8.self))
        }
    }

    /// A user or group, by name or number; a bad one refuses the unit.
    func userName() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            var reading = judged { () throws(ValueProblem) in
                .text(try UserName.check(expanded(effect: .fatal), at: whole))
            }
            if reading.value == .text("nobody"), directive.name.hasSuffix("User") {
                reading.problems.append(
                    ValueProblem(
                        "user 'nobody' owns what belongs to no user at all", at: whole,
                        effect: .noted,
                        help: "use a user of the service's own, or DynamicUser=yes"))
            }
            return reading
        }
    }

    /// A list of groups; a bad one refuses the unit.
    func userNames() -> ValueReading<DirectiveValue> {
        unlessEmpty { UserName.list(bytes, in: context).map(DirectiveValue.texts) }
    }
}
