/// What reads the value of a directive: one case for each grammar that the
/// releases we track have.
///
/// A case stays the same when a release reads more, or fewer, values with it;
/// whoever reads a value is told the release. Two keys share a case exactly
/// if systemd treats all values of both alike, up to the case's parameters.
public enum ValueKind: Hashable, Sendable {
    // MARK: Plain scalars

    /// Yes or no, as `parse_boolean` reads it; with `fatal`, a bad value refuses the unit.
    case boolean(fatal: Bool)
    /// Yes, no, or from a release on empty for "decide yourself".
    case tristate(emptySince: Int)
    /// A whole number that may be negative.
    case integer
    /// A whole number of the machine's word size.
    case longInteger
    /// A whole number from 0 to 4294967295.
    case unsigned
    /// A number of bytes, suffixes to the base 1024.
    case size
    /// A number of bytes, without suffixes before 262.
    case messageSize
    /// A file mode in octal digits, up to 07777.
    case mode
    /// A time span, systemd.time(7).
    case timeSpan(TimeSpanRule)
    /// One word of a fixed list.
    case enumeration(EnumerationName)
    /// A signal, by name or number.
    case signal
    /// An exit status from 0 to 255; empty means "as the process said".
    case exitStatus
    /// A list of exit statuses, their names and signals.
    case exitStatuses
    /// Free text, in which specifiers are resolved unless it is `plain`.
    case string(specifiers: Bool)
    /// A key whose value no tracked release reads.
    case unread

    // MARK: Paths

    /// An absolute path with specifiers; with `fatal`, a bad value refuses the unit.
    case path(fatal: Bool)
    /// A list of absolute paths with specifiers.
    case paths
    /// A list of absolute paths, each after an optional `-` and `+`.
    case namespacePaths
    /// A list of absolute paths, separated by colons.
    case searchPaths
    /// A list of absolute paths whose mount points the unit depends on.
    case mountDependencies
    /// An absolute path or `~`, after an optional `-`.
    case workingDirectory
    /// A path, made absolute below the runtime directory.
    case pidFile
    /// What is mounted or swapped on: a path, a tag such as `UUID=`, or any text.
    case mountNode
    /// An absolute path that a path unit watches.
    case watchedPath(PathEvent)
    /// A list of `SOURCE[:DESTINATION[:OPTIONS]]`.
    case bindPaths
    /// A list of `PATH[:OPTIONS]`.
    case temporaryFileSystems
    /// A list of relative directories with symlinks to make to them.
    case execDirectories(ExecDirectoryPurpose)
    /// A share of the file system or a number of bytes; `off` for none.
    case directoryQuota
    /// `PATH[:NAME[:OPTIONS]]`, a file to open for the service.
    case openFile

    // MARK: Names of units and of other things

    /// A list of unit names.
    case unitDependencies
    /// The name of the unit that a timer or path starts.
    case triggerUnit
    /// The name of the service that a socket starts.
    case serviceUnit
    /// A list of names of socket units.
    case socketUnits
    /// The name of a slice.
    case sliceUnit
    /// A list of names to link to the unit when it is enabled.
    case installAlias
    /// A list of units to hook the unit to when it is enabled.
    case installDependencies
    /// A list of units to enable together with this one.
    case installAlso
    /// The instance that a template is enabled as.
    case defaultInstance
    /// A well-known D-Bus name.
    case busName
    /// A user or group, by name or number; a bad one refuses the unit.
    case userName
    /// A list of groups; a bad one refuses the unit.
    case userNames
    /// A name for file descriptors that are passed on.
    case fdName
    /// The name of a network interface, or an alternative name.
    case networkInterface
    /// The name proper of a network interface, or `*` for none.
    case boundDevice
    /// A list of interface names; a leading `~` inverts it.
    case networkInterfaces
    /// The name of a journal namespace.
    case logNamespace
    /// A list of names of sessions of the kernel's live update orchestrator.
    case luoSessions
    /// A list of URIs.
    case documentation
    /// A name of a machine architecture that the kernel can imitate.
    case personality
    /// A boolean; from 258 on also `private`, either with a host name.
    case protectHostname
    /// Text for reboot(2).
    case rebootArgument

    // MARK: Commands and their surroundings

    /// A command line, after its prefixes.
    case execCommand
    /// A list of assignments `NAME=VALUE`.
    case environment
    /// An absolute path, after an optional `-`, that may be a pattern.
    case environmentFile
    /// A list of names of variables.
    case passEnvironment
    /// A list of names of variables or assignments.
    case unsetEnvironment
    /// What standard input is connected to.
    case standardInput
    /// What standard output or standard error is connected to.
    case standardOutput
    /// A line of text, with C escapes and specifiers.
    case standardInputText
    /// Bytes in Base64.
    case standardInputData
    /// A number of rows or columns; empty for "leave it".
    case terminalSize
    /// A list of assignments of journal fields.
    case logExtraFields
    /// A regular expression; a leading `~` inverts it.
    case logFilterPatterns
    /// `ID:VALUE`, a credential in the file itself.
    case setCredential(encrypted: Bool)
    /// `ID[:PATH]`, a credential to load.
    case loadCredential(encrypted: Bool)
    /// A pattern of credential names, and from 257 on a new name after a colon.
    case importCredential
    /// A boolean or a list of what a reload refreshes; a leading `~` inverts it.
    case refreshOnReload

