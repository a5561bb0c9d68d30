import UnitCatalog
import UnitModel
import UnitValues

/// Flags a user or group that the system does not have.
struct UnknownUser: CollectionRule {
    static let info = RuleInfo(
        id: "unknown-user",
        severity: .error,
        summary: "User= or Group= of a user or group that does not exist",
        rationale: """
            The service fails with the status 217/USER or 216/GROUP. Users are looked for in `passwd`, \
            `group`, `sysusers.d` and `userdb` of `--root`, or of this machine for units in its own \
            search path, and for others of which it has the program; on a machine that asks a directory \
            server nothing is said. It is a warning for a unit that nothing is known to start, and for \
            one outside of the search path.
            """,
        flagged: [
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nUser=wwwdata\n"],
            [
                "web.socket": "[Socket]\nListenStream=/run/web\nSocketGroup=wwwdata\n",
                "web.service": "[Service]\nExecStart=/usr/bin/web\n",
            ],
        ],
        accepted: [
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nUser=www-data\nGroup=33\n"],
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nUser=wwwdata\nDynamicUser=yes\n"],
        ],
        reference: "systemd.exec(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where unit.manager == .system {
            guard let system = collection.system(of: unit) else { continue }
            for (directive, section, isGroup) in Self.directives {
                for assignment in unit.effective.values(of: directive, in: section)
                where !unit.isOpen(assignment) {
                    guard !unit.isDynamicUser(assignment),
                        let name = Self.names(in: assignment).first(where: {
                            !(isGroup ? system.hasGroup($0) : system.hasUser($0))
                        })
                    else { continue }
                    sink.advise(
                        Self.self,
                        "there is no \(isGroup ? "group" : "user") \(quoted(name)) on the system",
                        help: section == .unit
                            ? "the test never succeeds"
                            : "add it, such as with sysusers.d(5), or use DynamicUser=yes",
                        severity: collection.severityOnSystem(of: unit), at: assignment, of: unit)
                }
            }
        }
    }

    private static let directives: [(String, SectionID, isGroup: Bool)] = [
        ("User", .service, false), ("Group", .service, true), ("SocketUser", .socket, false),
        ("SocketGroup", .socket, true), ("SupplementaryGroups", .service, true),
        ("ConditionUser", .unit, false), ("AssertUser", .unit, false),
        ("ConditionGroup", .unit, true), ("AssertGroup", .unit, true),
    ]

    /// The users or groups of a line, without numbers, and words such as `@system`.
    private static func names(in assignment: EffectiveAssignment) -> [String] {
        let names: [String] =
            switch assignment.value {
            case .text(let name): [name]
            case .texts(let names): names
            case .condition(let test): test.isNegated ? [] : [test.parameter]
            default: []
            }
        return names.filter { !$0.isEmpty && UInt32($0) == nil && !$0.hasPrefix("@") }
    }
}

extension LintedCollection {
    /// The system whose users and files a unit sees; nil when nothing is known of it, and for a
    /// unit that a condition may have skipped there.
    func system(of unit: CollectedUnit) -> (any TargetSystem)? {
        guard !unit.hasOwnRoot, let system = target(of: unit, seeingOwnFiles: false),
            !unit.isSkipped(on: system)
        else { return nil }
        return system
    }

    /// The system that a unit is for; nil when nothing is known of it.
    func target(
        of unit: CollectedUnit, seeingOwnFiles: Bool = true
    ) -> (any TargetSystem)? {
        seeingOwnFiles && unit.hasOwnRoot ? nil : systems[unit.number]
    }

    /// How bad it is that something is missing on the system: an error for a unit that is
    /// started, and a warning for one that may never be.
    func severityOnSystem(of unit: CollectedUnit) -> Severity {
        // A file that lies elsewhere may be for another machine all the same.
        guard let name = unit.name?.text,
            surroundings?.system(ofFile: files[unit.files[0]].path) != nil
        else { return .warning }
        let isStarted =
            startedNames.contains(name) || surroundings?.isPulledIn(name) == true
            || unit.effective.sets(.install)
        return isStarted ? .error : .warning
    }
}

extension CollectedUnit {
    /// Whether all programs that the unit runs are on a system, but for those whose failure does
    /// not matter; false for one that runs none.
    func startsOnly(programsOf system: any TargetSystem) -> Bool {
        let programs = effective.allCommands.filter { !$0.command.flags.contains(.ignoresFailure) }
            .map(\.command.path)
        return !programs.isEmpty
            && programs.allSatisfy { program in
                program.hasPrefix("/")
                    ? system.inode(at: program) == .file(isExecutable: true)
                    : MissingProgram.searchPath.contains {
                        system.inode(at: "\($0)/\(program)") != nil
                    }
            }
    }

    /// Whether systemd makes the user or group of a line itself.
    fileprivate func isDynamicUser(_ assignment: EffectiveAssignment) -> Bool {
        ["User", "Group"].contains(assignment.directive.name)
            && effective.boolean("DynamicUser", in: .service) == true
    }

    /// Whether the unit sees other files than the system has.
    var hasOwnRoot: Bool {
        [
            "RootDirectory", "RootImage", "RootMStack", "BindPaths", "BindReadOnlyPaths",
            "TemporaryFileSystem", "MountImages", "ExtensionImages", "ExtensionDirectories",
        ].contains { effective.last($0, in: .service)?.isEmpty == false }
    }

    /// Whether a specifier makes the value another one on each system, or for each instance.
    func isOpen(_ assignment: EffectiveAssignment) -> Bool {
        effective.text(of: assignment).contains(UInt8(ascii: "%"))
    }

    /// Whether a condition has the unit skipped where a path, or one above it, is not there.
    func isConditional(on path: String) -> Bool {
        pathConditions.contains { _, test in
            path == test.parameter || path.hasPrefix(test.parameter + "/")
                || test.parameter.hasPrefix(path + "/")
        }
    }

    /// Whether a condition may have the unit skipped, for a path that is not there or not known.
    func isSkipped(on system: any TargetSystem) -> Bool {
        pathConditions.contains { assignment, test in
            isOpen(assignment) || system.inode(at: test.parameter) == nil
        }
    }

    /// The conditions that ask for a path to be there.
    private var pathConditions: [(EffectiveAssignment, ConditionTest)] {
        effective.assignments.compactMap { assignment in
            guard case .condition(let test) = assignment.value, !test.isNegated,
                case .condition(let kind) = assignment.directive.kind, kind.takesPath
            else { return nil }
            return (assignment, test)
        }
    }
}
