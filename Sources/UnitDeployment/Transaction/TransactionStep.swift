import SystemdBus

/// One thing that a transaction does, with what is needed to take it back.
enum TransactionStep: Hashable, Sendable {
    /// Makes a folder that was not there.
    case makeFolder(path: String)
    /// Makes or replaces a file.
    case writeFile(path: String, HostFile, before: HostEntry)
    /// Makes or replaces a symbolic link.
    case makeLink(path: String, target: String, before: HostEntry)
    /// Removes a file or a link.
    case remove(path: String, before: HostEntry)
    /// Removes a folder that has become empty.
    case removeFolder(path: String)
    /// Lets the manager read all unit files again.
    case reload
    /// Changes what a unit does.
    case control(UnitVerb, unit: String, before: UnitActivity)

    /// The path that it changes; nil for what is no matter of files.
    var path: String? {
        switch self {
        case .makeFolder(let path), .writeFile(let path, _, _), .makeLink(let path, _, _),
            .remove(let path, _), .removeFolder(let path):
            path
        case .reload, .control: nil
        }
    }

    /// What lies at the path before it; nil for what is no matter of files.
    var before: HostEntry? {
        switch self {
        case .makeFolder: .absent
        case .writeFile(_, _, let before), .makeLink(_, _, let before), .remove(_, let before):
            before
        case .removeFolder: .folder
        case .reload, .control: nil
        }
    }

    /// What lies at the path after it; nil for what is no matter of files.
    var after: HostEntry? {
        switch self {
        case .makeFolder: .folder
        case .writeFile(_, let file, _): .file(file)
        case .makeLink(_, let target, _): .link(target: target)
        case .remove, .removeFolder: .absent
        case .reload, .control: nil
        }
    }

    /// The word for it in results, and in the record.
    var kind: String {
        switch self {
        case .makeFolder: "make-folder"
        case .writeFile: "write-file"
        case .makeLink: "make-link"
        case .remove: "remove"
        case .removeFolder: "remove-folder"
        case .reload: "daemon-reload"
        case .control(let verb, _, _): verb.rawValue
        }
    }

    /// What it is done to: a path or a unit; nil for the manager itself.
    var subject: String? {
        if case .control(_, let unit, _) = self { return unit }
        return path
    }
}

/// What a unit did before a transaction.
enum UnitActivity: String, Hashable, Sendable {
    /// It ran, or was about to.
    case active
    /// It did not run.
    case inactive
    /// It did not run, since something had gone wrong.
    case failed
    /// There was no such unit.
    case absent
}
