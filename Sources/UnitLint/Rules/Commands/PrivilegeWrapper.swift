import UnitCatalog
import UnitModel
import UnitValues

/// Flags programs that change the user of a command.
struct PrivilegeWrapper: LintRule {
    static let info = RuleInfo(
        id: "privilege-wrapper",
        severity: .warning,
        summary: "sudo, su or runuser in a command, instead of User=",
        rationale: """
            `User=` changes the user without a session, a password prompt or another process in between, \
            so that signals, the watchdog and the main process are those of the program itself.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/sudo -u www /usr/bin/web\n",
            "[Service]\nExecStart=/bin/sh -c 'su - www -c web'\n",
            "[Service]\nExecStart=/bin/sh -c 'cd /srv && sudo -u www web'\n",
        ],
        accepted: [
            "[Service]\nUser=www\nExecStart=/usr/bin/web\n",
            "[Service]\nExecStart=/bin/sh -c 'echo no sudo here'\n",
        ],
        reference: "systemd.exec(5)")

    private static let wrappers: WordSet = ["sudo", "su", "runuser", "doas", "setpriv", "gosu"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands {
            guard let wrapper = Self.wrapper(in: command) else { continue }
            sink.advise(
                Self.self, "\(wrapper) stands between systemd and the program",
                help: "use User= and Group=; the prefix '+' runs a single command as root",
                at: command)
        }
    }

    /// Whether a word of a script ends in what another command follows: `;`, `|`, `||` or `&&`.
    private static func endsCommand(_ word: Substring.UTF8View) -> Bool {
        word.last == UInt8(ascii: ";") || word.last == UInt8(ascii: "|")
            || word.suffix(2).elementsEqual("&&".utf8)
    }

    private static func wrapper(in command: LintedCommand) -> String? {
        if wrappers.contains(command.programName) { return command.programName }
        guard let script = command.script else { return nil }
        // The first word of each command of the script.
        var isFirst = true
        for bytes in script.text.utf8.split(separator: UInt8(ascii: " ")) {
            let word = Substring(bytes)
            if isFirst {
                let name = String(
                    bytes.lastIndex(of: UInt8(ascii: "/")).map { word[$0...].dropFirst() } ?? word)
                if wrappers.contains(name) { return name }
            }
            if word != "exec" { isFirst = endsCommand(bytes) }
        }
        return nil
    }
}
