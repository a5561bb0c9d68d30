import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of `SOURCE[:DESTINATION[:OPTIONS]]`.
    func bindPaths() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of `PATH[:OPTIONS]`.
    func temporaryFileSystems() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of relative directories with symlinks to make to them.
    func execDirectories(_ purpose: ExecDirectoryPurpose) -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A share of the file system or a number of bytes; `off` for none.
    func directoryQuota() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `PATH[:NAME[:OPTIONS]]`, a file to open for the service.
    func openFile() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
