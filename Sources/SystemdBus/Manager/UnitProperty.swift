/// Where properties of units are found on the bus.
enum UnitProperty {
    static let unitInterface = "org.freedesktop.systemd1.Unit"

    /// The properties that units of every type have, of systemd 247 to 262.
    private static let ofEveryTypeText: StaticString = """
        AccessSELinuxContext ActivationDetails ActiveEnterTimestamp ActiveEnterTimestampMonotonic
        ActiveExitTimestamp ActiveExitTimestampMonotonic ActiveState After AllowIsolate
        AssertResult AssertTimestamp AssertTimestampMonotonic Asserts Before BindsTo BoundBy
        CanClean CanFreeze CanIsolate CanLiveMount CanReload CanStart CanStop CollectMode
        ConditionResult ConditionTimestamp ConditionTimestampMonotonic Conditions ConflictedBy
        Conflicts ConsistsOf DebugInvocation DefaultDependencies Description Documentation
        DropInPaths FailureAction FailureActionExitStatus Following FragmentPath FreezerState Id
        IgnoreOnIsolate InactiveEnterTimestamp InactiveEnterTimestampMonotonic
        InactiveExitTimestamp InactiveExitTimestampMonotonic InvocationID Job
        JobRunningTimeoutUSec JobTimeoutAction JobTimeoutRebootArgument JobTimeoutUSec
        JoinsNamespaceOf LoadError LoadState Markers Names NeedDaemonReload OnFailure
        OnFailureJobMode OnFailureOf OnSuccess OnSuccessJobMode OnSuccessOf PartOf Perpetual
        PropagatesReloadTo PropagatesStopTo RebootArgument Refs RefuseManualStart RefuseManualStop
        ReloadPropagatedFrom RequiredBy Requires RequiresMountsFor Requisite RequisiteOf SliceOf
        SourcePath StartLimitAction StartLimitBurst StartLimitIntervalUSec StateChangeTimestamp
        StateChangeTimestampMonotonic StopPropagatedFrom StopWhenUnneeded SubState SuccessAction
        SuccessActionExitStatus SurviveFinalKillSignal Transient TriggeredBy Triggers
        UnitFilePreset UnitFileState UpheldBy Upholds WantedBy Wants WantsMountsFor
        """

    private static let ofEveryType = Set(
        ofEveryTypeText.description.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// The interface that has a property of a unit.
    static func interface(of property: String, of unit: BusUnitName) -> String {
        ofEveryType.contains(property) ? unitInterface : typeInterface(of: unit)
    }

    /// The interface of what a unit's type adds, such as `org.freedesktop.systemd1.Service`.
    static func typeInterface(of unit: BusUnitName) -> String {
        let type = unit.type
        return "org.freedesktop.systemd1." + type.prefix(1).uppercased() + type.dropFirst()
    }
}
