import Glibc
import Synchronization

/// Finds the configuration of files: the `unitsmith.toml` in the nearest folder above each.
public final class ConfigurationFinder: Sendable {
    /// The configuration of a file, and the file's path from the folder of the configuration.
    public struct Match: Sendable {
        /// The configuration.
        public let configuration: Configuration
        /// The path that its patterns are about.
        public let relativePath: String
    }

    private typealias Reading = Result<Configuration, ConfigurationError>

    /// What was found out so far.
    private struct Memory {
        /// For each folder as it was given: the resolved one, and the configuration above it.
        var folders: [String: (resolved: String, configuration: String?)] = [:]
        /// What the files at paths say.
        var readings: [String: Reading] = [:]
    }

    /// The only configuration that is used; nil to look for the nearest.
    private let fixedPath: String?
    private let memory = Mutex(Memory())

    /// A finder.
    ///
    /// - Parameter fixedPath: A configuration for all files, wherever they are.
    public init(fixedPath: String? = nil) {
        self.fixedPath = fixedPath
    }

    /// The configuration of a file; nil when there is none above it.
    ///
    /// The file itself need not be there.
    ///
    /// - Throws: ``ConfigurationError`` when there is one that cannot be used.
    public func match(for path: String) throws(ConfigurationError) -> Match? {
        let (folder, name) = ResolvedPath.split(path)
        let found = place(of: folder)
        guard let configurationPath = fixedPath ?? found.configuration else { return nil }
        let configuration = try reading(configurationPath).get()
        return Match(
            configuration: configuration,
            relativePath: ResolvedPath.relative(
                name, in: found.resolved,
                to: ResolvedPath.resolved(ResolvedPath.split(configurationPath).folder)))
    }

    private func reading(_ path: String) -> Reading {
        memory.withLock { memory in
            if let reading = memory.readings[path] { return reading }
            let reading = Reading { () throws(ConfigurationError) in
                try ConfigurationReader.read(path)
            }
            memory.readings[path] = reading
            return reading
        }
    }

    private func place(of folder: String) -> (resolved: String, configuration: String?) {
        memory.withLock { memory in
            if let place = memory.folders[folder] { return place }
            let resolved = ResolvedPath.resolved(folder)
            let place = (resolved, fixedPath == nil ? Self.nearest(to: resolved) : nil)
            memory.folders[folder] = place
            return place
        }
    }

    /// The configuration in a folder or the nearest one above it.
    private static func nearest(to folder: String) -> String? {
        var folder = folder[...]
        while true {
            let path = folder + (folder.hasSuffix("/") ? "" : "/") + Configuration.fileName
            if access(String(path), F_OK) == 0 { return String(path) }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : folder[..<slash]
        }
    }
}
