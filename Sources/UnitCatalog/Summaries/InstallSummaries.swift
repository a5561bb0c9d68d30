extension SummaryTable {
    static let install: StaticString = """
        Alias: more names that the unit gets when it is enabled
        Also: units to enable and disable together with this one
        DefaultInstance: the instance that a template is enabled as without one
        RequiredBy: units that require this one while it is enabled
        UpheldBy: units that uphold this one while it is enabled
        WantedBy: units that want this one while it is enabled
        """
}
