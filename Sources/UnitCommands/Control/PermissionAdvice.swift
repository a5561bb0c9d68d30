import Glibc
import SystemdBus

/// What to do about a right that is missing.
struct PermissionAdvice {
    /// The lines to print: who refused, and the rule that would allow exactly this.
    let lines: [String]

    /// The advice for an error that tells by itself what was being done.
    init(_ error: BusError) {
        let isReload = error.subject == "the manager" && error.operation == "reload"
        self.init(error, verb: isReload ? "daemon-reload" : error.operation)
    }

    init(_ error: BusError, verb: String) {
        guard !error.isRefusedByBusPolicy else {
            lines = [
                "the policy of the message bus refused, so systemd and polkit were not asked: "
                    + "only root may do this"
            ]
            return
        }
        let action = Self.action(of: verb)
        let unit = error.subject.flatMap { try? BusUnitName($0) }
        lines =
            ["polkit did not allow the action \(action)"]
            + (Self.readsRules
                ? ["this rule in /etc/polkit-1/rules.d/50-unitsmith.rules would allow exactly it:"]
                    + Self.rule(action: action, unit: unit?.rawValue, verb: verb).map { "  " + $0 }
                : [
                    "this polkit is older than 0.106 and knows no rules; these lines in "
                        + "\(Self.authorities)/50-local.d/50-unitsmith.pkla would allow the "
                        + "action, for every unit:"
                ] + Self.authorization(of: action).map { "  " + $0 })
    }

    private static let authorities = "/etc/polkit-1/localauthority"

    /// Whether polkit here reads rules; before 0.106, as in Debian 11, it reads pklocalauthority(8)
    /// instead, which cannot look at units.
    private static var readsRules: Bool {
        access("/etc/polkit-1/rules.d", F_OK) == 0 || access(authorities, F_OK) != 0
    }

    /// The lines of a `.pkla` file.
    private static func authorization(of action: String) -> [String] {
        [
            "[\(action) by unitsmith]", "Identity=unix-user:\(currentUser)", "Action=\(action)",
            "ResultAny=yes", "ResultInactive=yes", "ResultActive=yes",
        ]
    }

    private static let prefix = "org.freedesktop.systemd1."

    /// The action that polkit is asked about.
    static func action(of verb: String) -> String {
        switch verb {
        case "enable", "disable", "reenable", "mask", "unmask", "link", "preset", "revert":
            prefix + "manage-unit-files"
        case "daemon-reload", "daemon-reexec": prefix + "reload-daemon"
        default: prefix + "manage-units"
        }
    }

    /// A rule for one unit and one verb.
    ///
    /// About unit files and reloads polkit is told no unit.
    static func rule(action: String, unit: String?, verb: String, user: String? = nil) -> [String] {
        var conditions = [#"action.id == "\#(action)""#]
        if let unit, action.hasSuffix("manage-units") {
            conditions += [
                #"action.lookup("unit") == "\#(escaped(unit))""#,
                #"action.lookup("verb") == "\#(verb)""#,
            ]
        }
        conditions.append(#"subject.user == "\#(escaped(user ?? currentUser))""#)
        return [
            "polkit.addRule(function(action, subject) {",
            "    if (" + conditions.joined(separator: " && ") + ") {",
            "        return polkit.Result.YES;", "    }", "});",
        ]
    }

    /// A unit's name may contain backslashes.
    private static func escaped(_ text: String) -> String {
        text.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : "\($0)" }.joined()
    }

    private static var currentUser: String {
        guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
            return "\(geteuid())"
        }
        return String(cString: name)
    }
}
