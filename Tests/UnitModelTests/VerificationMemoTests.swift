import Testing
import UnitSyntax
import UnitValues

@testable import UnitModel

/// Which checks are left out for which units, with checks made up for it.
@Suite struct VerificationMemoTests {
    private let memo = VerificationMemo()

    /// Whether a check finds something in a unit, as far as the memo lets it look.
    private func finds(
        _ text: String, of unitName: String = "a.service", by version: SystemdVersion = 262,
        _ check: UnitVerification.Check
    ) throws -> Bool {
        let file = UnitFile(
            UnitDocument(parsing: "[Service]\nExecStart=/bin/true\n" + text),
            name: try #require(UnitFileName(path: unitName)))
        let unit = EffectiveUnit(
            [UnitSource(path: unitName, file: file)],
            in: ValueContext(version: version, unitName: unitName))
        let settings = UnitSettings(unit)
        let session = VerificationMemo.Session(memo, about: settings)
        return session.asks(0) && !session.answer(of: check, 0, about: settings).isEmpty
    }

    @Test("A check is left out where the directives are absent that it asked for in vain")
    func absence() throws {
        let user: UnitVerification.Check = {
            $0.value("User") == nil ? [] : $0.problem(.dynamicUserHome, "")
        }
        // In its place, to see whether a check is made at all.
        let mark: UnitVerification.Check = { $0.problem(.dynamicUserHome, "") }

        #expect(try !finds("", user))
        #expect(try !finds("Group=a\n", mark))
        #expect(try finds("User=a\n", mark))
    }

    @Test("A check that asks for the release is made of every unit and release")
    func release() throws {
        let check: UnitVerification.Check = {
            $0.version < 257 && $0.value("User") == nil ? $0.problem(.dynamicUserHome, "") : []
        }

        #expect(try !finds("", by: 262, check))
        #expect(try finds("", by: 252, check))
    }

    @Test("A check that asks for the unit's name is made of every unit")
    func name() throws {
        let check: UnitVerification.Check = {
            $0.unit.context.unitName == "a.service" ? $0.problem(.dynamicUserHome, "") : []
        }

        #expect(try !finds("", of: "b.service", check))
        #expect(try finds("", of: "a.service", check))
    }
}
