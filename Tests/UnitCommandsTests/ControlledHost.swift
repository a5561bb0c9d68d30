import Foundation
import UnitTestSupport

/// A booted host that the program controls, and whose own systemctl is the judge.
struct ControlledHost {
    let host: BootedHost

    /// Lets a test control the host of a release, beside other tests.
    static func with(
        _ release: Int, units: [String: String], _ test: (ControlledHost) async throws -> Void
    ) async throws {
        let host = try BootedHost(release)
        try await host.together {
            for (name, text) in units {
                try host.write(text, to: "/etc/systemd/system/\(name)")
            }
            try host.output(of: ["systemctl", "daemon-reload"])
            let outcome: Result<Void, any Error>
            do {
                outcome = .success(try await test(ControlledHost(host: host)))
            } catch {
                outcome = .failure(error)
            }
            for name in units.keys {
                let instances = name.replacingOccurrences(of: "@.", with: "@*.")
                try host.run(["systemctl", "stop", instances])
                try host.run(["systemctl", "disable", name])
                try host.run(["systemctl", "reset-failed", instances])
                try host.remove("/etc/systemd/system/\(name)")
            }
            try host.output(of: ["systemctl", "daemon-reload"])
            try outcome.get()
        }
    }

    /// Runs the program inside the host, as root: over systemd's private socket.
    func run(_ arguments: String...) throws -> ChildResult {
        try host.runBuilt("unitsmith", arguments)
    }

    /// Runs the program and gives the first unit of the JSON that it prints.
    func unit(_ arguments: String...) throws -> (status: Int32, unit: [String: Any]) {
        let result = try host.runBuilt("unitsmith", arguments + ["--format", "json"])
        return (result.status, try Self.firstUnit(result))
    }

    /// The first unit of the JSON that the program printed.
    static func firstUnit(_ result: ChildResult) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(result.stdout)) as? [String: Any]
        let units = object?["units"] as? [[String: Any]]
        return units?.first ?? [:]
    }

    /// What systemctl says in one word.
    func systemctl(_ arguments: String...) throws -> String {
        try host.run(["systemctl"] + arguments).output.split(separator: "\n").joined(separator: " ")
    }
}

extension [String: Any] {
    /// A value of an object in it.
    func text(_ keys: String...) -> String? {
        var value: Any? = self
        for key in keys { value = (value as? [String: Any])?[key] }
        return value as? String
    }

    /// Texts of an array of an object in it.
    func texts(_ keys: String...) -> [String] {
        var value: Any? = self
        for key in keys { value = (value as? [String: Any])?[key] }
        return value as? [String] ?? []
    }
}
