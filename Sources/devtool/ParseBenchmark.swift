import UnitCatalog
import UnitModel
import UnitSyntax

/// How fast bytes become lines whose keys are looked up, on one core.
struct ParseBenchmark {
    /// The shape of a common unit: comments, long values, a continuation.
    static let unit = """
        # A service that does nothing in particular, at some length.
        [Unit]
        Description=Example of a service of the usual size and shape
        Documentation=man:example(8) https://example.org/docs/example
        After=network-online.target postgresql.service redis.service
        Wants=network-online.target

        [Service]
        Type=notify
        User=example
        Group=example
        EnvironmentFile=-/etc/default/example
        Environment=LANG=C.UTF-8 EXAMPLE_MODE=production
        ExecStartPre=/usr/bin/example --check-configuration /etc/example/example.conf
        ExecStart=/usr/bin/example --configuration /etc/example/example.conf \\
            --listen 127.0.0.1:8080 --workers 8
        ExecReload=/bin/kill -HUP $MAINPID
        Restart=on-failure
        RestartSec=5s
        LimitNOFILE=65536
        ProtectSystem=strict
        ProtectHome=yes
        PrivateTmp=yes
        NoNewPrivileges=yes
        ReadWritePaths=/var/lib/example /var/log/example

        [Install]
        WantedBy=multi-user.target

        """

    /// Parses the unit over and over, as a directory of such files would be.
    func run() -> Goal {
        let bytes = Array(Self.unit.utf8)
        let count = 20_000
        guard let name = UnitFileName(path: "bench.service") else {
            preconditionFailure("bench.service is the name of a service")
        }
        let clock = ContinuousClock()
        let time =
            (0..<5).map { _ in
                clock.measure {
                    for _ in 0..<count {
                        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
                        precondition(file.entries.contains { $0.directive != nil })
                    }
                }
            }.min() ?? .zero
        let megabytes = Double(bytes.count * count) / 1e6
        return Goal(
            name: "parsing and key look-up", measured: megabytes / (time / .seconds(1)),
            limit: 200, unit: "MB/s", isUpperLimit: false)
    }
}
