extension DirectiveTable {
    /// Directives of `[Unit]`, from systemd.unit(5); its conditions are a table of their own.
    static let unit: StaticString = """
        sections: Unit
        # name                    value                       since  notes
        After                     unit-dependencies           0      adds
        AllowIsolate              boolean                     0      -
        Before                    unit-dependencies           0      adds
        BindTo                    unit-dependencies           0      adds alias use:BindsTo
        BindsTo                   unit-dependencies           0      adds
        CollectMode               enum:collect-mode           236    -
        Conflicts                 unit-dependencies           0      adds
        DefaultDependencies       boolean                     0      -
        Description               string                      0      -
        Documentation             documentation               0      list
        FailureAction             enum:emergency-action       236    -
        FailureActionExitStatus   exit-status                 240    -
        IgnoreOnIsolate           boolean                     0      -
        IgnoreOnSnapshot          unread                      0      ignored@228
        JobRunningTimeoutSec      time-span:job-running-timeout  0      -
        JobTimeoutAction          enum:emergency-action       240    -
        JobTimeoutRebootArgument  reboot-argument             240    -
        JobTimeoutSec             time-span:job-timeout       0      -
        JoinsNamespaceOf          unit-dependencies           209    adds
        OnFailure                 unit-dependencies           0      adds
        OnFailureIsolate          job-mode-isolate            0      deprecated@209 use:OnFailureJobMode
        OnFailureJobMode          enum:job-mode               209    -
        OnSuccess                 unit-dependencies           249    adds
        OnSuccessJobMode          enum:job-mode               249    -
        PartOf                    unit-dependencies           0      adds
        PropagateReloadFrom       unit-dependencies           0      adds alias use:ReloadPropagatedFrom
        PropagateReloadTo         unit-dependencies           0      adds alias use:PropagatesReloadTo
        PropagatesReloadTo        unit-dependencies           0      adds
        PropagatesStopTo          unit-dependencies           249    adds
        RebootArgument            reboot-argument             229    -
        RefuseManualStart         boolean                     0      -
        RefuseManualStop          boolean                     0      -
        ReloadPropagatedFrom      unit-dependencies           0      adds
        Requires                  unit-dependencies           0      adds
        RequiresMountsFor         mount-dependencies          0      adds
        RequiresOverridable       unit-dependencies           0      adds noted@227 use:Requires
        Requisite                 unit-dependencies           0      adds
        RequisiteOverridable      unit-dependencies           0      adds noted@227 use:Requisite
        SourcePath                path                        0      -
        StartLimitAction          enum:emergency-action       229    -
        StartLimitBurst           unsigned                    229    -
        StartLimitInterval        time-span                   230    alias use:StartLimitIntervalSec
        StartLimitIntervalSec     time-span                   229    -
        StopPropagatedFrom        unit-dependencies           249    adds
        StopWhenUnneeded          boolean                     0      -
        SuccessAction             enum:emergency-action       236    -
        SuccessActionExitStatus   exit-status                 240    -
        SurviveFinalKillSignal    boolean                     255    -
        Upholds                   unit-dependencies           249    adds
        Wants                     unit-dependencies           0      adds
        WantsMountsFor            mount-dependencies          256    adds
        """
}
