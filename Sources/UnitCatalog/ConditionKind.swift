/// What a condition or an assertion of `[Unit]` tests.
///
/// `ConditionX=` and `AssertX=` read their values alike, so both have the
/// same kind; what differs is what happens when the test fails.
public enum ConditionKind: String, CaseIterable, Sendable {
    /// `ConditionPathExists=`.
    case pathExists = "path-exists"
    /// `ConditionPathExistsGlob=`.
    case pathExistsGlob = "path-exists-glob"
    /// `ConditionPathIsDirectory=`.
    case pathIsDirectory = "path-is-directory"
    /// `ConditionPathIsSymbolicLink=`.
    case pathIsSymbolicLink = "path-is-symbolic-link"
    /// `ConditionPathIsMountPoint=`.
    case pathIsMountPoint = "path-is-mount-point"
    /// `ConditionPathIsReadWrite=`.
    case pathIsReadWrite = "path-is-read-write"
    /// `ConditionPathIsEncrypted=`.
    case pathIsEncrypted = "path-is-encrypted"
    /// `ConditionPathIsSocket=`.
    case pathIsSocket = "path-is-socket"
    /// `ConditionDirectoryNotEmpty=`.
    case directoryNotEmpty = "directory-not-empty"
    /// `ConditionFileNotEmpty=`.
    case fileNotEmpty = "file-not-empty"
    /// `ConditionFileIsExecutable=`.
    case fileIsExecutable = "file-is-executable"
    /// `ConditionNeedsUpdate=`.
    case needsUpdate = "needs-update"
    /// `ConditionFirstBoot=`.
    case firstBoot = "first-boot"
    /// `ConditionArchitecture=`.
    case architecture
    /// `ConditionFirmware=`.
    case firmware
    /// `ConditionVirtualization=`.
    case virtualization
    /// `ConditionHost=`.
    case host
    /// `ConditionFraction=`.
    case fraction
    /// `ConditionKernelCommandLine=`.
    case kernelCommandLine = "kernel-command-line"
    /// `ConditionKernelVersion=`.
    case kernelVersion = "kernel-version"
    /// `ConditionVersion=`.
    case version
    /// `ConditionCredential=`.
    case credential
    /// `ConditionSecurity=`.
    case security
    /// `ConditionCapability=`.
    case capability
    /// `ConditionACPower=`.
    case acPower = "ac-power"
    /// `ConditionMemory=`.
    case memory
    /// `ConditionCPUFeature=`.
    case cpuFeature = "cpu-feature"
    /// `ConditionCPUs=`.
    case cpus
    /// `ConditionEnvironment=`.
    case environment
    /// `ConditionUser=`.
    case user
    /// `ConditionGroup=`.
    case group
    /// `ConditionControlGroupController=`.
    case controlGroupController = "control-group-controller"
    /// `ConditionOSRelease=`.
    case osRelease = "os-release"
    /// `ConditionMachineTag=`.
    case machineTag = "machine-tag"
    /// `ConditionMemoryPressure=`.
    case memoryPressure = "memory-pressure"
    /// `ConditionCPUPressure=`.
    case cpuPressure = "cpu-pressure"
    /// `ConditionIOPressure=`.
    case ioPressure = "io-pressure"
    /// `ConditionKernelModuleLoaded=`.
    case kernelModuleLoaded = "kernel-module-loaded"

    /// Whether the value is an absolute path, and not free text.
    public var takesPath: Bool {
        switch self {
        case .pathExists, .pathExistsGlob, .pathIsDirectory, .pathIsSymbolicLink,
            .pathIsMountPoint, .pathIsReadWrite, .pathIsEncrypted,
            .pathIsSocket, .directoryNotEmpty, .fileNotEmpty, .fileIsExecutable, .needsUpdate:
            true
        default:
            false
        }
    }
}
