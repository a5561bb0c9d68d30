import Foundation

/// Unit files to try things on: the fixtures, and the shipped units of the recorded corpus
/// where it lies beside the checkout.
public enum UnitCorpus {
    private static let suffixes = [
        ".service", ".socket", ".timer", ".mount", ".automount", ".path", ".target", ".slice",
        ".swap", ".scope", ".device",
    ]

    /// The files, with a path that tells their type.
    ///
    /// - Returns: The files, in order.
    /// - Throws: Foundation's error when one of them cannot be read.
    public static func files() throws -> [(path: String, bytes: [UInt8])] {
        var paths = Fixtures.files().map { Fixtures.url($0).path }
        if let oracle = Fixtures.oracleFolder() {
            let root = "\(oracle)/corpus/units"
            let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String }
            paths += (found ?? []).sorted().map { "\(root)/\($0)" }
        }
        return try paths.filter { path in
            path.hasSuffix(".conf") && path.contains(".d/")
                || suffixes.contains { path.hasSuffix($0) }
        }.map { ($0, try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0)))) }
    }
}
