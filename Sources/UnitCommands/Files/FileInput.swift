import ArgumentParser
import UnitModel
import UnitSyntax
import UnitWorkspace

/// Where the text of a file came from.
struct FileInput: Sendable {
    /// The path as it was given or found, and for standard input the name that it stands for.
    let path: String
    let isStandardInput: Bool
    let file: UnitFile

    /// Reads what a path of a ``UnitFileFinder`` means.
    init(_ path: String, standardInputName: String?) throws(WorkspaceError) {
        isStandardInput = path == UnitFileFinder.standardInput
        self.path = isStandardInput ? standardInputName ?? path : path
        guard let name = UnitFileName(path: self.path) else { throw .notAUnit(path: self.path) }
        let bytes =
            isStandardInput ? try UnitFileReader.readStandardInput() : try UnitFileReader.read(path)
        file = UnitFile(UnitDocument(parsing: bytes), name: name)
    }

    /// What paths of the command line mean.
    static func find(_ paths: [String]) -> UnitFileFinder {
        let sights = FileBatches.map(paths) {
            { $0 == UnitFileFinder.standardInput ? nil : UnitFileFinder.look(at: $0) }
        }
        var finder = UnitFileFinder()
        for (path, sight) in zip(paths, sights) {
            if let sight {
                finder.add(path, seen: sight)
            } else {
                finder.addStandardInput()
            }
        }
        return finder
    }

    /// Refuses a `-` without a name, a name without a `-`, and a name that no unit has.
    static func validate(_ paths: [String], standardInputName: String?) throws {
        if paths.contains(UnitFileFinder.standardInput), standardInputName == nil {
            throw ValidationError(
                "'-' needs --stdin-filename NAME.service: the name tells the type of the unit.")
        }
        guard let standardInputName else { return }
        guard paths.contains(UnitFileFinder.standardInput) else {
            throw ValidationError("--stdin-filename is given, but '-' is not among the paths.")
        }
        guard UnitFileName(path: standardInputName) != nil else {
            throw ValidationError(
                "--stdin-filename '\(standardInputName)' is not named like a unit file; "
                    + "give NAME.service or NAME.service.d/NAME.conf.")
        }
    }
}
