import Foundation
import FoundationXML
import Testing
import UnitTestSupport

/// What other programs read of `lint`, read back with parsers that are not ours.
@Suite struct LintFormatTests {
    /// Two mistakes, one of them after letters that are more than a byte, one with a fix.
    private static let source =
        "[Service]\nExecStart=/bin/true\nExecStrat=/bin/é, 100%\n[Únit]\nX=1\n"

    private func run(_ format: String, options: [String] = []) throws -> ChildResult {
        try Program.run(
            ["lint", "--format", format, "--stdin-filename", "./a:b, c.service", "-"] + options,
            input: Self.source)
    }

    private func json(_ format: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(try run(format).stdout))
    }

    @Test("GitHub's workflow commands give back the place and the message")
    func github() throws {
        let commands = try run("github").output.split(separator: "\n").map {
            try #require(WorkflowCommand(String($0)))
        }

        #expect(commands.map(\.name) == ["error", "error"])
        #expect(commands.map { $0.properties["file"] } == ["a:b, c.service", "a:b, c.service"])
        #expect(commands.map { $0.properties["line"] } == ["3", "4"])
        #expect(commands.map { $0.properties["col"] } == ["1", "1"])
        #expect(commands.map { $0.properties["endColumn"] } == ["10", "7"])
        #expect(commands.first?.properties["title"] == "unitsmith unknown-directive")
        #expect(
            commands.first?.message
                == "unknown directive 'ExecStrat' in [Service]; did you mean 'ExecStart'?\n"
                + "systemd ignores the line")
    }

    @Test("GitLab's report has a name for each finding that stays when lines move")
    func gitlab() throws {
        let moved = try Program.run(
            ["lint", "--format", "gitlab", "--stdin-filename", "a:b, c.service", "-"],
            input: "# moved\n\n" + Self.source)

        let before = try #require(try json("gitlab") as? [[String: Any]])
        let after = try #require(
            try JSONSerialization.jsonObject(with: Data(moved.stdout)) as? [[String: Any]])

        let fingerprints = before.compactMap { $0["fingerprint"] as? String }
        #expect(Set(fingerprints).count == 2)
        #expect(after.compactMap { $0["fingerprint"] as? String } == fingerprints)
        for issue in before {
            let severity = try #require(issue["severity"] as? String)
            #expect(["info", "minor", "major", "critical", "blocker"].contains(severity))
            #expect((issue["description"] as? String)?.isEmpty == false)
            let location = try #require(issue["location"] as? [String: Any])
            #expect(location["path"] as? String == "a:b, c.service")
            #expect(((location["lines"] as? [String: Any])?["begin"] as? Int ?? 0) > 2)
        }
        #expect(
            before.map { $0["check_name"] as? String } == ["unknown-directive", "unknown-section"])
    }

    @Test("SARIF has what the standard asks for, and its fixes mend the file")
    func sarif() throws {
        let log = try SARIFLog(try json("sarif"))

        #expect(log.problems() == [])
        let texts = log.results.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
        #expect(texts.count == 2 && texts[0].contains("did you mean 'ExecStart'?"))
        let region = try #require(log.region(ofResult: 1))
        #expect(region == ["startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 7])
        let fixed = log.fixing(result: 0, of: Self.source)
        #expect(fixed == Self.source.replacing("ExecStrat", with: "ExecStart"))
    }

    @Test("SARIF of a file that cannot be read says that the run failed")
    func sarifFailure() throws {
        let result = try Program.run(["lint", "--format", "sarif", "/nowhere/a.service"])
        let log = try SARIFLog(JSONSerialization.jsonObject(with: Data(result.stdout)))

        #expect(result.status == 2)
        #expect(log.problems() == [])
        #expect(!log.isSuccessful)
    }

    @Test(
        "Checkstyle's and JUnit's XML give back every finding", arguments: ["checkstyle", "junit"])
    func xml(format: String) throws {
        let reader = ElementReader()
        let parser = XMLParser(data: Data(try run(format).stdout))
        parser.delegate = reader

        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        let tag = format == "junit" ? "failure" : "error"
        let messages = reader.elements.filter { $0.tag == tag }.compactMap {
            $0.attributes["message"]
        }
        #expect(messages.count == 2)
        #expect(messages.first?.hasPrefix("unknown directive 'ExecStrat' in [Service]") == true)
        let name = format == "junit" ? "classname" : "name"
        #expect(reader.elements.contains { $0.attributes[name] == "./a:b, c.service" })
    }

    @Test("Control characters leave XML readable", arguments: ["checkstyle", "junit"])
    func controlCharacters(format: String) throws {
        let result = try Program.run(
            ["lint", "--format", format, "--stdin-filename", "a.service", "-"],
            input: "[Unit]\nF\u{1}\u{B}<&\">=1\n")

        #expect(result.status == 1)
        #expect(XMLParser(data: Data(result.stdout)).parse())
    }

    @Test("Statistics count the findings of each rule, the most frequent first")
    func statistics() throws {
        let result = try Program.run(
            ["lint", "--statistics", "--stdin-filename", "a.service", "-"],
            input: Self.source + "[Service]\nUsr=a\n")

        #expect(
            result.output.hasPrefix(
                "2  unknown-directive (error, 2 with a fix)\n1  unknown-section (error"))
        #expect(result.output.hasSuffix("3 errors\n"))
    }

    @Test("--output-file takes what would be printed, and nothing is printed")
    func outputFile() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("longer than the report? \(Self.source)", to: "report.txt")

        let result = try run("text", options: ["--output-file", path])

        #expect(result.status == 1 && result.output.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == run("text").output)
    }

    @Test(
        "A report that cannot be written is one sentence",
        arguments: [
            ("/nowhere/report", "no such file or directory"), ("/dev/full", "no space left"),
            ("FIFO", "a pipe that nobody reads"),
        ])
    func unwritable(path: String, reason: String) throws {
        let folder = try ScratchFolder()
        let target = path == "FIFO" ? folder.path + "/pipe" : path
        if path == "FIFO" { mkfifo(target, 0o600) }

        let result = try run("sarif", options: ["--output-file", target])

        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("unitsmith: \(target): cannot write the report: "))
        #expect(result.errors.contains(reason), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
    }
}

/// One workflow command, as GitHub's runner reads it.
private struct WorkflowCommand {
    let name: String
    let properties: [String: String]
    let message: String

    init?(_ line: String) {
        guard line.hasPrefix("::"), let end = line.dropFirst(2).firstRange(of: "::") else {
            return nil
        }
        let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
        let parts = head.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        name = String(parts[0])
        properties = Dictionary(
            parts[1].split(separator: ",").compactMap { pair -> (String, String)? in
                let sides = pair.split(separator: "=", maxSplits: 1)
                return sides.count == 2 ? (String(sides[0]), Self.unescaped(sides[1])) : nil
            }, uniquingKeysWith: { first, _ in first })
        message = Self.unescaped(line[end.upperBound...])
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing(
            "%3A", with: ":"
        )
        .replacing("%2C", with: ",").replacing("%25", with: "%")
    }
}

/// Collects the elements of an XML document.
private final class ElementReader: NSObject, XMLParserDelegate {
    var elements: [(tag: String, attributes: [String: String])] = []

    func parser(
        _ parser: XMLParser, didStartElement tag: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        elements.append((tag, attributes))
    }
}
