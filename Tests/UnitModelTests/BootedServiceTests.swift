import Foundation
import Testing
import UnitModel
import UnitTestSupport
import UnitValues

/// Lets booted releases load services that were built in code.
@Suite(.needsBootedHost) struct BootedServiceTests {
    /// How many services each release gets: 2,000 in all.
    private static let count = 500

    @Test("Each release has what was put into random services", arguments: BootedHost.releases)
    func random(release: Int) throws {
        let host = try BootedHost(release)
        var generator = SeededGenerator(seed: SeededGenerator.defaultSeed &+ UInt64(release))
        let samples = (0..<Self.count).map { _ in RandomService(using: &generator) }
        defer { _ = try? host.run(["sh", "-c", "rm -f \(Self.folder)/ubuilt-*.service"]) }
        try install(samples, on: host)

        let published = try published(by: host)

        #expect(published.count == samples.count)
        for (sample, properties) in zip(samples, published) {
            let seed = "seed \(generator.seed), \(try sample.unit.text())"
            #expect(properties["Description"] == .text(sample.description), "\(seed)")
            #expect(properties["ExecStart"] == sample.published, "\(seed)")
            #expect(properties["Environment"] == .texts(sample.environment.map(\.text)), "\(seed)")
            #expect(properties["Restart"] == .text(sample.restart.rawValue), "\(seed)")
            #expect(properties["RestartUSec"] == .number(sample.microseconds), "\(seed)")
            #expect(properties["ReadWritePaths"] == .texts([sample.path]), "\(seed)")
        }
    }

    private static let folder = "/run/systemd/system"

    /// Writes the units with one command, since each command costs more than a unit.
    private func install(_ samples: [RandomService], on host: BootedHost) throws {
        var input = ""
        for (sample, number) in zip(samples, 0...) {
            input += "@ubuilt-\(number)\n" + (try sample.unit.text())
        }
        let script = """
            cd \(Self.folder)
            awk '/^@ubuilt-/ { name = substr($0, 2) ".service"; next } { print > name }'
            systemctl daemon-reload
            """
        try host.output(of: ["sh", "-ec", script], input: Array(input.utf8))
    }

    /// What the manager publishes of each unit.
    private func published(by host: BootedHost) throws -> [[String: PropertyValue]] {
        let service = ["ExecStart", "Environment", "Restart", "RestartUSec", "ReadWritePaths"]
        let script = """
            get() { busctl --json=short get-property org.freedesktop.systemd1 \
            /org/freedesktop/systemd1/unit/ubuilt_2d${1}_2eservice org.freedesktop.systemd1.$2 $3; }
            i=0
            while [ $i -lt \(Self.count) ]; do
                get $i Unit Description
                get $i Service "\(service.joined(separator: " "))"
                i=$((i + 1))
            done
            """
        let text = try host.output(of: ["sh", "-ec", script])
        let names = ["Description"] + service
        let values = try text.split(separator: "\n").map { line in
            try PropertyValue(published: String(line))
        }
        return stride(from: 0, to: values.count, by: names.count).map { start in
            Dictionary(
                uniqueKeysWithValues: zip(
                    names, values[start..<min(start + names.count, values.count)]))
        }
    }
}

extension PropertyValue {
    /// The value of a line of `busctl --json=short`.
    fileprivate init(published line: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let data = try JSONSerialization.data(
            withJSONObject: try #require(object?["data"]), options: .fragmentsAllowed)
        self = try #require(PropertyValue(json: String(decoding: data, as: UTF8.self)))
    }
}

extension RandomService {
    /// The command as a manager publishes it: before variables are replaced, so that each
    /// dollar sign is two, and never run.
    fileprivate var published: PropertyValue {
        let arguments = command.arguments.map { argument in
            String(
                argument.unicodeScalars.map { $0 == "$" ? "$$" : String($0) }.joined())
        }
        let never = [PropertyValue](repeating: .number(0), count: 7)
        return .list([
            .list(
                [
                    .text(command.path), .texts([command.name ?? command.path] + arguments),
                    .boolean(command.flags.contains(.ignoresFailure)),
                ] + never)
        ])
    }
}
