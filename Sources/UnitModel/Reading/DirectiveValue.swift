public import UnitValues

/// The value of one assignment, by the grammar that reads it.
///
/// The plain cases serve every grammar whose value they hold completely; a grammar with more
/// to tell has a case of its own.
public enum DirectiveValue: Hashable, Sendable {
    /// Nothing after the `=`, where that means the default again, or for a list
    /// that what earlier lines added is gone.
    case empty
    /// Free text, after specifiers were replaced.
    case text(String)

    // MARK: Plain values

    /// Yes or no.
    case boolean(Bool)
    /// A whole number that is never negative: a count, bytes, a weight, a mode, a mask.
    ///
    /// `UInt64.max` is `infinity`.
    case number(UInt64)
    /// A whole number that may be negative, such as a nice level, an exit status or a signal.
    case integer(Int64)
    /// A time in microseconds, of `TimerSlackNSec=` in nanoseconds; `UInt64.max` is `infinity`.
    case time(UInt64)
    /// A word of a fixed list, as systemd spells it when it prints it.
    case word(String)
    /// Texts in the order of the line: names, paths or words, normalised as systemd keeps them.
    case texts([String])
    /// Bytes, such as those that Base64 stood for.
    case bytes([UInt8])

    // MARK: Paths

    /// A path from the root.
    case path(AbsolutePath)
    /// Paths from the root, in their order.
    case paths([AbsolutePath])
    /// Paths of the file system that a service sees, with their prefixes.
    case namespacePaths([NamespacePath])
    /// Where a service starts.
    case workingDirectory(WorkingDirectory)
    /// What is mounted or swapped on.
    case mountNode(MountNode)

    // MARK: Processes

    /// A set of exit statuses and signals.
    case exitStatuses(ExitStatusSet)
    /// CPUs or memory nodes.
    case processors(ProcessorSet)
    /// A soft and a hard limit.
    case resourceBounds(ResourceBounds)

    // MARK: Control groups

    /// An amount of memory, tasks or time.
    case amount(Amount)
    /// A block device and an amount.
    case deviceAmount(DeviceAmount)
    /// A device that may be used.
    case device(DeviceRule)
    /// IP addresses that may be spoken to, or may not.
    case addressPrefixes([AddressPrefix])
    /// A pinned BPF program.
    case bpfProgram(BPFAttachment)
    /// Sockets that may be bound, or may not.
    case socketBind(SocketBindRule)
    /// Sets of the packet filter.
    case nftSets([NFTSet])
    /// Network interfaces that may be used, or may not.
    case interfaces(InterfaceList)

    // MARK: Programs and their environment

    /// Programs to run, in their order.
    case commands([ExecCommand])
    /// Variables with their values, in their order.
    case environment([EnvironmentAssignment])
    /// A file of variables.
    case environmentFile(EnvironmentFileReference)

    // MARK: Names of units

    /// The name of a unit.
    case unitName(UnitName)
    /// Names of units, in their order.
    case unitNames([UnitName])

    // MARK: Streams and credentials

    /// What standard input is connected to.
    case standardInput(StandardInput)
    /// What standard output or standard error is connected to.
    case standardOutput(StandardOutput)
    /// Fields that are added to log messages.
    case logFields([LogField])
    /// A regular expression that log messages have to match, or must not.
    case logPattern(LogPattern)
    /// A credential whose bytes are in the unit file.
    case inlineCredential(InlineCredential)
    /// A credential that is read when the unit starts.
    case loadedCredential(LoadedCredential)
    /// Credentials that are handed on from the manager.
    case importedCredential(ImportedCredential)

    // MARK: Directories and images

    /// Paths that are mounted at a second place.
    case bindPaths([BindPath])
    /// Places where a temporary file system is mounted.
    case temporaryFileSystems([TemporaryFileSystem])
    /// Directories that systemd makes for a unit.
    case execDirectories([ExecDirectory])
    /// How much a unit's directory may hold.
    case directoryQuota(DirectoryQuota)
    /// A file that is opened for a service.
    case openedFile(OpenedFile)
    /// Mount options of partitions of the root image.
    case partitionOptions([PartitionOptions])
    /// What is known of the root image's Verity data.
    case rootHash(RootHash)
    /// Images whose files are laid over those of the host.
    case extensionImages([ExtensionImage])
    /// Images that are mounted for a service.
    case mountedImages([MountedImage])

    // MARK: Sandboxing

    /// Capabilities that are kept or taken away.
    case capabilities(CapabilitySet)
    /// System calls that are allowed, forbidden or logged.
    case systemCalls(SystemCallList)
    /// What a process is told when it makes a system call that is not allowed.
    case errorNumber(ErrorNumber)
    /// Namespaces that are allowed or delegated.
    case namespaces(NamespaceList)
    /// Address families that sockets may have, or may not.
    case addressFamilies(AddressFamilies)
    /// Types of file systems that may be accessed, or may not.
    case fileSystems(FileSystemTypes)
    /// A context of SELinux, a profile of AppArmor or a label of SMACK.
    case securityLabel(SecurityLabel)
    /// Whether a process may change the host's name.
    case hostnameProtection(HostnameProtection)

    // MARK: Triggers and addresses

    /// What a socket listens on.
    case listen(ListenTarget)
    /// When a timer elapses.
    case timer(TimerTrigger)
    /// What a condition or an assertion tests.
    case condition(ConditionTest)
    /// An extended attribute of an inode.
    case extendedAttribute(name: String, value: String)
}

extension ValueReader {
    /// The text itself, without an opinion on it.
    var unjudged: ValueReading<DirectiveValue> {
        ValueReading(.text(String(decoding: bytes, as: UTF8.self)))
    }
}
