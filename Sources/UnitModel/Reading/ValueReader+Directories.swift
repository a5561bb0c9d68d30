import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of `SOURCE[:DESTINATION[:OPTIONS]]`.
    func bindPaths() -> ValueReading<DirectiveValue> {
        unlessEmpty { BindPath.readList(bytes, in: context).map { .bindPaths($0) } }
    }

    /// A list of `PATH[:OPTIONS]`.
    func temporaryFileSystems() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            TemporaryFileSystem.readList(bytes, in: context).map { .temporaryFileSystems($0) }
        }
    }

    /// A list of relative directories with symlinks to make to them.
    func execDirectories(_ purpose: ExecDirectoryPurpose) -> ValueReading<DirectiveValue> {
        unlessEmpty {
            ExecDirectory.readList(
                bytes, acceptsLinks: purpose != .configuration, in: context
            ).map { .execDirectories($0) }
        }
    }

    /// A share of the file system or a number of bytes; `off` for none.
    func directoryQuota() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in .directoryQuota(try DirectoryQuota(bytes)) }
        }
    }

    /// `PATH[:NAME[:OPTIONS]]`, a file to open for the service.
    func openFile() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .openedFile(try OpenedFile(bytes, in: context.version))
            }
        }
    }
}
