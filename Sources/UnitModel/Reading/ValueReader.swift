public import UnitCatalog
public import UnitValues

/// Reads the value of one assignment as a release of systemd does.
public struct ValueReader {
    let directive: Directive

    /// The value, without the blanks around it; its indices are offsets into it.
    let bytes: ArraySlice<UInt8>

    let context: ValueContext

    /// A reader of a directive's value.
    ///
    /// - Parameters:
    ///   - directive: One that the release of `context` knows.
    ///   - value: The bytes that systemd reads: continuation lines joined, blanks around
    ///     them taken away. Offsets of problems count from their start.
    ///   - context: Who reads the value, and of which unit.
    public init(_ directive: Directive, value: [UInt8], in context: ValueContext) {
        self.directive = directive
        bytes = value[...]
        self.context = context
    }

    /// What the release makes of the value.
    public func read() -> ValueReading<DirectiveValue> {
        switch directive.kind {
        case .boolean(let fatal): boolean(fatal: fatal)
        case .tristate(let emptySince): tristate(emptySince: emptySince)
        case .integer: integer()
        case .longInteger: longInteger()
        case .unsigned: unsigned()
        case .size: size()
        case .messageSize: messageSize()
        case .mode: mode()
        case .timeSpan(let rule): timeSpan(rule)
        case .enumeration(let name): enumeration(name)
        case .signal: signal()
        case .exitStatus: exitStatus()
        case .exitStatuses: exitStatuses()
        case .terminalSize: terminalSize()
        case .swapPriority: swapPriority()
        case .jobModeIsolate: jobModeIsolate()
        case .nice: nice()
        case .oomScoreAdjust: oomScoreAdjust()
        case .ioPriority: ioPriority()
        case .cpuSchedulingPriority: cpuSchedulingPriority()
        case .cpuAffinity: cpuAffinity()
        case .cpuSet: cpuSet()
        case .numaMask: numaMask()
        case .coredumpFilter: coredumpFilter()
        case .resourceLimit(let resource): resourceLimit(resource)
        case .cpuWeight: cpuWeight()
        case .cpuShares: cpuShares()
        case .cpuQuota: cpuQuota()
        case .ioWeight: ioWeight()
        case .blockIOWeight: blockIOWeight()
        case .memoryLimit(let rule): memoryLimit(rule)
        case .memoryPressureLimit: memoryPressureLimit()
        case .tasksMax: tasksMax()
        case .ioDeviceWeight: ioDeviceWeight()
        case .ioLimit(let unit): ioLimit(unit)
        case .ioDeviceLatency: ioDeviceLatency()
        case .blockIODeviceWeight: blockIODeviceWeight()
        case .blockIOBandwidth: blockIOBandwidth()
        case .delegate: delegate()
        case .delegateSubgroup: delegateSubgroup()
        case .controllers: controllers()
        case .oomRules: oomRules()
        case .concurrencyLimit: concurrencyLimit()
        case .deviceAllow: deviceAllow()
        case .addressPrefixes: addressPrefixes()
        case .ipFilterPrograms: ipFilterPrograms()
        case .bpfProgram: bpfProgram()
        case .socketBindRules: socketBindRules()
        case .nftSet: nftSet()
        case .networkInterface: networkInterface()
        case .boundDevice: boundDevice()
        case .networkInterfaces: networkInterfaces()
        case .path(let fatal): path(fatal: fatal)
        case .paths: paths()
        case .namespacePaths: namespacePaths()
        case .searchPaths: searchPaths()
        case .mountDependencies: mountDependencies()
        case .workingDirectory: workingDirectory()
        case .pidFile: pidFile()
        case .mountNode: mountNode()
        case .watchedPath(let event): watchedPath(event)
        case .unitDependencies: unitDependencies()
        case .triggerUnit: triggerUnit()
        case .serviceUnit: serviceUnit()
        case .socketUnits: socketUnits()
        case .sliceUnit: sliceUnit()
        case .installAlias: installAlias()
        case .installDependencies: installDependencies()
        case .installAlso: installAlso()
        case .defaultInstance: defaultInstance()
        case .execCommand: execCommand()
        case .environment: environment()
        case .environmentFile: environmentFile()
        case .passEnvironment: passEnvironment()
        case .unsetEnvironment: unsetEnvironment()
        case .string(let specifiers): string(specifiers: specifiers)
        case .unread: unread()
        case .rebootArgument: rebootArgument()
        case .userName: userName()
        case .userNames: userNames()
        case .bindPaths: bindPaths()
        case .temporaryFileSystems: temporaryFileSystems()
        case .execDirectories(let purpose): execDirectories(purpose)
        case .directoryQuota: directoryQuota()
        case .openFile: openFile()
        case .standardInput: standardInput()
        case .standardOutput: standardOutput()
        case .standardInputText: standardInputText()
        case .standardInputData: standardInputData()
        case .logExtraFields: logExtraFields()
        case .logFilterPatterns: logFilterPatterns()
        case .logNamespace: logNamespace()
        case .setCredential(let encrypted): setCredential(encrypted: encrypted)
        case .loadCredential(let encrypted): loadCredential(encrypted: encrypted)
        case .importCredential: importCredential()
        case .rootImageOptions: rootImageOptions()
        case .imagePolicy: imagePolicy()
        case .rootHash: rootHash()
        case .rootHashSignature: rootHashSignature()
        case .extensionImages: extensionImages()
        case .mountImages: mountImages()
        case .secureBits: secureBits()
        case .capabilities: capabilities()
        case .systemCalls(let use): systemCalls(use)
        case .systemCallArchitectures: systemCallArchitectures()
        case .systemCallErrorNumber: systemCallErrorNumber()
        case .namespaces: namespaces()
        case .addressFamilies: addressFamilies()
        case .fileSystems: fileSystems()
        case .bpfDelegate(let part): bpfDelegate(part)
        case .selinuxContext: selinuxContext()
        case .apparmorProfile: apparmorProfile()
        case .smackProcessLabel: smackProcessLabel()
        case .personality: personality()
        case .protectHostname: protectHostname()
        case .busName: busName()
        case .fdName: fdName()
        case .luoSessions: luoSessions()
        case .documentation: documentation()
        case .refreshOnReload: refreshOnReload()
        case .extendedAttribute: extendedAttribute()
        case .socketListen(let endpoint): socketListen(endpoint)
        case .timer(let base): timer(base)
        case .condition(let kind): condition(kind)
        }
    }
}
