import UnitModel
import UnitSyntax
import UnitValues

@testable import UnitLint

/// Files in a directory of units of a small system.
enum ExampleCollection {
    static let folder = "/etc/systemd/system"

    /// Lints files, by their paths below the directory, with every rule.
    static func lint(
        _ files: [(path: String, text: String)], in surroundings: ExampleSurroundings? = nil
    ) throws -> [FileReport] {
        let linter = Linter(targets: TargetSelection.recorded, rules: RuleRegistry.all)
        let surroundings = surroundings ?? ExampleSurroundings(files)
        var members = files.compactMap { path, text -> CollectionMember? in
            guard let name = UnitFileName(path: path) else { return nil }
            let file = UnitFile(UnitDocument(parsing: text), name: name)
            return CollectionMember(
                file, path: place(of: path), report: linter.lint(file), linter: linter,
                surroundings: surroundings)
        }
        CollectionLinter.lint(&members, surroundings: surroundings)
        return members.map(\.report)
    }

    private static func place(of path: String) -> String {
        path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }

    /// The findings of one rule, as `path:line: message`.
    static func findings(
        of rule: String, in files: [(path: String, text: String)],
        around surroundings: ExampleSurroundings? = nil
    ) throws -> [String] {
        zip(files, try lint(files, in: surroundings)).flatMap { file, report in
            report.findings.filter { $0.rule == rule }.map {
                "\(file.path):\($0.start.line): \($0.message)"
            }
        }
    }
}

/// A small system with a search path, in which little is installed.
struct ExampleSurroundings: UnitSurroundings, TargetSystem {
    var units: Set<String> = ["basic.target", "multi-user.target", "cron.service"]
    var pulledIn: Set<String> = ["cron.service"]
    var isWhole = true
    /// Whether the files are those of the system itself.
    var isSystem = true
    /// Whether files that lie elsewhere may be for the system all the same.
    var machineIsTarget = false
    var paths: [String: Inode] = [
        "/bin/sh": .file(isExecutable: true), "/bin/true": .file(isExecutable: true),
        "/usr/bin": .folder, "/usr/bin/web": .file(isExecutable: true),
        "/usr/bin/notes": .file(isExecutable: false), "/srv/web": .folder,
        "/etc/default/web": .file(isExecutable: false),
        "/usr/share/web/start.sh": .file(isExecutable: false),
    ]
    var modes: [String: UInt32] = [:]
    var dropIns: [DropInFolder] = []

    /// A system in which the files of an example lie.
    init(_ files: [(path: String, text: String)] = []) {
        let parts = files.filter { $0.path.contains(".d/") }.map { $0.path.split(separator: "/") }
        dropIns = Dictionary(grouping: parts, by: { String($0[0].dropLast(2)) }).map {
            DropInFolder(unitName: $0, files: $1.map { String($0[1]) })
        }
    }

    var unitNames: [String] { units.sorted() }

    func hasUnit(named name: String) -> Bool { units.contains(name) }

    func isPulledIn(_ name: String) -> Bool { pulledIn.contains(name) }

    func rank(ofFolder folder: String) -> Int? {
        isSystem ? ["/etc/systemd/system", "/usr/lib/systemd/system"].firstIndex(of: folder) : nil
    }

    func system(ofFile path: String) -> (any TargetSystem)? { isSystem ? self : nil }

    /// Nil: nothing is known of it.
    var machine: (any TargetSystem)? { machineIsTarget ? self : nil }

    func permissions(ofFile path: String) -> UInt32? {
        modes[path] ?? (path.contains("executable") ? 0o755 : 0o644)
    }

    func dropInFolders(in folder: String) -> [DropInFolder] { dropIns }

    func hasUser(_ name: String) -> Bool { ["root", "www-data"].contains(name) }

    func hasGroup(_ name: String) -> Bool { ["root", "www-data"].contains(name) }

    func inode(at path: String) -> Inode? { paths[path] }

    func hasMatch(for pattern: String) -> Bool { false }

    func activation(ofBusName name: String) -> BusActivation? {
        name == "org.example.Web"
            ? BusActivation(
                file: "/usr/share/dbus-1/system-services/\(name).service",
                unit: "dbus-\(name).service") : nil
    }
}
