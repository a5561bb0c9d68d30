import Testing
import UnitTestSupport
import UnitValues

@Suite("What booted releases make of environment files", .needsBootedHost)
struct BootedEnvironmentFileTests {
    private static let folder = "/run/uenv"

    @Test(
        "A service gets the variables that we read in the file", arguments: BootedHost.releases)
    func variables(release: Int) throws {
        let host = try BootedHost(release)
        let seed = SeededGenerator.defaultSeed
        let files = Self.files(60, seed: seed)
        defer { Self.clean(host) }
        for (number, bytes) in zip(0..., files) {
            try host.write(bytes, to: "\(Self.folder)/\(number).env")
        }
        try host.write(Self.template, to: "/run/systemd/system/uenv@.service")
        try host.output(of: ["systemctl", "daemon-reload"])

        // A file that cannot be read fails its service, which is an answer too.
        try host.run(["systemctl", "start"] + files.indices.map { "uenv@\($0).service" })

        var (filled, refused) = (0, 0)
        for (number, bytes) in zip(0..., files) {
            let theirs = try Self.variables(of: number, on: host)
            let ours = EnvironmentFile(bytes, for: SystemdVersion(release)).variables
            let text = String(decoding: bytes, as: UTF8.self).debugDescription
            #expect(ours == theirs, "seed \(seed): \(text)")
            filled += theirs?.isEmpty == false ? 1 : 0
            refused += theirs == nil ? 1 : 0
        }
        #expect(filled > 20 && refused > 0, "the files are too much alike to prove anything")
    }

    private static let template = """
        [Service]
        Type=oneshot
        EnvironmentFile=\(folder)/%i.env
        ExecStart=/usr/bin/env -0
        StandardOutput=file:\(folder)/%i.out
        """

    /// What the service printed, without what each gets from the manager; nil when it did not
    /// start.
    private static func variables(
        of number: Int, on host: BootedHost
    ) throws -> [String: String]? {
        let result = try host.run(["od", "-An", "-v", "-tx1", "\(folder)/\(number).out"])
        let bytes = result.output.split(whereSeparator: \.isWhitespace).compactMap {
            UInt8($0, radix: 16)
        }
        guard result.status == 0, !bytes.isEmpty else { return nil }
        var variables: [String: String] = [:]
        for line in bytes.split(separator: 0) {
            let parts = line.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
            ).map { String(decoding: $0, as: UTF8.self) }
            if !own.contains(parts[0]) { variables[parts[0]] = parts[1] }
        }
        return variables
    }

    /// What the manager sets.
    private static let own: Set<String> = [
        "LANG", "PATH", "INVOCATION_ID", "SYSTEMD_EXEC_PID", "USER", "LOGNAME", "HOME", "SHELL",
        "TERM", "MEMORY_PRESSURE_WATCH", "MEMORY_PRESSURE_WRITE", "container", "container_uuid",
        "DEBUG_INVOCATION",
    ]

    private static func clean(_ host: BootedHost) {
        _ = try? host.run([
            "sh", "-c",
            "rm -rf \(folder) /run/systemd/system/uenv@.service; systemctl daemon-reload; "
                + "systemctl reset-failed 'uenv@*'",
        ])
    }

    // MARK: Files

    private static func files(_ count: Int, seed: UInt64) -> [[UInt8]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 2...24, using: &generator)).flatMap { _ in
                pieces.randomElement(using: &generator) ?? []
            }
        }
    }

    /// What files are made of; line feeds and assignments more often than the rest.
    private static let pieces: [[UInt8]] =
        [
            "A=", "B1=", "_c=", "x y=", "1=", "ü=", "A", " D = ", "\n", "\n", "\n", "\nE=", "\nF=1",
            "\r", "\r\n", "\"", "\"", "'", "'", "\\", "\\\n", "\\n", "\\\"", "\\$", "\\`", "$A",
            "`x`", "#", ";", "\n# c", "\n; c \\", " ", "\t", "=", "word", "ä", "%n", "export ",
        ].map { Array($0.utf8) } + [[0xFF]]
}
