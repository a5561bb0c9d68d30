public import UnitModel
import UnitSyntax

extension LocatedUnit {
    /// Reads the fragment and the drop-ins, in the order in which they apply; none of a
    /// unit that is masked.
    ///
    /// - Throws: ``WorkspaceError`` for the first file that cannot be read.
    public func read() throws(WorkspaceError) -> [UnitSource] {
        var sources: [UnitSource] = []
        switch state {
        case .masked: return []
        case .found(let fragment, _): sources.append(try source(at: fragment))
        case .missing: break
        }
        for dropIn in dropIns { sources.append(try source(at: dropIn)) }
        return sources
    }

    private func source(at path: String) throws(WorkspaceError) -> UnitSource {
        let resolver = LinkResolver(root: root)
        // Links inside of another root lead elsewhere than they would here.
        let onMachine = root + (resolver.resolve(path) ?? path)
        let bytes = resolver.kind(of: path) == .mask ? [] : try UnitFileReader.read(onMachine)
        guard let name = UnitFileName(path: path) else { throw .notAUnit(path: path) }
        return UnitSource(
            path: root + path, file: UnitFile(UnitDocument(parsing: bytes), name: name))
    }
}
