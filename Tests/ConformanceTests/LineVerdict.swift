import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

/// What one release makes of one file: the lines that it has something to say about, and
/// whether it loads the unit.
struct LineVerdict: Equatable, CustomStringConvertible {
    /// The numbers of the lines, up to the one at which the release gives up.
    let lines: Set<Int>

    /// Whether it loads the unit.
    let isLoaded: Bool

    /// What a release said.
    init(lines: some Sequence<Int>, isFatal: Bool) {
        self.lines = Set(lines)
        isLoaded = !isFatal
    }

    /// What a release said.
    init(_ verdict: Verdict) {
        self.init(lines: verdict.lines.keys, isFatal: verdict.isFatal)
    }

    /// What we say.
    init(
        ofOurs bytes: [UInt8], path: String, release: Int, manager: ManagerScope? = nil
    ) throws {
        let (findings, isLoaded) = try Self.report(
            bytes, path: path, release: release, manager: manager)
        let end = findings.filter { $0.effect == .fatal }.map(\.end.line).min() ?? .max
        lines = Set(findings.map(\.end.line).filter { $0 <= end })
        self.isLoaded = isLoaded
    }

    /// What we say of the lines of a file for one release, also past the end of its reading,
    /// and whether the release loads the unit.
    static func report(
        _ bytes: [UInt8], path: String, release: Int, manager: ManagerScope? = nil
    ) throws -> (findings: [Finding], isLoaded: Bool) {
        guard let name = UnitFileName(path: path) else { throw NotAUnit(path: path) }
        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
        var linter = Linter(targets: [SystemdVersion(release)])
        linter.manager = manager
        let report = linter.lint(file)
        let findings = report.findings.filter { $0.effect != .none && $0.scope == .line }
        return (findings, !report.loadedBy.isEmpty)
    }

    /// The load state that we say a release gives a unit which it refuses; nil for all others.
    static func refusal(_ bytes: [UInt8], path: String, release: Int) throws -> String? {
        guard let name = UnitFileName(path: path) else { throw NotAUnit(path: path) }
        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
        let context = ValueContext(version: SystemdVersion(release), unitName: name.unitName)
        let unit = EffectiveUnit([UnitSource(path: path, file: file)], in: context)
        let state = UnitLoadState(of: unit)
        return state == .badSetting || state == .error ? state.rawValue : nil
    }

    var description: String {
        let numbers = lines.sorted().map(String.init).joined(separator: ", ")
        return "lines \(numbers.isEmpty ? "none" : numbers), \(isLoaded ? "" : "not ")loaded"
    }

    struct NotAUnit: Error {
        let path: String
    }
}
