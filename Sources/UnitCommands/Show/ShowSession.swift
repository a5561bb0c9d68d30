import Glibc
import UnitModel
import UnitSyntax
import UnitValues
import UnitWorkspace

/// A unit that is shown.
struct ShownUnit {
    /// What the command line called it: the path of its file, or its name.
    let path: String
    let unit: EffectiveUnit
    /// Its other names, sorted.
    let aliases: [String]
    /// The link or file that keeps it from being loaded.
    let mask: String?
    /// Where the fragment lies when it is a link out of the search path.
    let linkedTo: String?
}

/// What came of showing some units.
struct ShowOutcome {
    var units: [ShownUnit] = []
    /// What could not be shown, one sentence each.
    var errors: [WorkspaceError] = []
}

/// Finds, reads and merges the units that arguments mean.
struct ShowSession {
    let release: SystemdVersion
    let manager: ManagerScope
    let path: UnitSearchPath
    let isIsolated: Bool
    /// What specifiers stand for; nil for a machine that nothing is known of.
    let machine: MachineIdentity?

    /// Shows units in the order of the arguments.
    func run(_ arguments: [String]) -> ShowOutcome {
        var outcome = ShowOutcome()
        var lookup: UnitLookup?
        for argument in arguments {
            if argument.contains("/") || access(argument, F_OK) == 0 {
                addFiles(at: argument, to: &outcome)
                continue
            }
            guard !isIsolated else {
                outcome.errors.append(.notFound(path: argument))
                continue
            }
            let known = lookup ?? UnitLookup(path)
            lookup = known
            outcome.add { () throws(WorkspaceError) in try named(argument, in: known) }
        }
        return outcome
    }

    // MARK: Names

    private func named(
        _ argument: String, in lookup: UnitLookup
    ) throws(WorkspaceError) -> ShownUnit {
        guard let name = UnitName(argument) ?? UnitName(argument + ".service") else {
            throw .notAUnitName(argument)
        }
        let located = lookup.find(name)
        if located.state == .missing, located.dropIns.isEmpty {
            throw .noSuchUnit(name: name.text, directories: path.directories)
        }
        return try shown(located, sources: try located.read(), path: nil)
    }

    // MARK: Files

    private func addFiles(at path: String, to outcome: inout ShowOutcome) {
        var finder = UnitFileFinder()
        finder.add(path)
        outcome.errors += finder.errors
        let isDirectory = finder.paths != [path]
        for file in finder.paths {
            guard let name = UnitFileName(path: file) else { continue }
            // The drop-ins of a directory are shown with their units.
            if isDirectory, name.isDropIn, !isIsolated { continue }
            outcome.add { () throws(WorkspaceError) in
                isIsolated ? try alone(file, name) : try withNeighbours(file, name)
            }
        }
    }

    /// A file by itself.
    private func alone(
        _ path: String, _ name: UnitFileName
    ) throws(WorkspaceError) -> ShownUnit {
        let file = UnitFile(
            UnitDocument(parsing: try UnitFileReader.read(path)), name: name)
        return ShownUnit(
            path: path,
            unit: EffectiveUnit(
                [UnitSource(path: path, file: file)], in: context(of: name.unitName)),
            aliases: [], mask: nil, linkedTo: nil)
    }

    /// A file with the drop-ins beside it.
    private func withNeighbours(
        _ path: String, _ name: UnitFileName
    ) throws(WorkspaceError) -> ShownUnit {
        guard let unitName = UnitName(name.unitName) else { return try alone(path, name) }
        let folder = Self.folder(of: path, levels: name.isDropIn ? 2 : 1)
        let absolute = folder.hasPrefix("/") ? folder : Self.workingDirectory + "/" + folder
        let located = UnitLookup(UnitSearchPath([absolute])).find(unitName)
        let sources = try located.read().map { source in
            guard source.path.hasPrefix(absolute + "/") else { return source }
            let rest = source.path.dropFirst(absolute.count + 1)
            return UnitSource(
                path: folder.isEmpty ? String(rest) : "\(folder)/\(rest)", file: source.file)
        }
        return try shown(located, sources: sources, path: path)
    }

    private func shown(
        _ located: LocatedUnit, sources: [UnitSource], path: String?
    ) throws(WorkspaceError) -> ShownUnit {
        var mask: String?
        var fragment = located.name.text
        var linkedTo: String?
        switch located.state {
        case .masked(let by): mask = by
        case .found(let path, let target):
            fragment = located.root + path
            linkedTo = target
        case .missing: break
        }
        return ShownUnit(
            path: path ?? fragment,
            unit: EffectiveUnit(sources, in: context(of: located.name.text)),
            aliases: located.aliases, mask: mask, linkedTo: linkedTo)
    }

    private func context(of name: String) -> ValueContext {
        ValueContext(version: release, unitName: name, manager: manager, machine: machine)
    }

    /// The directory that a path lies in, some levels up; empty for the working directory.
    private static func folder(of path: String, levels: Int) -> String {
        var folder = path[...]
        for _ in 0..<levels {
            guard let slash = folder.lastIndex(of: "/") else { return "" }
            folder = folder[..<slash]
        }
        return folder.isEmpty ? "/" : String(folder)
    }

    private static var workingDirectory: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }
}

extension ShowOutcome {
    /// Adds a unit, or why there is none.
    fileprivate mutating func add(_ unit: () throws(WorkspaceError) -> ShownUnit) {
        do {
            units.append(try unit())
        } catch {
            errors.append(error)
        }
    }
}
