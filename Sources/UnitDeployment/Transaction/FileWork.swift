import Glibc

/// Does the steps of a transaction that change files, and takes them back.
///
/// A new file lies beside its place, whole and on the disk, before the first old one is touched;
/// an old one keeps a second name beside its place until the end. So taking back needs no room on
/// the disk and gives back the same file, with its owner, times and labels.
struct FileWork: Sendable {
    let tree: HostTree
    let steps: [TransactionStep]

    /// Names that systemd overlooks, since they end in no suffix of a unit.
    private static func newName(_ index: Int) -> String { ".unitsmith-\(index).new" }
    private static func oldName(_ index: Int) -> String { ".unitsmith-\(index).old" }

    private func open(_ parent: String) throws(DeploymentError) -> HostFolder {
        guard let folder = try tree.folder(parent) else {
            throw .system(.write, path: parent, code: ENOENT)
        }
        return folder
    }

    // MARK: Forward

    /// Makes sure, before anything is done, that every folder that is there can be written to.
    func checkWritable() throws(DeploymentError) {
        var checked: Set<String> = []
        for path in steps.compactMap(\.path) {
            let parent = HostTree.split(path).folder
            guard checked.insert(parent).inserted else { continue }
            try tree.folder(parent)?.checkWritable()
        }
    }

    /// Puts the new file of a step beside its place.
    func stage(_ index: Int) throws(DeploymentError) {
        guard case .writeFile(let path, let file, _) = steps[index] else { return }
        let (parent, name) = HostTree.split(path)
        let folder = try open(parent)
        try folder.write(file, to: Self.newName(index), replacing: name)
        FaultPoint.staged.pass()
    }

    /// Does a step; nothing happens for one that is no matter of files.
    func perform(_ index: Int) throws(DeploymentError) {
        let step = steps[index]
        guard let path = step.path, let before = step.before else { return }
        let (parent, name) = HostTree.split(path)
        let folder = try open(parent)
        let found = try folder.entry(name)
        guard found.isSame(as: before) else { throw .changedSince(path: path) }
        switch step {
        case .makeFolder: try folder.makeFolder(name, mode: 0o755)
        // It holds the old files until the end.
        case .removeFolder: return
        case .remove: try folder.rename(name, to: Self.oldName(index))
        case .writeFile:
            if before != .absent { _ = try folder.keep(name, as: Self.oldName(index)) }
            FaultPoint.kept.pass()
            try folder.rename(Self.newName(index), to: name)
        case .makeLink(_, let target, _):
            try folder.remove(Self.newName(index))
            try folder.makeLink(Self.newName(index), to: target)
            if before != .absent { _ = try folder.keep(name, as: Self.oldName(index)) }
            try folder.rename(Self.newName(index), to: name)
        case .reload, .control: break
        }
        FaultPoint.renamed.pass()
        try folder.sync()
    }

    /// Takes away what was kept for the case that a step has to be taken back.
    func settle(_ index: Int) throws(DeploymentError) {
        guard let path = steps[index].path else { return }
        let (parent, name) = HostTree.split(path)
        guard let folder = try tree.folder(parent) else { return }
        switch steps[index] {
        case .removeFolder: try folder.removeFolder(name)
        default:
            try folder.remove(Self.newName(index))
            try folder.remove(Self.oldName(index))
        }
    }

    /// The first path that somebody else has changed since the steps were done; nil for none.
    func firstChange() throws(DeploymentError) -> String? {
        for step in steps {
            guard let path = step.path, let before = step.before, let after = step.after else {
                continue
            }
            let found = try tree.entry(path)
            guard found.isSame(as: before) || found.isSame(as: after) else { return path }
        }
        return nil
    }

    // MARK: Back

    /// Takes a step back, done or not, wholly or in part.
    ///
    /// - Parameters:
    ///   - index: The number of the step.
    ///   - wasBegun: Whether it was announced; one that was not has left nothing but a new file
    ///     beside its place.
    ///   - force: Whether to overwrite what somebody else has put there since.
    /// - Returns: Whether anything had to be changed.
    /// - Throws: ``DeploymentError/changedSince(path:)``, or what the system says.
    func undo(_ index: Int, wasBegun: Bool, force: Bool) throws(DeploymentError) -> Bool {
        let step = steps[index]
        guard let path = step.path, let before = step.before, let after = step.after else {
            return false
        }
        let (parent, name) = HostTree.split(path)
        guard let folder = try tree.folder(parent, makingFolders: before == .absent ? nil : 0o755)
        else { return false }
        let found = try folder.entry(name)
        var isChanged = false
        if wasBegun, !found.isSame(as: before) {
            guard found.isSame(as: after) || force else { throw .changedSince(path: path) }
            try restore(before, at: name, in: folder, index)
            isChanged = true
        }
        try folder.remove(Self.newName(index))
        try folder.remove(Self.oldName(index))
        try folder.sync()
        FaultPoint.undone.pass()
        return isChanged
    }

    private func restore(
        _ before: HostEntry, at name: String, in folder: borrowing HostFolder, _ index: Int
    ) throws(DeploymentError) {
        if try folder.entry(Self.oldName(index)).isSame(as: before), before != .absent {
            return try folder.rename(Self.oldName(index), to: name)
        }
        switch before {
        case .absent:
            if case .folder = try folder.entry(name) {
                try folder.removeFolder(name)
            } else {
                try folder.remove(name)
            }
        case .folder: try folder.makeFolder(name, mode: 0o755)
        case .link(let target):
            try folder.remove(Self.newName(index))
            try folder.makeLink(Self.newName(index), to: target)
            try folder.rename(Self.newName(index), to: name)
        case .file(let file):
            try folder.write(file, to: Self.newName(index), replacing: name)
            try folder.rename(Self.newName(index), to: name)
        case .other: throw .changedSince(path: folder.path(of: name))
        }
    }
}
