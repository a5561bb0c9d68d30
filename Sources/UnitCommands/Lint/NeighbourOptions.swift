import ArgumentParser
import Glibc
import UnitWorkspace

/// Where units, users and files that units name are looked for.
struct NeighbourOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The root directory of the system that the units are for: units, users and files that "
                + "they name are looked for below it.",
            valueName: "directory"))
    var root: String?

    @Flag(
        help: ArgumentHelp(
            "Look for units among the linted files and beside them only, not on this machine."))
    var noSearchPath = false

    func validate() throws {
        if root != nil, noSearchPath {
            throw ValidationError("--root and --no-search-path exclude each other; leave one out.")
        }
    }

    /// Refuses a root that is none, in one sentence, as every path that cannot be read.
    func checkRoot() throws {
        guard let root else { return }
        var status = stat()
        guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            Terminal.standardError.write(
                "unitsmith: --root \(root) is no directory; "
                    + "give the root directory of an image or project\n")
            throw ExitCode(ExitStatus.couldNotRun.rawValue)
        }
    }

    /// Whether any of them is given.
    var isAsked: Bool { root != nil || noSearchPath }

    /// Where to look.
    var scope: SearchedSurroundings.Scope {
        if let root { return .root(root) }
        return noSearchPath ? .besideFiles : .machine
    }
}
