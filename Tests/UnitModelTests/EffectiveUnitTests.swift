import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

@Suite struct EffectiveUnitTests {
    /// Merges files, the fragment first.
    private func merge(
        _ files: [(path: String, text: String)], as name: String = "a.service",
        for release: SystemdVersion = 262
    ) throws -> EffectiveUnit {
        let sources = try files.map { path, text in
            UnitSource(
                path: path,
                file: UnitFile(
                    UnitDocument(parsing: text), name: try #require(UnitFileName(path: path))))
        }
        return EffectiveUnit(sources, in: ValueContext(version: release, unitName: name))
    }

    private func shown(_ unit: EffectiveUnit) -> [String] {
        unit.assignments.map {
            "\($0.directive.name)=\(String(decoding: unit.text(of: $0), as: UTF8.self)) "
                + "\($0.origin.path):\($0.origin.line)"
        }
    }

    @Test("A drop-in replaces a value, adds to a list and takes a list back")
    func merging() throws {
        let unit = try merge([
            (
                "a.service",
                "[Unit]\nDescription=one\n[Service]\nExecStart=/bin/a\nEnvironment=A=1\nRestart=no\n"
            ),
            (
                "a.service.d/1.conf",
                "[Service]\nExecStart=\nExecStart=/bin/b\nEnvironment=B=2\n[Unit]\nDescription=two\n"
            ),
        ])

        #expect(
            shown(unit) == [
                "Environment=A=1 a.service:5", "Restart=no a.service:6",
                "ExecStart= a.service.d/1.conf:2", "ExecStart=/bin/b a.service.d/1.conf:3",
                "Environment=B=2 a.service.d/1.conf:4", "Description=two a.service.d/1.conf:6",
            ])
        #expect(unit.values(of: "ExecStart", in: .service).count == 1)
        #expect(unit.refusal == nil)
    }

    @Test(
        "An empty value takes back all that shares a list",
        arguments: [
            (
                "a.service", "Unit", "ConditionPathExists=/a\nConditionUser=root\nConditionHost=",
                ["ConditionHost="]
            ),
            (
                "a.service", "Unit", "AssertPathExists=/a\nConditionUser=",
                ["AssertPathExists=/a", "ConditionUser="]
            ),
            ("a.timer", "Timer", "OnCalendar=daily\nOnBootSec=", ["OnBootSec="]),
            ("a.socket", "Socket", "ListenStream=/a\nListenFIFO=", ["ListenFIFO="]),
            (
                "a.service", "Service", "BindPaths=/a\nBindReadOnlyPaths=\nBindPaths=/b",
                ["BindReadOnlyPaths=", "BindPaths=/b"]
            ),
            ("a.service", "Unit", "After=b.service\nAfter=", ["After=b.service"]),
            (
                "a.service", "Service", "ReadOnlyDirectories=/a\nReadOnlyPaths=", ["ReadOnlyPaths="]
            ),
        ])
    func resets(path: String, section: String, lines: String, expected: [String]) throws {
        let unit = try merge([(path, "[\(section)]\n\(lines)\n")], as: path)

        #expect(
            unit.assignments.map {
                "\($0.directive.name)=\(String(decoding: unit.text(of: $0), as: UTF8.self))"
            } == expected)
    }

    @Test("A second name of a directive replaces the first one's value")
    func aliases() throws {
        let unit = try merge([
            ("a.service", "[Unit]\nStartLimitIntervalSec=5\n[Service]\nStartLimitInterval=7\n")
        ])

        #expect(shown(unit) == ["StartLimitInterval=7 a.service:4"])
        #expect(unit.last("StartLimitIntervalSec", in: .unit)?.origin.line == 4)
    }

    @Test("A release takes what it knows and obeys, and nothing after it gives up")
    func releases() throws {
        let text = "[Service]\nRestartSteps=4\nCPUShares=512\nRestart=no\n[Service\nUMask=0\n"

        let old = try merge([("a.service", text)], for: 252)
        let new = try merge([("a.service", text)], for: 262)

        #expect(shown(old) == ["CPUShares=512 a.service:3", "Restart=no a.service:4"])
        #expect(shown(new) == ["RestartSteps=4 a.service:2", "Restart=no a.service:4"])
        #expect(new.refusal?.line == 5)
    }

    @Test("A broken drop-in counts up to where it breaks, and refuses nothing")
    func brokenDropIn() throws {
        let unit = try merge([
            ("a.service", "[Service]\nExecStart=/bin/a\n"),
            ("a.service.d/1.conf", "[Service]\nUMask=0\n[Bad\nRestart=no\n"),
            ("a.service.d/2.conf", "[Service]\nNice=5\n"),
        ])

        #expect(
            shown(unit) == [
                "ExecStart=/bin/a a.service:2", "UMask=0 a.service.d/1.conf:2",
                "Nice=5 a.service.d/2.conf:2",
            ])
        #expect(unit.refusal == nil)
    }
}
