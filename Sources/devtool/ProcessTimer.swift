import Foundation

/// Times whole processes.
enum ProcessTimer {
    /// The median time of each command in seconds; the commands take turns,
    /// so that what else the machine does hits all of them alike.
    static func medians(of commands: [[String]], runs: Int) throws -> [Double] {
        var times = [[Double]](repeating: [], count: commands.count)
        for _ in 0..<runs {
            for (index, command) in commands.enumerated() {
                times[index].append(try time(of: command))
            }
        }
        return times.map { $0.sorted()[$0.count / 2] }
    }

    /// The most memory that a command had at once, in KiB.
    static func peakMemory(_ command: [String]) throws -> Int {
        let process = try start(command)
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        return usage.ru_maxrss
    }

    /// How long a command takes, in seconds.
    static func time(of command: [String]) throws -> Double {
        let start = ContinuousClock.now
        _ = try run(command)
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// Runs a command that has to succeed.
    static func succeed(_ command: [String]) throws {
        let status = try run(command)
        guard status == 0 else {
            throw BenchError(
                description: "\(command.prefix(3).joined(separator: " ")) failed (\(status))")
        }
    }

    private static func run(_ command: [String]) throws -> Int32 {
        var status: Int32 = 0
        waitpid(try start(command), &status, 0)
        return status
    }

    /// Starts a command with its output thrown away.
    private static func start(_ command: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in [1, 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
        guard code == 0 else {
            throw BenchError(
                description: "\(command[0]) cannot be started: \(String(cString: strerror(code)))")
        }
        return process
    }
}

/// Why something could not be measured.
struct BenchError: Error, CustomStringConvertible {
    let description: String
}
