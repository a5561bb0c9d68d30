import Testing
import UnitModel
import UnitSyntax
import UnitValues

@Suite("Load states")
struct UnitLoadStateTests {
    @Test(
        "A refused unit has the load state that its release gives it",
        arguments: [
            ("a.service", "[Service]\nExecStart=/a\n", 257, .loaded),
            ("a.service", "", 257, .masked),
            ("a.scope", "[Scope]\n", 257, .notFound),
            ("a.service", "[Service]\nExecStart=/a\nUser=a:b\n", 257, .badSetting),
            ("a.service", "[Service]\nUser=a\n", 257, .badSetting),
            ("a.service", "[Service\nExecStart=/a\n", 257, .error),
            ("a.service", "[Service]\nExecStart=/a\nPIDFile=../a\n", 257, .error),
            ("a.service", "[Service]\nExecStart=/a\nPIDFile=%z\n", 257, .loaded),
            ("a.service", "[Service]\nExecStart=/a\nCPUAffinity=x\n", 247, .error),
            ("a.service", "[Service]\nExecStart=/a\nCPUAffinity=x\n", 252, .loaded),
            ("a.service", "[Service]\nExecStart=/a\nRootImagePolicy=root\n", 257, .error),
            ("a.service", "[Service]\nExecStart=/a\nRootImagePolicy=root\n", 252, .loaded),
            ("dev-a.swap", "[Swap]\nWhat=ID=a\n", 257, .error),
            ("dev-a.swap", "[Swap]\nWhat=UUID=a\n", 257, .badSetting),
            ("-.automount", "[Automount]\nWhere=/\n", 247, .badSetting),
            ("-.automount", "[Automount]\nWhere=/\n", 252, .error),
            ("a--b.slice", "[Slice]\n", 257, .error),
        ] as [(String, String, SystemdVersion, UnitLoadState)])
    func state(name: String, text: String, version: SystemdVersion, expected: UnitLoadState) throws
    {
        let fileName = try #require(UnitFileName(path: name))
        let file = UnitFile(UnitDocument(parsing: text), name: fileName)
        let context = ValueContext(version: version, unitName: name)

        let unit = EffectiveUnit([UnitSource(path: name, file: file)], in: context)

        #expect(UnitLoadState(of: unit) == expected)
    }
}
