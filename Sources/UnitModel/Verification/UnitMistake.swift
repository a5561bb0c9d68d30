/// What can be wrong with a unit as a whole although every line of it is right.
public enum UnitMistake: String, CaseIterable, Sendable {
    // MARK: Any unit

    /// `OnFailure=` or `OnSuccess=` names several units that shall each run alone.
    case severalIsolatedUnits = "several-isolated-units"
    /// `JobRunningTimeoutSec=` is longer than `JobTimeoutSec=`.
    case runningTimeoutTooLong = "running-timeout-too-long"

    // MARK: Services

    /// There is nothing to start.
    case serviceWithoutCommand = "service-without-command"
    /// Several commands to start, without `Type=oneshot`.
    case severalStartCommands = "several-start-commands"
    /// `Type=oneshot` with a `Restart=` after success.
    case oneshotRestart = "oneshot-restart"
    /// `Type=oneshot` with `RestartForceExitStatus=`.
    case oneshotForcedRestart = "oneshot-forced-restart"
    /// `Type=oneshot` with `ExitType=cgroup`.
    case oneshotExitType = "oneshot-exit-type"
    /// `Type=oneshot` with `RuntimeMaxSec=`.
    case oneshotRuntimeLimit = "oneshot-runtime-limit"
    /// `Type=dbus` without `BusName=`.
    case dbusWithoutBusName = "dbus-without-bus-name"
    /// `Type=forking` with `PrivatePIDs=`.
    case forkingPrivatePIDs = "forking-private-pids"
    /// `RuntimeRandomizedExtraSec=` without `RuntimeMaxSec=`.
    case runtimeExtraWithoutLimit = "runtime-extra-without-limit"
    /// One of `USBFunctionDescriptors=` and `USBFunctionStrings=` without the other.
    case lonelyUSBFunction = "lonely-usb-function"
    /// Credentials of a service whose `ExecStartPost=` does not wait for its start.
    case credentialRace = "credential-race"
    /// One of `RestartSteps=` and `RestartMaxDelaySec=` without the other.
    case lonelyRestartStep = "lonely-restart-step"
    /// `RestartMaxDelaySec=` is shorter than `RestartSec=`.
    case restartMaximumBelowDelay = "restart-maximum-below-delay"
    /// `RefreshOnReload=` of what the service does not have.
    case uselessRefresh = "useless-refresh"

    // MARK: Whatever runs commands

    /// `DynamicUser=` in a unit of a user's manager.
    case dynamicUserInUserUnit = "dynamic-user-in-user-unit"
    /// `DynamicUser=` with `WorkingDirectory=~`.
    case dynamicUserHome = "dynamic-user-home"
    /// `WorkingDirectory=` in a kernel file system that is mounted anew for the unit.
    case workingDirectoryInAPIFileSystem = "working-directory-in-api-file-system"
    /// `PrivatePIDs=` outside of services.
    case privatePIDsOutsideService = "private-pids-outside-service"
    /// `PAMName=` with a `KillMode=` that leaves the session's processes alone.
    case pamKillMode = "pam-kill-mode"
    /// `PAMName=` with `PrivatePIDs=`.
    case pamPrivatePIDs = "pam-private-pids"
    /// `PrivateUsers=managed` with another user than the one that it gives.
    case managedUsersWithUser = "managed-users-with-user"
    /// `PrivateUsers=` with `UserNamespacePath=`.
    case twoUserNamespaces = "two-user-namespaces"

    // MARK: Sockets

    /// There is nothing to listen on.
    case socketWithoutAddress = "socket-without-address"
    /// `Accept=` with something that accepts no connections.
    case acceptWithoutConnections = "accept-without-connections"
    /// `MaxConnections=0`.
    case noConnectionsAllowed = "no-connections-allowed"
    /// `Accept=` with `Service=`.
    case acceptWithService = "accept-with-service"
    /// `Accept=` with `DeferTrigger=`.
    case acceptWithDeferTrigger = "accept-with-defer-trigger"
    /// `Symlinks=` without exactly one file to link to.
    case symlinksWithoutFile = "symlinks-without-file"

    // MARK: Timers and paths

    /// A timer that nothing starts.
    case timerWithoutTrigger = "timer-without-trigger"
    /// A path unit that watches nothing.
    case pathWithoutWatch = "path-without-watch"

    // MARK: Mounts and swaps

    /// `Where=` or `What=` is not what the unit's name says.
    case pathNotUnitName = "path-not-unit-name"
    /// The name of a mount, automount or swap that stands for no path.
    case nameWithoutPath = "name-without-path"
    /// There is nothing to mount.
    case mountWithoutSource = "mount-without-source"
    /// A mount where systemd mounts a kernel file system itself.
    case mountOverAPIFileSystem = "mount-over-api-file-system"
    /// An automount of the root directory.
    case automountOfRoot = "automount-of-root"
    /// `ExtraOptions=` has an option that systemd sets itself.
    case reservedAutomountOption = "reserved-automount-option"

    // MARK: Slices and scopes

    /// A name that no slice can have.
    case malformedSliceName = "malformed-slice-name"
    /// A file of a scope.
    case scopeFile = "scope-file"
}
