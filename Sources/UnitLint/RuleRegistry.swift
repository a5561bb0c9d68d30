/// Every rule, sorted by its id.
public enum RuleRegistry {
    /// One value of each rule.
    public static let all: [any LintRule] = [
        AliasOfOtherType(),
        AlsoItself(),
        AssignmentOutsideSection(),
        BeforeAndAfterSameUnit(),
        DefaultInstanceOutsideTemplate(),
        DefaultTargetInSystemUnit(),
        DelayLongerThanDay(),
        DependencyOnItself(),
        DeprecatedDirective(),
        EndlessRestart(),
        FailureHandlerWithoutTemplate(),
        InvalidInstallName(),
        InvalidUTF8(),
        InvalidValue(),
        LeftoverProcesses(),
        MissingEqualsSign(),
        MissingKey(),
        MisspeltFileSystem(),
        MisspeltUnitName(),
        NetworkOnlineWithoutWants(),
        NoInstallSection(),
        NoShutdownConflict(),
        ObsoleteUnit(),
        OverlongLine(),
        PartOfWithoutOrder(),
        PassiveTargetStarted(),
        PersistentWithoutCalendar(),
        RedundantSuccessStatus(),
        RefusedSectionName(),
        RemovedDirective(),
        RequiredByTarget(),
        RequirementWithoutOrder(),
        RestartSettingsWithoutRestart(),
        RestartWithoutDelay(),
        ShutdownConflictWithoutBefore(),
        SocketInTmp(),
        StopTimeoutInfinite(),
        SystemTargetInUserUnit(),
        TasksMaxTiny(),
        TemplateWithoutInstance(),
        TimeoutTooShort(),
        TimerNeverStarts(),
        UnclosedSectionHeader(),
        UnknownDirective(),
        UnknownSection(),
        UnknownSuppression(),
        UnreachableStartLimit(),
        UnstableDeviceName(),
        UnusedSuppression(),
        UnusualInstallTarget(),
        WorldWritableMode(),
    ]

    /// What people are told of each rule, in the same order.
    public static var infos: [RuleInfo] { all.map { type(of: $0).info } }

    /// The rules that run where nobody chose any.
    public static let onByDefault: [any LintRule] = all.filter { type(of: $0).info.isOnByDefault }
}
