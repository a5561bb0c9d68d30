import UnitCatalog
import UnitModel
import UnitValues

/// Flags a just-in-time compiler that may not make memory executable.
struct JITWithoutExecutableMemory: LintRule {
    static let info = RuleInfo(
        id: "jit-without-executable-memory",
        severity: .warning,
        summary: "MemoryDenyWriteExecute=yes and a program that compiles at run time",
        rationale: """
            node, java, .NET and others write machine code into memory and run it, which is what the setting \
            forbids. They crash at the start or later.
            """,
        flagged: ["[Service]\nMemoryDenyWriteExecute=yes\nExecStart=/usr/bin/node /srv/app.js\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/node /srv/app.js\n"],
        reference: "systemd.exec(5)")

    private static let programs: WordSet = [
        "node", "nodejs", "java", "dotnet", "mono", "luajit", "pypy", "pypy3", "deno", "bun",
        "wine",
        "chromium", "firefox", "npm", "npx", "yarn", "julia", "gjs", "qemu-system-x86_64",
        "beam.smp", "erl", "elixir", "mix",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.boolean("MemoryDenyWriteExecute", in: .service) == true else { return }
        for command in unit.commands(of: "ExecStart") {
            let program = command.wrappedProgramName
            guard Self.programs.contains(program) else { continue }
            sink.advise(
                Self.self,
                "\(program) compiles at run time and crashes with "
                    + "MemoryDenyWriteExecute=yes",
                help: "drop MemoryDenyWriteExecute=", at: command)
        }
    }
}

extension LintedCommand {
    /// The name of the program, of `env` that of the one which it starts.
    fileprivate var wrappedProgramName: String {
        guard programName == "env",
            let program = arguments.first(where: {
                !$0.text.hasPrefix("-") && !$0.text.contains("=")
            })
        else { return programName }
        return program.text.split(separator: "/").last.map(String.init) ?? programName
    }
}
