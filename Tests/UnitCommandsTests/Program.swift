import Foundation
import UnitTestSupport

/// The built program, as a user starts it.
enum Program {
    /// Runs `unitsmith` with arguments.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> ChildResult {
        try runChild(command(arguments), environment: environment, input: Array(input.utf8))
    }

    /// The program and its arguments, for another program to start.
    static func command(_ arguments: [String]) -> [String] { [path] + arguments }

    /// The program lies beside the test bundle that this code is part of.
    private static let path: String = {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
        let folder = bundle ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: folder).deletingLastPathComponent()
            .appendingPathComponent("unitsmith").path
    }()
}

/// A folder that is gone at the end of a test.
final class ScratchFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "unitsmith-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, with the folders above it, and gives its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }
}
