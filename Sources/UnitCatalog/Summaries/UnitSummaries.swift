extension SummaryTable {
    static let unit: StaticString = """
        After: start after these units, stop before them
        AllowIsolate: let "systemctl isolate" switch to the unit
        Before: start before these units, stop after them
        BindTo: old name of BindsTo=
        BindsTo: require units, and stop when one of them goes away
        CollectMode: when an unused unit is unloaded, even after a failure
        Conflicts: never run together with these units
        DefaultDependencies: take the dependencies that most units need
        Description: the name of the unit for people
        Documentation: where to read about the unit: URLs and manual pages
        FailureAction: what to do with the machine when the unit fails
        FailureActionExitStatus: the exit status that FailureAction=exit passes on
        IgnoreOnIsolate: keep running when another unit is isolated
        IgnoreOnSnapshot: leave the unit out of snapshots, which are no more
        JobRunningTimeoutSec: how long a job may run before it is given up
        JobTimeoutAction: what to do with the machine when a job takes too long
        JobTimeoutRebootArgument: the text for a reboot by JobTimeoutAction=
        JobTimeoutSec: how long a job may wait and run before it is given up
        JoinsNamespaceOf: share /tmp, network and IPC namespaces with these units
        OnFailure: start these units when the unit fails
        OnFailureIsolate: isolate the unit of OnFailure= when it is started
        OnFailureJobMode: how the jobs of OnFailure= treat jobs that wait already
        OnSuccess: start these units when the unit ends well
        OnSuccessJobMode: how the jobs of OnSuccess= treat jobs that wait already
        PartOf: stop and restart together with these units
        PropagateReloadFrom: old name of ReloadPropagatedFrom=
        PropagateReloadTo: old name of PropagatesReloadTo=
        PropagatesReloadTo: reload these units when the unit is reloaded
        PropagatesStopTo: stop these units when the unit is stopped
        RebootArgument: the text for a reboot by one of the actions
        RefuseManualStart: start as a dependency only, not at a user's request
        RefuseManualStop: stop as a dependency only, not at a user's request
        ReloadPropagatedFrom: reload when one of these units is reloaded
        Requires: start these units too, and stop when one of them is stopped
        RequiresMountsFor: require, and start after, what is mounted on these paths
        RequiresOverridable: require units unless a user asks; read as Requires=
        Requisite: fail at once unless these units run already
        RequisiteOverridable: fail unless units run; read as Requisite=
        SourcePath: the file that the unit was generated from
        StartLimitAction: what to do with the machine when starts come too fast
        StartLimitBurst: how many starts are allowed within the interval
        StartLimitInterval: old name of StartLimitIntervalSec=
        StartLimitIntervalSec: the interval in which starts are counted
        StopPropagatedFrom: stop when one of these units is stopped
        StopWhenUnneeded: stop when no running unit needs this one
        SuccessAction: what to do with the machine when the unit ends well
        SuccessActionExitStatus: the exit status that SuccessAction=exit passes on
        SurviveFinalKillSignal: keep the processes alive through the end of shutdown
        Upholds: start these units, and start them again whenever they stop
        Wants: start these units too, whether or not that works
        WantsMountsFor: want, and start after, what is mounted on these paths
        """
}
