import Foundation
import UnitTestSupport

/// A booted host that one test deploys to, and the units that it is given.
struct DeployedHost {
    let host: BootedHost
    /// What the names of the test's units begin with.
    let prefix: String
    /// The folder with the sources, on the host.
    var sources: String { "/tmp/\(prefix)" }

    private static let places = ["/etc/systemd/system", "/run/systemd/system"]

    /// What `plan` and `apply` print as JSON.
    struct Report: Decodable {
        struct Unit: Decodable { let unit, action: String }
        struct Step: Decodable { let step, outcome: String }
        let outcome: String
        let changed: Bool
        let units: [Unit]?
        let steps: [Step]?
        let notes: [String]?
    }

    init(_ release: Int, _ prefix: String) throws {
        host = try BootedHost(release)
        self.prefix = prefix
        try host.remove(sources)
    }

    /// Stops and removes all that the test has made.
    func cleanUp() {
        _ = try? host.run(["systemctl", "stop", "\(prefix)*"])
        for place in Self.places {
            _ = try? host.run([
                "find", place, "-name", "\(prefix)*", "-depth", "-exec", "rm", "-rf", "{}", "+",
            ])
        }
        _ = try? host.run(["rm", "-rf", sources, state])
        _ = try? host.run(["systemctl", "daemon-reload"])
        _ = try? host.run(["systemctl", "reset-failed", "\(prefix)*"])
    }

    /// Where this test's records are kept, apart from those of the others.
    private var state: String { "/var/lib/unitsmith" }

    func write(_ text: some StringProtocol, to name: String) throws {
        try host.write(String(text), to: "\(sources)/\(name)")
    }

    func run(
        _ verb: String, _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> ChildResult {
        try host.runBuilt("unitsmith", [verb] + arguments, environment: environment)
    }

    func report(_ verb: String, _ arguments: [String] = []) throws -> Report {
        let result = try run(verb, ["--format", "json"] + arguments)
        do {
            return try JSONDecoder().decode(Report.self, from: Data(result.stdout))
        } catch {
            throw BootedHostError.failed(
                release: host.version, command: [verb] + arguments, status: result.status,
                errors: result.output + result.errors)
        }
    }

    /// What systemctl says: whether a unit runs, and whether it is enabled.
    func state(_ unit: String) throws -> [String] {
        try ["is-active", "is-enabled"].map { verb in
            let output = try host.run(["systemctl", verb, unit]).output
            return String(output.split(separator: "\n").first ?? "")
        }
    }

    func property(_ name: String, of unit: String) throws -> String {
        let output = try host.output(of: ["systemctl", "show", "--property", name, "--value", unit])
        return String(output.split(separator: "\n").first ?? "")
    }

    /// Every file and link with the test's prefix: its path, mode, what it says and its checksum.
    ///
    /// Folders of other tests, which come and go meanwhile, are not entered.
    func contents() throws -> [String] {
        let script = """
            cd "$0" && for path in *"$1"* */*"$1"*; do
                if [ -e "$path" ] || [ -L "$path" ]; then
                    find "$path" -type l -printf '%p %l\\n' \
                        -o -type f -printf '%p %m ' -exec sha256sum {} \\; || exit
                fi
            done
            """
        return try Self.places.flatMap { place in
            try host.output(of: ["sh", "-c", script, place, prefix]).split(separator: "\n")
                .map { "\(place) \($0)" }.sorted()
        }
    }
}
