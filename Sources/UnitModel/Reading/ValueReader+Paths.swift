import UnitCatalog
import UnitValues

extension ValueReader {
    /// An absolute path with specifiers; with `fatal`, a bad value refuses the unit.
    func path(fatal: Bool) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of absolute paths with specifiers.
    func paths() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of absolute paths, each after an optional `-` and `+`.
    func namespacePaths() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of absolute paths, separated by colons.
    func searchPaths() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of absolute paths whose mount points the unit depends on.
    func mountDependencies() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// An absolute path or `~`, after an optional `-`.
    func workingDirectory() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A path, made absolute below the runtime directory.
    func pidFile() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// What is mounted or swapped on: a path, a tag such as `UUID=`, or any text.
    func mountNode() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// An absolute path that a path unit watches.
    func watchedPath(_ event: PathEvent) -> ValueReading<DirectiveValue> {
        unjudged
    }
}
