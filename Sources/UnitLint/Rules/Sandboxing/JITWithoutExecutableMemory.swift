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

    private static let programs: Set<String> = [
        "node", "nodejs", "java", "dotnet", "mono", "luajit", "pypy", "pypy3", "deno", "bun",
        "wine",
        "chromium", "firefox", "npm", "npx", "yarn", "julia", "gjs", "qemu-system-x86_64",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.boolean("MemoryDenyWriteExecute", in: .service) == true else { return }
        for command in unit.newest.commands(of: "ExecStart")
        where Self.programs.contains(command.programName) {
            sink.advise(
                Self.self,
                "\(command.programName) compiles at run time and crashes with "
                    + "MemoryDenyWriteExecute=yes",
                help: "drop MemoryDenyWriteExecute=", at: command)
        }
    }
}
