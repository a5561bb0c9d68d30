import Glibc
import Synchronization
import UnitLint

/// The users and files of a system whose root directory is somewhere on this machine.
final class FileSystem: TargetSystem {
    private let root: String
    private let resolver: LinkResolver
    private let accounts = Mutex<AccountNames?>(nil)

    init(root: String) {
        self.root = root
        resolver = LinkResolver(root: root)
    }

    func hasUser(_ name: String) -> Bool { withAccounts { $0.hasUser(name) } }

    func hasGroup(_ name: String) -> Bool { withAccounts { $0.hasGroup(name) } }

    private func withAccounts(_ body: (AccountNames) -> Bool) -> Bool {
        accounts.withLock { known in
            let accounts = known ?? AccountNames(root: root)
            known = accounts
            return body(accounts)
        }
    }

    func inode(at path: String) -> Inode? {
        var status = stat()
        if root.isEmpty {
            // Of the machine itself, the kernel follows links as its manager does.
            guard stat(path, &status) == 0 else { return nil }
        } else {
            guard let resolved = resolver.resolve(path), lstat(root + resolved, &status) == 0
            else { return nil }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(isExecutable: status.st_mode & 0o111 != 0)
        case S_IFDIR: return .folder
        default: return .special
        }
    }

    func hasMatch(for pattern: String) -> Bool {
        var matches = glob_t()
        defer { globfree(&matches) }
        return glob(root + pattern, GLOB_NOSORT, nil, &matches) == 0
    }

    func activation(ofBusName name: String) -> BusActivation? {
        // The bus takes the first one; old ones look into neither /etc nor /run.
        for folder in ["/etc", "/run", "/usr/local/share", "/usr/share", "/usr/lib"] {
            let file = "\(folder)/dbus-1/system-services/\(name).service"
            guard let resolved = root.isEmpty ? file : resolver.resolve(file),
                let bytes = try? UnitFileReader.read(root + resolved)
            else { continue }
            let key = "SystemdService="
            let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").last {
                $0.hasPrefix(key)
            }
            return line.map { line in
                let unit = line.dropFirst(key.count).split { $0 == " " || $0 == "\t" }.first ?? ""
                return BusActivation(file: file, unit: String(unit))
            }
        }
        return nil
    }
}
