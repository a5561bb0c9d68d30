import Testing
import UnitTestSupport
import UnitValues

@Suite("What booted releases put in the place of specifiers", .needsBootedHost)
struct BootedSpecifierTests {
    /// Those that say the same on every machine, for a manager that runs as root.
    private static let letters = Array("CdDEfgGhiIjJLnNopPStTuUV")

    @Test(
        "A program's path shows what a specifier stands for", arguments: BootedHost.releases,
        [ManagerScope.system, .user])
    func replacements(release: Int, manager: ManagerScope) throws {
        let host = try BootedHost(release)
        let folder = "/unitsmith-specifiers-\(manager)"
        var files: [(unit: String, program: String)] = []
        for (index, letter) in Self.letters.enumerated() {
            files.append(("s-p\(index).service", "/nope%\(letter)x"))
            files.append(("s-p@in-st\(index).service", "/nope%\(letter)x"))
        }
        for file in files {
            try host.write(
                Array("[Service]\nExecStart=\(file.program)\n".utf8), to: "\(folder)/\(file.unit)")
        }
        try host.run(["mkdir", "-p", "/run/user/0/systemd"])

        // Nothing is there, so the release says which path it looked for.
        let messages = try host.run(
            ["systemd-analyze", "verify", "--man=no", "--\(manager)"]
                + files.map { "\(folder)/\($0.unit)" },
            environment: ["XDG_RUNTIME_DIR": "/run/user/0"]
        ).errors
        try host.remove(folder)

        var known = 0
        for (unit, program) in files {
            let path = path(program, unit: unit, version: SystemdVersion(release), manager: manager)
            known += path == nil ? 0 : 1
            let expected =
                path.map { "\(unit): Command \($0) is not executable" } ?? "\(unit):2: Failed"
            #expect(messages.contains(expected), "\(program)")
        }
        #expect(known > Self.letters.count)
    }

    private func path(
        _ text: String, unit: String, version: SystemdVersion, manager: ManagerScope
    ) -> String? {
        var machine = manager == .system ? MachineIdentity.unknown : .unknownUser
        for letter in "gGhuU" {
            machine[letter.asciiValue ?? 0] = MachineIdentity.unknown[letter.asciiValue ?? 0]
        }
        machine[UInt8(ascii: "o")] = "debian"
        let context = ValueContext(
            version: version, unitName: unit, manager: manager, machine: machine)
        return ExecCommandLine.read(Array(text.utf8)[...], in: context).value?.first?.path
    }
}
