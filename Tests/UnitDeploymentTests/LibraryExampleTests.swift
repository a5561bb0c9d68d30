import Foundation
import SystemdBus
import Testing
import UnitDeployment
import UnitTestSupport
import UnitValues

@Suite("The example of docs/library.md")
struct LibraryExampleTests {
    @Test("is the one that is compiled here")
    func isCompiled() throws {
        let example = try String(
            contentsOfFile: "\(Fixtures.checkout)/Tests/UnitDeploymentTests/LibraryExample.swift",
            encoding: .utf8)
        let page = try String(
            contentsOfFile: "\(Fixtures.checkout)/docs/library.md", encoding: .utf8)

        #expect(
            page.contains("```swift\n\(example)```\n"),
            "paste Tests/UnitDeploymentTests/LibraryExample.swift into docs/library.md")
        #expect(example.split(separator: "\n").count <= 32)
    }

    @Test("installs a service on a host", .needsBootedHost, arguments: BootedHost.releases)
    func installs(release: Int) async throws {
        let host = try BootedHost(release)
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        // The host's file system, as it is seen from outside.
        let place = DeploymentPlace(isRuntime: true, root: host.outsideRoot)
        let name = "library-example.service"

        try await deploy(
            name, "[Service]\nExecStart=/bin/sleep infinity\n", at: place, to: manager,
            for: .milliseconds(10))

        #expect(try host.output(of: ["systemctl", "is-active", name]) == "active\n")
        let unit = try #require(UnitName(name))
        let release = await HostRelease.release(of: manager)
        #expect(release.number == host.version)
        let deployment = Deployment(at: place, manager: manager, version: release)
        #expect(try await deployment.uninstall([unit]).result.outcome == .applied)
        #expect(try host.run(["systemctl", "is-active", name]).output == "inactive\n")
        try host.remove("/run/unitsmith")
    }
}
