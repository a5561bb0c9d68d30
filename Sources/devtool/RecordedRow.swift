import Foundation
import UnitCatalog
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

/// One line that four releases were asked about.
struct RecordedRow {
    let section: String
    let directive: String
    let value: String
    /// What each release of ``TargetSelection/recorded`` said: `ok`, `warned`, `fatal` or `unknown`.
    let verdicts: [String]
    let message: String

    var name: String { "[\(section)] \(directive)=" }

    /// What reads the value, as the tables spell it.
    var kind: String {
        SectionID(section).flatMap { Catalog.shared.directive(directive, in: $0)?.kindSpelling }
            ?? ""
    }

    /// The rows of a recording.
    ///
    /// - Throws: Foundation's error when it cannot be read.
    static func all(in path: String) throws -> [RecordedRow] {
        try GzippedFile.contents(of: path).split(separator: UInt8(ascii: "\n")).dropFirst()
            .compactMap { line in
                let cells = line.split(
                    separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
                )
                .map { String(decoding: $0, as: UTF8.self) }
                guard cells.count >= 7 else { return nil }
                return RecordedRow(
                    section: cells[0], directive: cells[1], value: unescaped(cells[2]),
                    verdicts: Array(cells[3..<7]), message: cells.count > 7 ? cells[7] : "")
            }
    }

    /// What we say of the line, in the order of ``TargetSelection/recorded``.
    ///
    /// The recording has `fatal` for a unit whose load state is `bad-setting` ("has a bad unit file
    /// setting"). Of a unit that "failed to load properly", whose load state is `error`, it has what
    /// was said of the line.
    func ours() -> [String] {
        let (path, base) = Self.bases[section] ?? ("c1.service", "[Service]\nExecStart=/bin/true\n")
        let document = UnitDocument(parsing: "\(base)\(directive)=\(value)\n")
        guard let name = UnitFileName(path: path) else { return [] }
        let file = UnitFile(document, name: name)
        let report = Self.linter.lint(file)
        let line = document.lines.last { $0.content != .blank }?.lastLineNumber
        let about = report.findings.filter {
            $0.scope == .line && $0.end.line == line && $0.effect != .none
        }
        return TargetSelection.recorded.map { release in
            let effects = about.filter { $0.targets.contains(release) }.map(\.effect)
            if !report.loadedBy.contains(release),
                loadState(of: file, path: path, in: release) == .badSetting
            {
                return "fatal"
            }
            if effects.contains(.unknown) { return "unknown" }
            return effects.isEmpty ? "ok" : "warned"
        }
    }

    private func loadState(
        of file: UnitFile, path: String, in release: SystemdVersion
    ) -> UnitLoadState {
        let context = ValueContext(version: release, unitName: path)
        return UnitLoadState(
            of: EffectiveUnit([UnitSource(path: path, file: file)], in: context))
    }

    private static let linter = Linter(targets: TargetSelection.recorded)

    /// The file that the line was appended to.
    private static let bases: [String: (path: String, text: String)] = [
        "Unit": ("c1.service", "[Service]\nExecStart=/bin/true\n[Unit]\n"),
        "Socket": ("c1.socket", "[Socket]\nListenStream=/run/base.sock\n"),
        "Mount": ("mnt-c1.mount", "[Mount]\nWhat=/dev/base\nWhere=/mnt/c1\n"),
        "Automount": ("mnt-c1.automount", "[Automount]\nWhere=/mnt/c1\n"),
        "Swap": ("dev-c1.swap", "[Swap]\nWhat=/dev/c1\n"),
        "Timer": ("c1.timer", "[Timer]\nOnCalendar=daily\n"),
        "Path": ("c1.path", "[Path]\nPathExists=/base\n"),
        "Slice": ("c1.slice", "[Slice]\n"),
    ]

    /// `\\` and `\t`, taken back.
    private static func unescaped(_ cell: String) -> String {
        guard cell.contains("\\") else { return cell }
        var result = ""
        var characters = cell.unicodeScalars.makeIterator()
        while let character = characters.next() {
            guard character == "\\", let next = characters.next() else {
                result.unicodeScalars.append(character)
                continue
            }
            result.unicodeScalars.append(next == "t" ? "\t" : next)
        }
        return result
    }
}
