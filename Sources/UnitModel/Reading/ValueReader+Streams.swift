import UnitCatalog
import UnitValues

extension ValueReader {
    /// What standard input is connected to.
    func standardInput() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            .standardInput(try StandardInput(bytes, in: context))
        }
    }

    /// What standard output or standard error is connected to.
    func standardOutput() -> ValueReading<DirectiveValue> {
        StandardOutput.read(bytes, in: context).map { .standardOutput($0) }
    }

    /// A line of text, with C escapes and specifiers.
    func standardInputText() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .bytes(try InputData(line: bytes, in: context).bytes)
            }
        }
    }

    /// Bytes in Base64.
    func standardInputData() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .bytes(try InputData(base64: bytes, in: context).bytes)
            }
        }
    }

    /// A list of assignments of journal fields.
    func logExtraFields() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            LogField.readList(bytes, in: context).map { .logFields($0) }
        }
    }

    /// A regular expression; a leading `~` inverts it.
    ///
    /// One that cannot be compiled does not count, but no message names the line.
    func logFilterPatterns() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            let reading = judged { () throws(ValueProblem) in .logPattern(try LogPattern(bytes)) }
            if case .logPattern(let pattern) = reading.value, !pattern.isRegular {
                return ValueReading(nil)
            }
            return reading
        }
    }

    /// The name of a journal namespace.
    func logNamespace() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .text(try LogNamespace(bytes, in: context).name)
            }
        }
    }
}
