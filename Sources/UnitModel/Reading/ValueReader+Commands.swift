import UnitCatalog
import UnitValues

extension ValueReader {
    /// A command line, after its prefixes.
    func execCommand() -> ValueReading<DirectiveValue> {
        unlessEmpty { ExecCommandLine.read(bytes, in: context).map(DirectiveValue.commands) }
    }

    /// A list of assignments `NAME=VALUE`.
    func environment() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            EnvironmentList.assignments(bytes, in: context).map(DirectiveValue.environment)
        }
    }

    /// An absolute path, after an optional `-`, that may be a pattern.
    func environmentFile() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .environmentFile(try EnvironmentFileReference(bytes, in: context))
            }
        }
    }

    /// A list of names of variables.
    func passEnvironment() -> ValueReading<DirectiveValue> {
        unlessEmpty { EnvironmentList.names(bytes, in: context).map(DirectiveValue.texts) }
    }

    /// A list of names of variables or assignments.
    func unsetEnvironment() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            EnvironmentList.namesOrAssignments(bytes, in: context).map(DirectiveValue.texts)
        }
    }
}
