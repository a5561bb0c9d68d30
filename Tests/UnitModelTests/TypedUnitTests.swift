import Testing
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@Suite struct TypedUnitTests {
    /// What a release reads in the text of a unit.
    private func effective(_ text: String) throws -> EffectiveUnit {
        let name = try #require(UnitFileName(path: "web.service"))
        return EffectiveUnit(
            [
                UnitSource(
                    path: "web.service", file: UnitFile(UnitDocument(parsing: text), name: name))
            ], in: ValueContext(version: 262, unitName: "web.service"))
    }

    @Test("A service that is built in code is written with every value quoted as it has to be")
    func writing() throws {
        var unit = ServiceUnit()
        unit.unit.description = "100 % web"
        unit.unit.after = ["network.target", "db.service"]
        unit.service.type = .notify
        unit.service.execStart = [
            ServiceCommand("/usr/bin/web", ["a b", "\"$HOME\"", ";", ""], flags: .ignoresFailure)
        ]
        unit.service.environment = [EnvironmentAssignment(name: "A", value: "b\nc")]
        unit.service.restart = .onFailure
        unit.service.restartDelay = .finite(.milliseconds(500))
        unit.service.readWritePaths = ["/a b", "/c"]
        unit.service.umask = 0o27
        unit.install.wantedBy = ["multi-user.target"]

        #expect(
            try unit.text() == #"""
                [Unit]
                Description=100 %% web
                After=network.target db.service

                [Service]
                Type=notify
                ExecStart="-/usr/bin/web" "a b" "\"$$HOME\"" ";" ""
                Environment="A=b\nc"
                Restart=on-failure
                RestartSec=500000us
                ReadWritePaths="/a b" /c
                UMask=027

                [Install]
                WantedBy=multi-user.target

                """#)
    }

    @Test("What was written is read back as it was given")
    func roundTrip() throws {
        var unit = ServiceUnit()
        unit.unit.description = #"quotes " and ' and back\slash"#
        unit.service.execStart = [ServiceCommand("/bin/a", ["%n", "$A", "é\t"], name: "me")]
        unit.service.environment = [EnvironmentAssignment(name: "A", value: #"%"' \ "#)]
        unit.service.protectSystem = .strict
        unit.service.startTimeout = .infinite
        unit.service.killSignal = 2

        let back = ServiceUnit(try effective(try unit.text()))

        #expect(back.unit.description == unit.unit.description)
        #expect(back.service.execStart == unit.service.execStart)
        #expect(back.service.environment == unit.service.environment)
        #expect(back.service.protectSystem == .strict)
        #expect(back.service.startTimeout == .infinite)
        #expect(back.service.killSignal == 2)
        #expect(back.service.nice == nil)
    }

    @Test("A property that is set to nil is gone, and every directive can be set by its name")
    func settings() throws {
        var unit = TimerUnit()
        unit.timer.onCalendar = ["daily", "Mon 12:00"]
        unit.timer.persistent = true
        unit.timer.persistent = nil
        unit.timer.settings.set("FixedRandomDelay", to: .boolean(true))

        #expect(
            try unit.text() == """
                [Timer]
                OnCalendar=daily
                OnCalendar=Mon 12:00
                FixedRandomDelay=yes

                """)
    }

    @Test(
        "What no file can say is refused, with a reason",
        arguments: [
            ("Description", SettingValue.text("a\nb")), ("Description", .text(" a")),
            ("Description", .text(#"a\"#)), ("Description", .text("\u{FFFE}")),
            ("None", .text("a")),
        ])
    func refusals(name: String, value: SettingValue) {
        var unit = ServiceUnit()
        unit.unit.settings.set(name, to: value)

        #expect(throws: UnitWritingError.self) { try unit.text() }
    }

    @Test(
        "A command whose path no release takes is refused",
        arguments: ["", "a/b", "/a\nb", "/a/", "-a"])
    func paths(path: String) {
        var unit = ServiceUnit()
        unit.service.execStart = [ServiceCommand(path)]

        #expect(throws: UnitWritingError.self) { try unit.text() }
    }

    @Test("Random services are read back as they were given")
    func random() throws {
        var generator = SeededGenerator()
        for _ in 0..<500 {
            let sample = RandomService(using: &generator)
            let unit = try effective(try sample.unit.text())
            let back = ServiceUnit(unit)

            #expect(unit.refusal == nil, "seed \(generator.seed)")
            #expect(
                back.service.execStart == [sample.command], "seed \(generator.seed)")
            #expect(
                back.service.environment == sample.environment,
                "seed \(generator.seed)")
            #expect(back.unit.description == sample.description, "seed \(generator.seed)")
        }
    }
}
