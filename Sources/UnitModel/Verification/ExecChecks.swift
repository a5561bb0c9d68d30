import UnitCatalog
import UnitValues

/// What is checked of units that run commands: services, sockets, mounts and swaps.
enum ExecChecks {
    static let all: [UnitVerification.Check] = [
        dynamicUser, workingDirectory, privatePIDs, pam, managedUsers, userNamespaces,
    ]

    private static func dynamicUser(_ unit: UnitSettings) -> [UnitProblem] {
        guard unit.isOn("DynamicUser") else { return [] }
        if unit.unit.context.manager == .user {
            guard unit.version >= 253 else { return [] }
            return unit.problem(
                .dynamicUserInUserUnit, "DynamicUser= is refused in units of a user's manager",
                help: "only the system manager can make users up",
                at: unit.value("DynamicUser"))
        }
        guard let directory = unit.workingDirectory, directory.path == nil, unit.version >= 257
        else { return [] }
        return unit.problem(
            .dynamicUserHome, "WorkingDirectory=~ is refused with DynamicUser=yes",
            help: "such a user has no home; use StateDirectory= and its path",
            at: unit.value("WorkingDirectory"))
    }

    private static func workingDirectory(_ unit: UnitSettings) -> [UnitProblem] {
        guard let path = unit.workingDirectory?.path, path.isBelowAPIFileSystem,
            unit.hasOwnMountNamespace, unit.version >= 257
        else { return [] }
        return unit.problem(
            .workingDirectoryInAPIFileSystem,
            "WorkingDirectory=\(path) is refused in a unit with a view of its own on the file system",
            help: "/dev, /proc and /sys are mounted anew there; start elsewhere, and change the "
                + "folder later", at: unit.value("WorkingDirectory"))
    }

    private static func privatePIDs(_ unit: UnitSettings) -> [UnitProblem] {
        guard unit.unit.kind != .service, unit.isOn("PrivatePIDs") else { return [] }
        return unit.problem(
            .privatePIDsOutsideService, "PrivatePIDs= is refused in units other than services",
            at: unit.value("PrivatePIDs"))
    }

    private static func pam(_ unit: UnitSettings) -> [UnitProblem] {
        guard unit.value("PAMName") != nil else { return [] }
        let mode = unit.word("KillMode") ?? "control-group"
        // Only services had the second choice from the start.
        let allowed =
            unit.unit.kind != .service && unit.version < 257
            ? ["control-group"] : ["control-group", "mixed"]
        if !allowed.contains(mode) {
            return unit.problem(
                .pamKillMode, "KillMode=\(mode) is refused with PAMName=",
                help: "use KillMode=\(sentenceList(allowed, conjunction: "or")), so that the "
                    + "session ends with the unit", at: unit.value("KillMode"))
        }
        guard unit.version >= 258, unit.isOn("PrivatePIDs") else { return [] }
        return unit.problem(
            .pamPrivatePIDs, "PAMName= is refused with PrivatePIDs=", at: unit.value("PAMName"))
    }

    // MARK: Namespaces of users

    private static func managedUsers(_ unit: UnitSettings) -> [UnitProblem] {
        guard unit.word("PrivateUsers") == "managed" else { return [] }
        let others = ["User", "Group", "PAMName"].filter { unit.value($0) != nil }
        let dynamic = unit.isOn("DynamicUser") ? ["DynamicUser"] : []
        guard let other = (others + dynamic).first else { return [] }
        return unit.problem(
            .managedUsersWithUser, "\(other)= is refused with PrivateUsers=managed",
            help: "the unit runs as a user that is made up for it", at: unit.value(other))
    }

    private static func userNamespaces(_ unit: UnitSettings) -> [UnitProblem] {
        guard unit.value("UserNamespacePath") != nil, unit.isOn("PrivateUsers") else { return [] }
        return unit.problem(
            .twoUserNamespaces, "PrivateUsers= is refused with UserNamespacePath=",
            help: "a unit lives in one user namespace; drop one of them",
            at: unit.value("PrivateUsers"))
    }
}

extension UnitSettings {
    fileprivate var workingDirectory: WorkingDirectory? {
        guard case .workingDirectory(let directory) = value("WorkingDirectory")?.value else {
            return nil
        }
        return directory
    }
}
