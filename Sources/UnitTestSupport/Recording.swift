public import Foundation

/// What booted releases were recorded to say of many files and lines.
///
/// `Fixtures/recorded` has a part of each recording, without the wording of messages: a quarter of the
/// files of `syntax.jsonl.gz`, and of each directive of `directives.tsv.gz` up to 24 values, evenly
/// spread. Where the whole lies beside the checkout, that is used.
public enum Recording {
    /// Whether the whole of the recordings is there.
    public static var isWhole: Bool { Fixtures.oracleFolder() != nil }

    /// The path of a recording.
    public static func path(of name: String) -> String {
        Fixtures.oracleFolder().map { "\($0)/\(name)" }
            ?? Fixtures.url("recorded/\(name)").path
    }

    /// What is in a recording.
    ///
    /// - Throws: ``Foundation/CocoaError`` when it cannot be unpacked.
    public static func contents(of name: String) throws -> Data {
        let path = path(of: name)
        let result = try runChild(
            ["gzip", "-dc", path], environment: ["PATH": "/usr/bin:/bin"])
        guard result.status == 0 else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: path])
        }
        return Data(result.stdout)
    }

    /// The lines of a recording.
    ///
    /// - Throws: As ``contents(of:)`` does.
    public static func lines(of name: String) throws -> [Data] {
        try contents(of: name).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }
}
