import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// Paths that are mounted at a second place, with the flags of mount(2).
    func bindMounts() -> PropertyValue? {
        let recursive: UInt64 = 1 << 14
        var mounts: [PropertyValue] = []
        for case .bindPaths(let paths) in values {
            mounts += paths.map { path in
                .list([
                    .text(path.source.text), .text(path.destination.text),
                    .boolean(path.isOptional), .number(path.isRecursive ? recursive : 0),
                ])
            }
        }
        return mounts.isEmpty ? nil : .list(mounts)
    }

    /// Paths with a second path or name and flags.
    func namedPaths() -> PropertyValue? {
        var paths: [PropertyValue] = []
        for case .openedFile(let file) in values {
            paths.append(named(file.path, file.name.text, file.options.rawValue))
        }
        for directory in execDirectories() ?? [] {
            let flags: UInt64 = directory.isReadOnly ? 1 : 0
            paths += directory.links.map { named(directory.path, $0, flags) }
            if directory.links.isEmpty, release >= 257 {
                paths.append(named(directory.path, "", flags))
            }
        }
        return paths.isEmpty ? nil : .list(paths)
    }

    private func named(_ path: String, _ name: String, _ flags: UInt64) -> PropertyValue {
        .list([.text(path), .text(name), .number(flags)])
    }

    /// The directories of all lines, each once, from 250 on sorted; nil of any other directive.
    ///
    /// Every line that names one can add a link, and can make it read-only.
    func execDirectories() -> [MergedDirectory]? {
        var directories: [MergedDirectory] = []
        for case .execDirectories(let more) in values {
            for directory in more {
                let links = directory.link.isEmpty ? [] : [directory.link]
                if let known = directories.firstIndex(where: { $0.path == directory.path }) {
                    directories[known].links += links
                    directories[known].isReadOnly =
                        directories[known].isReadOnly || directory.isReadOnly
                } else {
                    directories.append(
                        MergedDirectory(
                            path: directory.path, isReadOnly: directory.isReadOnly, links: links))
                }
            }
        }
        if directories.isEmpty { return nil }
        return release < 250 ? directories : directories.sorted { $0.components < $1.components }
    }

    /// Bytes, a share of 4294967295 and whether that is enforced.
    func quota() -> PropertyValue? {
        let quota: DirectoryQuota
        switch last {
        case .directoryQuota(let limit): quota = limit
        // No value is no quota, which the property tells from never having said so.
        case .empty: quota = .off
        default: return nil
        }
        let unlimited = (bytes: UInt64.max, share: UInt64(UInt32.max))
        return switch quota {
        case .off: .list([.number(unlimited.bytes), .number(unlimited.share), .text("no")])
        case .bytes(let size):
            .list([.number(size.count), .number(unlimited.share), .text("yes")])
        case .share(let share):
            .list([
                .number(unlimited.bytes),
                .number((UInt64(share.permyriad) * unlimited.share + 5000) / 10_000),
                .text("yes"),
            ])
        }
    }
}

/// A directory of a unit, as all lines together make it.
struct MergedDirectory {
    let path: String
    var isReadOnly: Bool
    var links: [String]

    /// Directories are sorted name by name, so that one comes right before those in it.
    var components: SortedComponents { SortedComponents(names: path.split(separator: "/")) }
}

/// A path that is compared name by name.
struct SortedComponents: Comparable {
    let names: [Substring]

    static func < (lhs: SortedComponents, rhs: SortedComponents) -> Bool {
        lhs.names.lexicographicallyPrecedes(rhs.names) {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
}
