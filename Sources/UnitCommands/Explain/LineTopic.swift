import ArgumentParser
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues
import UnitWorkspace

/// A line of a file, as `explain` tells it: `web.service:12`.
struct LineTopic: ExplainedTopic {
    private let path: String
    private let line: UnitLine
    private let file: UnitFile
    private let groups: [Group]
    private let targets: [SystemdVersion]

    /// Releases that read the line alike.
    private struct Group {
        var targets: [SystemdVersion]
        let reading: LineExplanation
    }

    static var names: [String] { [] }

    init?(_ text: String, _ options: ExplainOptions) throws {
        guard let colon = text.lastIndex(of: ":"),
            let number = Int(text[text.index(after: colon)...])
        else { return nil }
        path = String(text[..<colon])
        guard let name = UnitFileName(path: path) else {
            throw Self.failure(WorkspaceError.notAUnit(path: path).description)
        }
        do {
            file = UnitFile(UnitDocument(parsing: try UnitFileReader.read(path)), name: name)
        } catch {
            throw Self.failure("\(error)")
        }
        let lines = file.document.lines
        guard
            let index = lines.firstIndex(where: {
                $0.firstLineNumber <= number && number <= $0.lastLineNumber
            })
        else {
            let last = lines.last?.lastLineNumber ?? 0
            throw Self.failure("\(path) has no line \(number); its last one is \(last)")
        }
        line = lines[index]
        var groups: [Group] = []
        for target in options.targets {
            let context = options.context(
                target, unitName: name.unitName, name.manager)
            let reading = LineExplanation(of: index, in: file, context, options.zone)
            if let same = groups.firstIndex(where: { $0.reading == reading }) {
                groups[same].targets.append(target)
            } else {
                groups.append(Group(targets: [target], reading: reading))
            }
        }
        self.groups = groups
        targets = options.targets
    }

    private static func failure(_ message: String) -> ExitCode {
        Terminal.standardError.write("unitsmith: \(message)\n")
        return ExitCode(ExitStatus.couldNotRun.rawValue)
    }

    var text: String {
        var text = "\(path):\(line.lastLineNumber): \(file.document.text(in: line.textRange))\n"
        for group in groups {
            text += "\n"
            if groups.count > 1 || targets != TargetSelection.recorded {
                text += "systemd \(sentenceList(group.targets.map(\.description))):\n"
            }
            text += "  \(group.reading.outcome)\n"
            for problem in group.reading.problems { text += "  \(problem)\n" }
            for item in group.reading.items { text += "  \(item.name): \(item.text)\n" }
        }
        return text
    }

    var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", 1)
            json.field("path", path)
            json.field("line", line.lastLineNumber)
            json.field("text", file.document.text(in: line.textRange))
            json.field("readings", array: groups) { json, group in
                json.object { json in
                    json.field("targets", array: group.targets) { $0.value($1.number) }
                    json.field("outcome", group.reading.outcome)
                    json.field("problems", array: group.reading.problems) { $0.value($1) }
                    json.field("values", array: group.reading.items) { json, item in
                        json.object { json in
                            json.field("name", item.name)
                            json.field("text", item.text)
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }
}
