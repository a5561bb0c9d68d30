import Glibc
import SystemdBus

/// The rule that lets one user do what systemd has just refused, and nothing else.
///
/// See polkit(8); systemd tells polkit the unit and the verb for what it does to units, and neither
/// for changes of unit files and for reloading itself.
struct PolkitRule {
    /// The action that is missing, such as `org.freedesktop.systemd1.manage-units`.
    let action: String
    /// The unit; nil when polkit is not told.
    let unit: String?
    /// The verb; nil when polkit is not told.
    let verb: String?
    /// Who is to be allowed.
    let user: String

    /// The file that the rule belongs into.
    static let path = "/etc/polkit-1/rules.d/50-unitsmith.rules"

    /// The rule for what was refused; nil when polkit has no say in it.
    init?(for error: BusError, user: String = Self.currentUser) {
        guard error.isPermission, !error.isRefusedByBusPolicy else { return nil }
        self.user = user
        let name = "org.freedesktop.systemd1."
        if error.subject == "the manager" {
            (action, unit, verb) = (name + "reload-daemon", nil, nil)
        } else if Self.unitVerbs.contains(error.operation), let subject = error.subject {
            (action, unit, verb) = (name + "manage-units", subject, error.operation)
        } else {
            (action, unit, verb) = (name + "manage-unit-files", nil, nil)
        }
    }

    /// The verbs that polkit is told together with the unit.
    private static let unitVerbs: Set<String> = Set(UnitVerb.allCases.map(\.rawValue))
        .union([
            "kill", "reset-failed", "freeze", "thaw", "clean",
        ])

    /// The rule itself.
    var text: String {
        var conditions = ["action.id == \(Self.quoted(action))"]
        if let unit { conditions.append("action.lookup(\"unit\") == \(Self.quoted(unit))") }
        if let verb { conditions.append("action.lookup(\"verb\") == \(Self.quoted(verb))") }
        conditions.append("subject.user == \(Self.quoted(user))")
        return """
            polkit.addRule(function (action, subject) {
                if (\(conditions.joined(separator: " &&\n        "))) {
                    return polkit.Result.YES;
                }
            });

            """
    }

    /// What to tell the user: which action is missing, and the rule that would allow it.
    var advice: String {
        let missing = "polkit does not grant '\(action)' to '\(user)'"
        guard access(Self.oldRules, F_OK) != 0 else {
            return missing + "; polkit before 0.106 could allow it for all units or for none, "
                + "so run it as root or update polkit"
        }
        return missing + "; in \(Self.path), this would allow exactly what was refused:\n" + text
    }

    /// Where polkit before 0.106 has its rules, which know nothing of units.
    private static let oldRules = "/etc/polkit-1/localauthority"

    /// A string of JavaScript; unit names have backslashes.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// The name of the user who runs this.
    static var currentUser: String {
        getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? String(geteuid())
    }
}
