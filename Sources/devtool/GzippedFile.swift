import Foundation

/// A file that may be compressed.
enum GzippedFile {
    /// What is in a file, after `gzip` when its name ends in `.gz`.
    ///
    /// - Throws: Foundation's error when it cannot be read.
    static func contents(of path: String) throws -> Data {
        guard path.hasSuffix(".gz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
