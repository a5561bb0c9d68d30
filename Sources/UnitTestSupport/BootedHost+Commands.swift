import Foundation

extension BootedHost {
    /// How long a command inside the host may take, in seconds.
    private static let patience = 120

    /// Runs a command inside the host, as root, and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: The program, looked up in the host's usual path, and its arguments.
    ///   - input: What the command reads from standard input.
    ///   - environment: Variables beside `PATH`, `HOME` and a C locale, or in their place.
    /// - Returns: The command's status and what it wrote.
    /// - Throws: ``BootedHostError/notRun(release:command:reason:)`` when it cannot be started or
    ///   takes longer than two minutes; ending with a status other than 0 is not an error here.
    @discardableResult
    public func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) throws(BootedHostError) -> ChildResult {
        let usual = [
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root", "LANG": "C.UTF-8", "TERM": "dumb", "SYSTEMD_COLORS": "0",
            "SYSTEMD_LOG_COLOR": "0",
            // Where a program is started by the loader, what that keeps would count as lost.
            "ASAN_OPTIONS": "detect_leaks=0",
        ]
        // A command outside the host's control groups would see its own as "/../..".
        let enter = [
            "timeout", "--kill-after=5", "\(Self.patience)", "sh", "-c",
            #"echo 0 >"$0/cgroup.procs" && exec "$@""#, group, "nsenter", "--target=\(pid)",
            "--mount",
            "--pid", "--net", "--uts", "--ipc", "--cgroup", "--",
        ]
        let result: ChildResult
        do {
            let variables = usual.merging(environment) { $1 }
            result = try briefly { () throws(ChildError) in
                try runChild(enter + arguments, environment: variables, input: input)
            }
        } catch {
            throw .notRun(release: version, command: arguments, reason: "\(error)")
        }
        // What timeout(1) says when it had to end the command.
        guard result.status != 124 else {
            throw .notRun(
                release: version, command: arguments,
                reason: "it was still running after \(Self.patience) s")
        }
        return result
    }

    /// Runs a command inside the host that has to succeed, and gives what it printed.
    ///
    /// - Parameters:
    ///   - arguments: The program, looked up in the host's usual path, and its arguments.
    ///   - input: What the command reads from standard input.
    /// - Returns: Standard output as text.
    /// - Throws: ``BootedHostError/failed(release:command:status:errors:)`` when it does not end
    ///   with status 0, and what ``run(_:input:environment:)`` throws.
    @discardableResult
    public func output(
        of arguments: [String], input: [UInt8] = []
    ) throws(BootedHostError) -> String {
        let result = try run(arguments, input: input)
        guard result.status == 0 else {
            throw .failed(
                release: version, command: arguments, status: result.status, errors: result.errors)
        }
        return result.output
    }

    /// Runs a program that this package built inside the host, such as `unitsmith`.
    ///
    /// Debian 12 and newer have the C library that programs built here need; on 247 the program
    /// brings this machine's along.
    ///
    /// - Parameters:
    ///   - program: The name of an executable product.
    ///   - arguments: Its arguments.
    ///   - input: What it reads from standard input.
    ///   - user: The number of the user who runs it; root unless said.
    ///   - environment: Variables beside those of ``run(_:input:environment:)``.
    /// - Returns: The program's status and what it wrote.
    /// - Throws: ``BootedHostError/notRun(release:command:reason:)``.
    public func runBuilt(
        _ program: String, _ arguments: [String] = [], input: [UInt8] = [], user: Int? = nil,
        environment: [String: String] = [:]
    ) throws(BootedHostError) -> ChildResult {
        let identity = user.map {
            ["setpriv", "--reuid=\($0)", "--regid=\($0)", "--clear-groups", "--"]
        }
        return try run(
            (identity ?? []) + (try commandOfBuilt(program)) + arguments, input: input,
            environment: environment.merging(["LD_LIBRARY_PATH": "/unitsmith/swift"]) { $1 })
    }

    /// The words that start a program that this package built inside the host.
    ///
    /// - Parameter program: The name of an executable product.
    /// - Returns: The command, to which arguments can be added; it needs `LD_LIBRARY_PATH` to be
    ///   `/unitsmith/swift`.
    /// - Throws: ``BootedHostError/notRun(release:command:reason:)``.
    public func commandOfBuilt(_ program: String) throws(BootedHostError) -> [String] {
        let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().path
        func inside(_ path: String) throws(BootedHostError) -> String {
            let checkout = Fixtures.checkout + "/"
            guard path.hasPrefix(checkout) else {
                throw .notRun(
                    release: version, command: [program],
                    reason: "the build folder \(products) is not in the checkout \(checkout)")
            }
            return "/unitsmith/checkout/" + path.dropFirst(checkout.count)
        }
        let place = try inside("\(products)/\(program)")
        guard version < 252 else { return [place] }
        do {
            let libraries = try MachineLibraries(of: "\(products)/\(program)", in: products)
            let folder = try inside(libraries.folder)
            return [
                "\(folder)/\(libraries.loader)", "--library-path", "\(folder):/unitsmith/swift",
                place,
            ]
        } catch let error as BootedHostError {
            throw error
        } catch {
            throw .notRun(release: version, command: [program], reason: "\(error)")
        }
    }
}
