import Foundation
import Testing
import UnitTestSupport
import UnitValues

@testable import UnitDeployment

@Suite("The place of a user's units")
struct UserPlaceTests {
    private func folder() throws -> String {
        let path = NSTemporaryDirectory() + "unitsmith-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private func apply(
        _ environment: [String: String], isRuntime: Bool = false
    ) async throws -> DeploymentResult {
        let place = try DeploymentPlace(userWith: environment, isRuntime: isRuntime)
        let source = try DeploymentSource(
            path: "a.service",
            bytes: Array("[Service]\nExecStart=/bin/true\n[Install]\nAlias=b.service\n".utf8))
        return try await Deployment(at: place, manager: nil, version: 257).apply([source]).result
    }

    @Test("follows the environment, and makes what is missing")
    func environment() async throws {
        let home = try folder()
        defer { try? FileManager.default.removeItem(atPath: home) }
        for (variables, isRuntime, units, state) in [
            ([:], false, ".config/systemd/user", ".local/state/unitsmith"),
            (
                ["XDG_CONFIG_HOME": home + "/c", "XDG_STATE_HOME": home + "/s"], false,
                "c/systemd/user", "s/unitsmith"
            ), (["XDG_RUNTIME_DIR": home + "/r"], true, "r/systemd/user", "r/unitsmith"),
        ] {
            let result = try await apply(
                ["HOME": home].merging(variables) { $1 }, isRuntime: isRuntime)

            #expect(result.outcome == .applied)
            for path in ["\(units)/a.service", "\(units)/b.service", "\(state)/installed"] {
                #expect(FileManager.default.fileExists(atPath: "\(home)/\(path)"))
            }
        }
    }

    @Test("may be reached through links, and is none itself")
    func links() async throws {
        let (home, elsewhere) = (try folder(), try folder())
        defer {
            for path in [home, elsewhere] { try? FileManager.default.removeItem(atPath: path) }
        }
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: home + "/.config", withDestinationPath: elsewhere)

        #expect(try await apply(["HOME": home]).outcome == .applied)
        #expect(manager.fileExists(atPath: elsewhere + "/systemd/user/a.service"))

        try manager.removeItem(atPath: elsewhere + "/systemd")
        try manager.createSymbolicLink(
            atPath: elsewhere + "/systemd", withDestinationPath: home)
        await #expect(
            throws: DeploymentError.isLink(path: home + "/.config/systemd", target: home)
        ) {
            try await apply(["HOME": home])
        }
    }

    @Test("is asked for when the environment does not tell it")
    func missing() throws {
        #expect(throws: DeploymentError.noHome(variable: "HOME")) {
            try DeploymentPlace(userWith: [:])
        }
        #expect(throws: DeploymentError.noHome(variable: "HOME")) {
            try DeploymentPlace(userWith: ["HOME": "relative"])
        }
        #expect(throws: DeploymentError.noHome(variable: "XDG_RUNTIME_DIR")) {
            try DeploymentPlace(userWith: ["HOME": "/root"], isRuntime: true)
        }
    }
}
