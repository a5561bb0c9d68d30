import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

@Suite("Units as a whole")
struct UnitVerificationTests {
    @Test(
        "What a release refuses is named for the mistake",
        arguments: [
            ("a.service", "[Service]\nUser=root\n", 252, .serviceWithoutCommand),
            ("a.service", "[Service]\nExecStart=/a\nExecStart=/b\n", 252, .severalStartCommands),
            ("a.service", "[Service]\nExecStart=/a ; /b\n", 262, .severalStartCommands),
            (
                "a.service", "[Service]\nSetCredential=a:b\n[Unit]\nSuccessAction=exit\n", 257,
                .serviceWithoutCommand
            ),
            ("a.socket", "[Socket]\nListenFIFO=/a\nAccept=yes\n", 247, .acceptWithoutConnections),
            ("a.timer", "[Timer]\nOnCalendar=daily\nOnBootSec=\n", 257, .timerWithoutTrigger),
            ("a.path", "[Path]\nPathExists=a\n", 257, .pathWithoutWatch),
            ("srv-a.mount", "[Mount]\nWhat=b\nWhere=/srv/b\n", 252, .pathNotUnitName),
            ("srv--a.mount", "[Mount]\nWhat=b\n", 252, .nameWithoutPath),
            ("run-host-a.mount", "[Mount]\nWhat=b\n", 252, .mountOverAPIFileSystem),
            ("dev-a.swap", "[Swap]\nWhat=/dev/b\n", 252, .pathNotUnitName),
            ("-.automount", "[Automount]\nWhere=/\n", 252, .automountOfRoot),
            ("a--b.slice", "[Slice]\nCPUWeight=5\n", 252, .malformedSliceName),
            ("a.scope", "[Scope]\n", 252, .scopeFile),
        ] as [(String, String, SystemdVersion, UnitMistake)])
    func refused(name: String, text: String, version: SystemdVersion, mistake: UnitMistake) throws {
        let problems = try problems(name, text, version)

        #expect(problems.map(\.mistake) == [mistake])
        #expect(problems.map(\.effect) == [.fatal])
    }

    @Test(
        "A combination is refused by the releases that refuse it, and by no other",
        arguments: [
            ("Type=oneshot\nRestartForceExitStatus=1", .oneshotForcedRestart, [247, 252]),
            ("DynamicUser=yes\nWorkingDirectory=~", .dynamicUserHome, [257, 262]),
            ("PAMName=x\nPrivatePIDs=yes", .pamPrivatePIDs, [262]),
            ("Type=oneshot\nExitType=cgroup", .oneshotExitType, [252, 257, 262]),
            (
                "WorkingDirectory=/dev\nPrivateTmp=yes", .workingDirectoryInAPIFileSystem, [262]
            ),
            (
                "WorkingDirectory=/dev\nPrivateDevices=yes", .workingDirectoryInAPIFileSystem,
                [257, 262]
            ),
        ] as [(String, UnitMistake, [SystemdVersion])])
    func releases(lines: String, mistake: UnitMistake, refusedBy releases: [SystemdVersion]) throws
    {
        let refusing = try TargetSelection.recorded.filter { version in
            try problems("a.service", "[Service]\nExecStart=/a\n\(lines)\n", version)
                .contains { $0.mistake == mistake && $0.effect == .fatal }
        }

        #expect(refusing == releases)
    }

    @Test("Remarks come one after the other, and stop at a refusal")
    func order() throws {
        let remarks = "USBFunctionStrings=/a\nRestartSteps=3\n"

        #expect(
            try problems("a.service", "[Service]\nExecStart=/a\n\(remarks)", 257).map(\.mistake)
                == [.lonelyUSBFunction, .lonelyRestartStep])
        #expect(
            try problems("a.service", "[Service]\n\(remarks)", 257).map(\.mistake)
                == [.serviceWithoutCommand])
    }

    @Test(
        "Nothing is said of a drop-in, of an empty file, nor where the reading has ended",
        arguments: [
            ("a.service.d/b.conf", "[Service]\nUser=root\n"), ("a.service", ""),
            ("a.service", "[Service]\nUser=:\n"), ("a.service", "[Service\n"),
        ])
    func notJudged(path: String, text: String) throws {
        #expect(try problems(path, text, 257).isEmpty)
    }

    @Test("Only a user's manager refuses a dynamic user")
    func userManager() throws {
        let text = "[Service]\nExecStart=/a\nDynamicUser=yes\n"

        #expect(try problems("a.service", text, 257).isEmpty)
        #expect(
            try problems("a.service", text, 257, manager: .user).map(\.mistake)
                == [.dynamicUserInUserUnit])
    }

    @Test("The first Unit= of a timer counts, and a repeated one is not taken back")
    func triggerUnit() throws {
        let unit = try unit("a.timer", "[Timer]\nUnit=b.service\nUnit=c.service\nUnit=\n", 257)

        #expect(
            unit.values(of: "Unit", in: .timer).map(\.value) == [
                UnitName("b.service").map { .unitName($0) }
            ])
    }

    private func unit(
        _ path: String, _ text: String, _ version: SystemdVersion,
        manager: ManagerScope = .system
    ) throws -> EffectiveUnit {
        let name = try #require(UnitFileName(path: path))
        let file = UnitFile(UnitDocument(parsing: text), name: name)
        let context = ValueContext(
            version: version, unitName: name.unitName, manager: manager)
        return EffectiveUnit([UnitSource(path: path, file: file)], in: context)
    }

    private func problems(
        _ path: String, _ text: String, _ version: SystemdVersion, manager: ManagerScope = .system
    ) throws -> [UnitProblem] {
        UnitVerification.problems(of: try unit(path, text, version, manager: manager))
    }
}
