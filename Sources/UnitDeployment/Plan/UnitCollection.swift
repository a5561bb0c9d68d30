import UnitModel
import UnitSyntax
import UnitValues

/// The unit files of the host, with those that are to be installed in their places.
///
/// Files are looked for where the manager looks for them; what was found is kept.
struct UnitCollection {
    let place: DeploymentPlace
    let version: SystemdVersion
    /// What is to be installed, by its place below the folder of units.
    private let sources: [String: DeploymentSource]
    /// The drop-ins among them, by the name of their folder.
    private let dropInSources: [String: [DeploymentSource]]

    init(_ sources: [DeploymentSource], place: DeploymentPlace, version: SystemdVersion) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
        dropInSources = Dictionary(
            grouping: sources.filter(\.isDropIn), by: { HostTree.split($0.name).folder })
        self.place = place
        self.version = version
    }

    /// How a unit is read: the manager, the release and its name.
    func context(of unit: UnitName) -> ValueContext {
        ValueContext(
            version: version, unitName: unit.text,
            manager: place.manager == .user ? .user : .system)
    }

    /// A unit as it will be, or nil when it has no file.
    func unit(_ name: UnitName) throws(DeploymentError) -> EffectiveUnit? {
        try effective(name, withSources: true)
    }

    /// A unit as it is on the host; nil when it has no file.
    func installedUnit(_ name: UnitName) throws(DeploymentError) -> EffectiveUnit? {
        try effective(name, withSources: false)
    }

    /// The path of a unit's file, or of its template's, as it will be.
    func fragmentPath(of name: UnitName) throws(DeploymentError) -> String? {
        try fragment(of: name, withSources: true)?.path
    }

    // MARK: Looking

    private func effective(
        _ name: UnitName, withSources: Bool
    ) throws(DeploymentError) -> EffectiveUnit? {
        guard let fragment = try fragment(of: name, withSources: withSources) else { return nil }
        let dropIns = try dropIns(of: name, withSources: withSources)
        return EffectiveUnit([fragment] + dropIns, in: context(of: name))
    }

    private func fragment(
        of name: UnitName, withSources: Bool
    ) throws(DeploymentError) -> UnitSource? {
        let names = [name, name.template].compactMap { $0?.text }
        for file in Set(names).sorted(by: { a, _ in a == name.text }) {
            for folder in place.searchPath {
                if folder == place.unitFolder, withSources, let source = sources[file] {
                    return UnitSource(path: place.path(of: file), file: source.file)
                }
                if let found = try read(folder + "/" + file) { return found }
            }
        }
        return nil
    }

    /// The drop-ins in the order of their names; of two with one name, the first folder's counts.
    private func dropIns(
        of name: UnitName, withSources: Bool
    ) throws(DeploymentError) -> [UnitSource] {
        var found: [String: UnitSource] = [:]
        for dropInFolder in Self.dropInFolders(of: name) {
            for folder in place.searchPath {
                if folder == place.unitFolder, withSources {
                    for source in dropInSources[dropInFolder] ?? [] {
                        let file = HostTree.split(source.name).name
                        guard found[file] == nil else { continue }
                        found[file] = UnitSource(
                            path: place.path(of: source.name), file: source.file)
                    }
                }
                let path = folder + "/" + dropInFolder
                for file in try names(in: path) where file.hasSuffix(".conf") && found[file] == nil
                {
                    found[file] = try read(path + "/" + file)
                }
            }
        }
        return found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }

    /// `web@1.service.d`, `web@.service.d`, the ones of `a-` for `a-b.service`, `service.d`.
    private static func dropInFolders(of name: UnitName) -> [String] {
        var folders = [name.text + ".d"]
        if let template = name.template, template != name { folders.append(template.text + ".d") }
        var prefix = name.prefix[...]
        while let dash = prefix.dropLast().lastIndex(of: "-") {
            prefix = prefix[...dash]
            folders.append("\(prefix)\(name.suffix).d")
        }
        return folders + [name.type + ".d"]
    }

    private func names(in path: String) throws(DeploymentError) -> [String] {
        do {
            guard let folder = try place.tree.folder(path) else { return [] }
            return try folder.names()
        } catch .isLink {
            // `/lib` is a link to `/usr/lib` on most hosts, and that is looked at as well.
            return []
        }
    }

    /// A file of the host; nil when it is not there, or is a mask or a link.
    private func read(_ path: String) throws(DeploymentError) -> UnitSource? {
        guard let name = UnitFileName(path: path) else { return nil }
        do {
            guard case .file(let file) = try place.tree.entry(path) else { return nil }
            return UnitSource(
                path: path, file: UnitFile(UnitDocument(parsing: file.bytes), name: name))
        } catch .isLink {
            return nil
        }
    }
}
