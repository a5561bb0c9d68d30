import UnitCatalog
import UnitValues

extension ValueReader {
    /// An absolute path with specifiers; with `fatal`, a bad value refuses the unit.
    func path(fatal: Bool) -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            let effect = fatal ? ValueEffect.fatal : .ignored
            let path = try expanded(as: .path, effect: effect)
            guard !path.isEmpty else { return .empty }
            return .path(
                try AbsolutePath(path[...], at: whole, effect: effect, for: context.version))
        }
    }

    /// A list of absolute paths with specifiers.
    func paths() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            PathList.read(bytes, afterMistake: .stops, in: context).map(DirectiveValue.paths)
        }
    }

    /// A list of absolute paths, each after an optional `-` and `+`.
    func namespacePaths() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            NamespacePath.list(bytes, in: context).map(DirectiveValue.namespacePaths)
        }
    }

    /// A list of absolute paths, separated by colons.
    func searchPaths() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            PathList.readSearchPath(bytes, in: context).map(DirectiveValue.paths)
        }
    }

    /// A list of absolute paths whose mount points the unit depends on.
    func mountDependencies() -> ValueReading<DirectiveValue> {
        PathList.read(bytes, afterMistake: .goesOn, in: context).map(DirectiveValue.paths)
    }

    /// An absolute path or `~`, after an optional `-`.
    func workingDirectory() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .workingDirectory(try WorkingDirectory(bytes, in: context))
            }
        }
    }

    /// A path, made absolute below the runtime directory.
    func pidFile() -> ValueReading<DirectiveValue> {
        unlessEmpty { PIDFile.read(bytes, in: context).map(DirectiveValue.path) }
    }

    /// What is mounted or swapped on: a path, a tag such as `UUID=`, or any text.
    func mountNode() -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in
            let isSwap = directive.section == .swap
            let source = try expanded(as: isSwap && context.version < 257 ? .path : .full)
            guard !source.isEmpty else { return .empty }
            return .mountNode(try MountNode(source, at: whole, isSwap: isSwap, in: context))
        }
    }

    /// An absolute path that a path unit watches.
    func watchedPath(_ event: PathEvent) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .path(try AbsolutePath(expanding: bytes, at: whole, in: context))
            }
        }
    }
}
