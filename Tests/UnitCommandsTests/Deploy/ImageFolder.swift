import Foundation
import UnitTestSupport

/// A folder that stands for the file system of a host, and is gone at the end of a test.
final class ImageFolder {
    let path: String
    private static let units = "etc/systemd/system/"

    init() throws {
        // Where every write waits for a disk, thousands of them take minutes.
        let parent = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        path = "\(parent)/unitsmith-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path + "/" + Self.units, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something among the units of the image.
    func unit(_ name: String) -> String { path + "/" + Self.units + name }

    /// Writes a unit file or drop-in of the image as if somebody had done it by hand.
    func write(_ text: String, to name: String) throws {
        try Self.write(text, to: unit(name))
    }

    /// Makes a symbolic link among the units of the image.
    func link(_ name: String, to target: String) throws {
        let parent = URL(fileURLWithPath: unit(name)).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: unit(name), withDestinationPath: target)
    }

    /// Writes a file, with the folders above it.
    static func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Everything below the folder of units: what each path is and holds.
    func contents() throws -> [String: String] {
        let folder = path + "/" + Self.units
        let manager = FileManager.default
        var contents: [String: String] = [:]
        for name in manager.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
            let attributes = try manager.attributesOfItem(atPath: folder + name)
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory?: contents[name] = "folder"
            case .typeSymbolicLink?:
                contents[name] =
                    "link " + (try manager.destinationOfSymbolicLink(atPath: folder + name))
            case .typeRegular?:
                let mode = (attributes[.posixPermissions] as? Int) ?? 0
                let text = try String(contentsOfFile: folder + name, encoding: .utf8)
                contents[name] = String(mode, radix: 8) + " " + text
            default: contents[name] = "neither file, folder nor link"
            }
        }
        return contents
    }

    /// Runs `unitsmith VERB --root IMAGE …`.
    func run(
        _ verb: String, _ arguments: [String] = [], fault: String? = nil
    ) throws -> ChildResult {
        try Program.run(
            [verb, "--root", path] + arguments,
            environment: fault.map { ["UNITSMITH_FAULT": $0] } ?? [:])
    }
}
