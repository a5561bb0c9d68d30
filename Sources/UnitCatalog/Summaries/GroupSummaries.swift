extension SummaryTable {
    static let slice: StaticString = """
        ActivatingConcurrencyMax: how many units of the slice may be starting at once
        ConcurrencyHardMax: how many units of the slice may be active; more fail
        ConcurrencySoftMax: how many units of the slice may be active; more wait
        """

    static let scope: StaticString = """
        OOMPolicy: what to do when the kernel kills a process for lack of memory
        RuntimeMaxSec: how long the scope may exist
        RuntimeRandomizedExtraSec: a random time to add to RuntimeMaxSec=
        TimeoutStopSec: how long the processes may take to end
        """
}
