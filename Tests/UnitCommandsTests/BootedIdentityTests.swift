import Testing
import UnitTestSupport

/// Compares what specifiers stand for on a machine with what its own manager says.
@Suite(.needsBootedHost) struct BootedIdentityTests {
    @Test(
        "Specifiers stand for the machine as its manager knows it", arguments: BootedHost.releases)
    func identity(release: Int) async throws {
        let host = try BootedHost(release)
        let path = "/run/systemd/system/uidentity.service"
        let letters = "HlmbvaowBWuUgGh" + (release < 252 ? "" : "MAq")
        let text = letters.map { "%\($0)" }.joined(separator: "|")
        try host.write("[Unit]\nDescription=\(text)\n[Service]\nExecStart=/bin/true\n", to: path)
        defer { _ = try? host.run(["sh", "-c", "rm \(path); systemctl daemon-reload"]) }
        try host.output(of: ["systemctl", "daemon-reload"])

        let theirs = try host.output(of: [
            "systemctl", "show", "-p", "Description", "uidentity.service",
        ])
        let ours = try host.runBuilt(
            "unitsmith",
            [
                "show", "--properties", "-p", "Description", "--target", String(release),
                "uidentity.service",
            ])

        #expect(ours.output == theirs, "\(ours.errors)")
    }
}
