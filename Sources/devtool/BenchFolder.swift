import Foundation
import UnitModel
import UnitWorkspace

/// The unit files that are measured on.
struct BenchFolder {
    private let path = NSTemporaryDirectory() + "unitsmith-bench-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a number of unit files.
    func files(_ count: Int) throws -> [String] {
        try (0..<count).map { index in
            let file = "\(path)/bench\(count)-\(index).service"
            try ParseBenchmark.unit.write(toFile: file, atomically: false, encoding: .utf8)
            return file
        }
    }

    /// Copies of the unit files in a folder, by turns, under names of their own.
    func copies(of folder: String, count: Int) throws -> [String] {
        var finder = UnitFileFinder()
        finder.add(folder)
        let originals = finder.paths.filter { UnitFileName(path: $0)?.isDropIn == false }
        guard !originals.isEmpty else { throw BenchError(description: "\(folder) has no units") }
        return try (0..<count).map { index in
            let original = originals[index % originals.count]
            let name = URL(fileURLWithPath: original).lastPathComponent
            let copy = "\(path)/copy\(index)-\(name)"
            try FileManager.default.copyItem(atPath: original, toPath: copy)
            return copy
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
