import Foundation

extension BootedHost {
    /// The most files put to `systemd-analyze` in one call, so that their names fit its arguments.
    private static let filesPerCall = 2000

    /// Asks this release's `systemd-analyze verify` about unit files.
    ///
    /// The files of one call lie in one folder, apart from all others, and one process verifies
    /// them: a unit that names another of them finds it. (A folder for each file would change no
    /// verdict but take ten times as long, since every name is looked for in every folder.)
    ///
    /// - Parameters:
    ///   - files: Unit name → content. A thousand take a fifth of a second.
    ///   - isForUser: Whether to ask as a user's manager would judge, instead of the system's.
    /// - Returns: A verdict for each file; an empty one when the release said nothing about it.
    /// - Throws: ``BootedHostError/notAUnitName(_:)``, or another ``BootedHostError`` when the
    ///   release cannot be asked.
    public func verify(
        files: [String: [UInt8]], isForUser: Bool = false
    ) throws(BootedHostError) -> [String: Verdict] {
        let names = files.keys.sorted()
        for name in names where !Self.isUnitName(name) { throw .notAUnitName(name) }
        var verdicts: [String: Verdict] = [:]
        for start in stride(from: 0, to: names.count, by: Self.filesPerCall) {
            let end = min(start + Self.filesPerCall, names.count)
            verdicts.merge(try verifyTogether(names[start..<end], of: files, isForUser)) { $1 }
        }
        return verdicts
    }

    private func verifyTogether(
        _ names: ArraySlice<String>, of files: [String: [UInt8]], _ isForUser: Bool
    ) throws(BootedHostError) -> [String: Verdict] {
        let folder = "/unitsmith-verify-\(UUID().uuidString)"
        // Some releases look for a command without a slash in the working folder.
        let command =
            [
                "env", "--chdir=\(folder)/empty", "XDG_RUNTIME_DIR=\(folder)/empty",
                "systemd-analyze",
            ]
            + (isForUser ? ["--user"] : []) + ["verify", "--man=no"]
        defer { try? FileManager.default.removeItem(atPath: outsideRoot + folder) }
        do {
            try FileManager.default.createDirectory(
                atPath: "\(outsideRoot)\(folder)/empty", withIntermediateDirectories: true)
            for name in names {
                let url = URL(fileURLWithPath: "\(outsideRoot)\(folder)/\(name)")
                try Data(files[name] ?? []).write(to: url)
            }
        } catch {
            throw .notRun(release: version, command: command, reason: "\(error)")
        }
        let result = try run(command + names.map { "\(folder)/\($0)" })
        // 0: nothing to say, 1: something to say. A crash or a missing program is neither.
        guard result.status <= 1 else {
            throw .failed(
                release: version, command: command, status: result.status,
                errors: String(result.errors.suffix(1000)))
        }
        var printed = VerifyOutput(folder: folder, names: names)
        printed.read(result.errors)
        return printed.verdicts
    }

    private static func isUnitName(_ name: String) -> Bool {
        let suffixes = [
            ".service", ".socket", ".target", ".mount", ".automount", ".swap", ".timer", ".path",
            ".slice", ".scope", ".device",
        ]
        let allowed = Set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_.\\-@")
        return name.count < 256 && name.allSatisfy(allowed.contains)
            && suffixes.contains { name.hasSuffix($0) && name.count > $0.count }
    }
}
