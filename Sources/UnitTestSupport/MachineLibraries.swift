import Foundation

/// This machine's shared libraries that a program needs, copied to where a host can see them.
///
/// With them, and started by this machine's loader, the program runs where the C library is too
/// old for it.
struct MachineLibraries {
    /// The folder with the copies.
    let folder: String
    /// The name of the loader in it.
    let loader: String

    /// Copies what a program needs into a folder below another, as far as it is not there yet.
    init(of program: String, in parent: String) throws {
        folder = parent + "/machine-libraries"
        let paths = try Self.libraries(of: program)
        guard let loader = paths.first(where: { $0.contains("/ld-linux") }) else {
            throw ChildError(operation: "finding the loader of \"\(program)\"", code: ENOENT)
        }
        self.loader = Self.name(loader)
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for path in paths {
            let copy = "\(folder)/\(Self.name(path))"
            guard !manager.contentsEqual(atPath: path, andPath: copy) else { continue }
            // Another test may be starting a program at this moment.
            let new = "\(copy).\(UUID().uuidString)"
            // In a process of its own: a program that is started while this one writes would keep
            // the copy open for writing for a moment, and nobody could execute it.
            let result = try runChild(
                ["cp", "--dereference", path, new],
                environment: ProcessInfo.processInfo.environment)
            guard result.status == 0, rename(new, copy) == 0 else {
                throw ChildError(operation: "copying \"\(path)\"", code: errno)
            }
        }
    }

    /// The paths that ldd(1) prints: `libc.so.6 => /lib/libc.so.6 (0x…)` or `/lib/ld.so (0x…)`.
    private static func libraries(of program: String) throws -> [String] {
        let environment = ProcessInfo.processInfo.environment
        let result = try runChild(["ldd", program], environment: environment)
        return result.output.split(separator: "\n").compactMap { line in
            let words = line.split(whereSeparator: \.isWhitespace)
            return words.first { $0.hasPrefix("/") }.map(String.init)
        }
    }

    private static func name(_ path: String) -> String {
        URL(fileURLWithPath: path).lastPathComponent
    }
}
