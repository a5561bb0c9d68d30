/// Properties of a unit that its files do not decide, and what does.
///
/// A row is a property, or the beginning of one before `*`; the types of units, `*` for every one
/// and `others` for all but services; and what decides.
enum MachineDecides {
    /// Whether a property of a type of unit is left out offline, or may be another on a machine.
    static func isAbout(_ property: String, of type: String) -> Bool {
        rows.contains { row in
            let isNamed =
                row.property.hasSuffix("*")
                ? property.hasPrefix(row.property.dropLast()) : property == row.property
            return isNamed
                && (row.types == "*" || row.types == type
                    || row.types == "others" && type != "service")
        }
    }

    private static let rows = table.description.split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { line in
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            return (property: words[0], types: words[1])
        }

    private static let table: StaticString = """
        # property, types, what decides
        EffectiveMemory* * the groups above the unit's
        EffectiveTasksMax * the groups above the unit's
        MemoryAvailable * the memory that is free
        TasksMax * a share of what the kernel allows
        Limit* * the limits that the manager itself was started with
        OOMScoreAdjust * what the manager itself has
        NeedDaemonReload * whether a file changed since the manager read it
        TriggeredBy * other units
        WatchdogUSec service whether it runs
        CanStart automount whether the kernel of the host has automounts
        CanStop automount whether the kernel of the host has automounts
        SourcePath mount whether it is mounted, and by whom
        After others other units, and rules of each type
        Before others other units, and rules of each type
        Conflicts others other units, and rules of each type
        Requires others other units, and rules of each type
        Wants others other units, and rules of each type
        CanClean others what the type has folders for
        CanLiveMount others whether the type runs processes for long
        CanReload others whether the type can be reloaded
        NonBlocking others nothing; it goes with every process
        Type mount what is mounted, when it is
        What mount what is mounted, when it is
        Options mount what is mounted, when it is
        """
}
