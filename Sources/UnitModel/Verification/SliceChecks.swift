import UnitCatalog
import UnitValues

/// What is checked of a slice.
enum SliceChecks {
    static let all: [UnitVerification.Check] = [name]

    private static func name(_ slice: UnitSettings) -> [UnitProblem] {
        guard slice.unitName?.isSlice != true else { return [] }
        return slice.problem(
            .malformedSliceName, "no slice can be named \(slice.unit.context.unitName)",
            help: "each '-' in the name of a slice separates it from the one that it lies in",
            refusal: .error)
    }
}

/// What is checked of a scope.
enum ScopeChecks {
    static let all: [UnitVerification.Check] = [file]

    private static func file(_ scope: UnitSettings) -> [UnitProblem] {
        // The scope of the manager itself is always there.
        guard scope.unit.context.unitName != "init.scope" || scope.version >= 252 else { return [] }
        return scope.problem(
            .scopeFile, "a scope is made by a program and not by a file",
            help: "write a drop-in for the settings of an existing scope, or a service")
    }
}