    // MARK: Images

    /// A list of `[PARTITION:]OPTIONS`.
    case rootImageOptions
    /// An image policy, systemd.image-policy(7).
    case imagePolicy
    /// A Verity root hash, in hexadecimal, or the path of a file with one.
    case rootHash
    /// A path, or `base64:` and a signature.
    case rootHashSignature
    /// A list of paths of images, with mount options.
    case extensionImages
    /// A list of `SOURCE:DESTINATION[:OPTIONS]`.
    case mountImages

    // MARK: Scheduling and limits

    /// A nice level from -20 to 19.
    case nice
    /// A number from -1000 to 1000; empty for "leave it".
    case oomScoreAdjust
    /// A priority from 0 to 7.
    case ioPriority
    /// A priority from 1 to 99, as the policy allows.
    case cpuSchedulingPriority
    /// A set of CPUs, or `numa`.
    case cpuAffinity
    /// A set of CPUs or memory nodes.
    case cpuSet
    /// A set of memory nodes, or `all`.
    case numaMask
    /// A list of memory segments by name or number, or a mask.
    case coredumpFilter
    /// `SOFT[:HARD]`, for setrlimit(2).
    case resourceLimit(ResourceLimit)

    // MARK: Sandboxing

    /// A list of bits by name.
    case secureBits
    /// A list of capabilities; a leading `~` inverts it.
    case capabilities
    /// A list of system calls and `@` groups; a leading `~` inverts it.
    case systemCalls(SystemCallListUse)
    /// A list of architectures.
    case systemCallArchitectures
    /// An error number, or `kill`.
    case systemCallErrorNumber
    /// A boolean or a list of namespace types; a leading `~` inverts it.
    case namespaces
    /// `none` or a list of address families; a leading `~` inverts it.
    case addressFamilies
    /// A list of file system types and `@` groups; a leading `~` inverts it.
    case fileSystems
    /// A list of names, or `any`.
    case bpfDelegate(BPFDelegation)
    /// A security context, after an optional `-`.
    case selinuxContext
    /// A profile, after an optional `-`.
    case apparmorProfile
    /// A label, after an optional `-`.
    case smackProcessLabel

    // MARK: Control groups

    /// A weight from 1 to 10000, or from 252 on `idle`; empty for the default.
    case cpuWeight
    /// Shares from 2 to 262144; empty for the default.
    case cpuShares
    /// A share of CPU time with `%`, without an upper bound.
    case cpuQuota
    /// A weight from 1 to 10000; empty for the default.
    case ioWeight
    /// A weight from 10 to 1000; empty for the default.
    case blockIOWeight
    /// A number of bytes, a share of the memory, or `infinity`.
    case memoryLimit(MemoryLimitRule)
    /// A share of time.
    case memoryPressureLimit
    /// A number of tasks, a share of the most there may be, or `infinity`.
    case tasksMax
    /// A device or class of devices and what may be done with it.
    case deviceAllow
    /// A device and its weight.
    case ioDeviceWeight
    /// A device and what it may do a second, suffixes to the base 1000.
    case ioLimit(IOLimitUnit)
    /// A device and a time span.
    case ioDeviceLatency
    /// A device and its weight from 10 to 1000.
    case blockIODeviceWeight
    /// A device and its bytes a second.
    case blockIOBandwidth
    /// A boolean or a list of controllers.
    case delegate
    /// The name of a control group; empty for none.
    case delegateSubgroup
    /// A list of controllers.
    case controllers
    /// A list of addresses with prefix lengths and of names such as `any`.
    case addressPrefixes
    /// The path of a pinned BPF program.
    case ipFilterPrograms
    /// `TYPE:PATH`, a pinned BPF program.
    case bpfProgram
    /// `any`, or `[FAMILY:][PROTOCOL:]PORTS`.
    case socketBindRules
    /// A list of `SOURCE:FAMILY:TABLE:SET`.
    case nftSet
    /// A list of names of rules for systemd-oomd.
    case oomRules
    /// A number of units, or `infinity`.
    case concurrencyLimit

    // MARK: Sockets, swap, timers and the rest

    /// An address or a path to listen on.
    case socketListen(SocketEndpoint)
    /// `user.NAME=VALUE`, an attribute of a socket's inode.
    case extendedAttribute
    /// A priority from -1 to 32767.
    case swapPriority
    /// A time span, or a calendar expression for `OnCalendar=`.
    case timer(TimerBase)
    /// What a condition or an assertion tests, after `|` and `!`.
    case condition(ConditionKind)
    /// A boolean that stands for the job mode `isolate` or `replace`.
    case jobModeIsolate
}
