public import Foundation

/// Where the tests' files are, whatever folder the tests are started from.
public enum Fixtures {
    /// The folder of the checkout, without a trailing slash.
    public static let checkout: String = {
        // This file is Sources/UnitTestSupport/Fixtures.swift.
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// A file or folder in `Fixtures/`.
    ///
    /// - Parameter path: The path below `Fixtures/`; empty for the folder itself.
    /// - Returns: Its place, whether it is there or not.
    public static func url(_ path: String = "") -> URL {
        URL(fileURLWithPath: "\(checkout)/Fixtures/\(path)")
    }

    /// The bytes of a file in `Fixtures/`.
    ///
    /// - Parameter path: The path below `Fixtures/`.
    /// - Returns: The whole content.
    /// - Throws: Foundation's error when it cannot be read.
    public static func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: url(path)))
    }

    /// The regular files below a folder of `Fixtures/`, in order.
    ///
    /// - Parameters:
    ///   - folder: A folder below `Fixtures/`; empty for all of it.
    ///   - suffixes: What a file's name may end with; empty for every file.
    /// - Returns: Paths below `Fixtures/`.
    public static func files(in folder: String = "", endingIn suffixes: [String] = []) -> [String] {
        let root = url(folder).path
        let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let prefix = folder.isEmpty ? "" : folder + "/"
        return found.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
                && !isFolder.boolValue
                && (suffixes.isEmpty || suffixes.contains { name.hasSuffix($0) })
        }.sorted().map { prefix + $0 }
    }

    /// The folder with the recorded verdicts of real releases, `shared/oracle` beside the checkout
    /// (or beside the folder of a linked worktree).
    ///
    /// - Returns: Its path, or nil when it is not there.
    public static func oracleFolder() -> String? {
        ["/../shared/oracle", "/../../shared/oracle"]
            .map { URL(fileURLWithPath: checkout + $0).standardizedFileURL.path }
            .first { FileManager.default.fileExists(atPath: $0) }
    }
}
