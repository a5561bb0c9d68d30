import Testing
import UnitModel
import UnitValues

@Suite struct TargetSelectionTests {
    @Test(
        "A target is a release, a range, a list or a distribution",
        arguments: [
            ("252", [252]), ("252..", [252, 257, 262]), ("..252", [247, 252]),
            ("247..257", [247, 252, 257]), ("250..255", [250, 252, 255]), ("262,252", [252, 262]),
            ("debian-12", [252]), ("ubuntu-24.04,rhel-9", [252, 255]),
            ("debian-11..debian-13", [247, 252, 257]),
        ] as [(String, [Int])])
    func accepted(text: String, releases: [Int]) throws {
        #expect(try TargetSelection.parse(text).map(\.number) == releases)
    }

    @Test(
        "Anything else is refused with what is allowed",
        arguments: [
            ("", TargetSelectionError.unknown("")), ("..", .unknown("..")),
            ("debian", .unknown("debian")), ("+252", .unknown("+252")), ("240", .outOfRange("240")),
            ("300", .outOfRange("300")), ("257..252", .backwards("257..252")),
            ("252,", .unknown("")),
        ])
    func refused(text: String, error: TargetSelectionError) {
        #expect(throws: error) { _ = try TargetSelection.parse(text) }
    }

    @Test("Every distribution of the table is a known release")
    func distributions() throws {
        #expect(TargetSelection.distributionNames.count > 15)
        for name in TargetSelection.distributionNames {
            #expect(try TargetSelection.parse(name).count == 1)
        }
    }
}
