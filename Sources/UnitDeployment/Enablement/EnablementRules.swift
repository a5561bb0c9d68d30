import UnitValues

/// A symbolic link that enables a unit.
public struct EnablementLink: Hashable, Sendable {
    /// Where it lies below the folder of units: `multi-user.target.wants/web.service`, or
    /// `alias.service`.
    public let name: String
    /// What it says: the path of the unit file.
    public let target: String
}

/// Works out the links that enable a unit, as `systemctl enable` makes them.
struct EnablementRules {
    /// The unit, or the instance that is enabled.
    let unit: UnitName
    /// The path of its file, or of its template's.
    let fragment: String
    let install: InstallSection
    /// The release that makes the links.
    let version: SystemdVersion

    /// The links of the unit itself, without those of `Also=`.
    ///
    /// - Throws: ``DeploymentError/badInstall(unit:reason:)`` for the first thing that systemd
    ///   refuses.
    func links() throws(DeploymentError) -> [EnablementLink] {
        if let mistake = install.mistake { throw refusal(mistake) }
        var links: [EnablementLink] = []
        // systemd drops Alias= of the other types with a message.
        let aliases = Self.aliasable.contains(unit.type) ? install.aliases : []
        for alias in aliases where alias != unit.text {
            links.append(EnablementLink(name: try place(ofAlias: alias), target: fragment))
        }
        for hook in install.hooks {
            for dependent in hook.dependents {
                links.append(try self.hook(to: dependent, hook.ending))
            }
        }
        return links
    }

    /// The name under which the unit is hooked to others; nil for a template that does not say
    /// which of its instances that would be.
    var enabledName: UnitName? {
        guard unit.form == .template else { return unit }
        return install.defaultInstance.flatMap { unit.with(instance: $0) }
    }

    private func hook(
        to text: String, _ ending: String
    ) throws(DeploymentError) -> EnablementLink {
        guard let dependent = UnitName(text) else {
            throw refusal("'\(text)' is no unit name")
        }
        // A template may wait in a template for its instances to be made.
        guard let name = enabledName ?? (mayWait(in: dependent) ? unit : nil) else {
            throw refusal(
                "'\(unit)' is a template, and neither DefaultInstance= nor '\(text)' "
                    + "says which instance is meant")
        }
        return EnablementLink(name: "\(dependent).\(ending)/\(name)", target: fragment)
    }

    /// Whether a template without a named instance can be hooked to a unit: to a template, since
    /// systemd 249.
    func mayWait(in dependent: UnitName) -> Bool {
        dependent.form == .template && version >= 249
    }

    private func place(ofAlias text: String) throws(DeploymentError) -> String {
        if text.contains("/") { return try place(ofHook: text) }
        guard let alias = UnitName(text) else { throw refusal("'\(text)' is no unit name") }
        guard alias.type == unit.type else {
            throw refusal("'\(text)' cannot be another name of '\(unit)': the type differs")
        }
        switch (unit.form, alias.form) {
        case (.plain, .plain), (.template, .template), (.template, .instance): return text
        case (.instance, .template):
            return unit.instance.flatMap { alias.with(instance: $0)?.text } ?? text
        case (.instance, .instance) where unit.instance == alias.instance: return text
        default:
            throw refusal(
                "'\(text)' cannot be another name of '\(unit)': "
                    + "one of them is a template and the other is not")
        }
    }

    /// `Alias=multi-user.target.wants/web.service`, which is a hook under another directive.
    private func place(ofHook text: String) throws(DeploymentError) -> String {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let endings = InstallSection.hookDirectives.map { "." + $1 }
        guard parts.count == 2, let name = UnitName(parts[1]), name == unit,
            let ending = endings.first(where: { parts[0].hasSuffix($0) }),
            UnitName(parts[0].dropLast(ending.count)) != nil
        else { throw refusal("'\(text)' is neither a unit name nor UNIT.wants/\(unit)") }
        return text
    }

    private func refusal(_ reason: String) -> DeploymentError {
        .badInstall(unit: unit.text, reason: reason)
    }

    /// The types of units that may have several names.
    private static let aliasable: Set<String> = [
        "service", "socket", "target", "device", "timer", "path",
    ]
}
