extension ValueKind {
    /// The kind that the tables spell as a word of lower-case letters, with a
    /// parameter after a colon where it takes one.
    init?(spelling: String) {
        guard let colon = spelling.firstIndex(of: ":") else {
            self.init(word: spelling)
            return
        }
        let word = String(spelling[..<colon])
        let parameter = String(spelling[spelling.index(after: colon)...])
        self.init(word: word, parameter: parameter)
    }

    /// A kind that takes a parameter.
    private init?(word: String, parameter: String) {
        let kind: ValueKind? =
            switch word {
            case "boolean": parameter == "fatal" ? .boolean(fatal: true) : nil
            case "tristate": Int(parameter).map(ValueKind.tristate)
            case "time-span": TimeSpanRule(rawValue: parameter).map(ValueKind.timeSpan)
            case "enum": EnumerationName(rawValue: parameter).map(ValueKind.enumeration)
            case "string": parameter == "plain" ? .string(specifiers: false) : nil
            case "path": parameter == "fatal" ? .path(fatal: true) : nil
            case "watched-path": PathEvent(rawValue: parameter).map(ValueKind.watchedPath)
            case "exec-directories":
                ExecDirectoryPurpose(rawValue: parameter).map(ValueKind.execDirectories)
            case "set-credential": parameter == "encrypted" ? .setCredential(encrypted: true) : nil
            case "load-credential":
                parameter == "encrypted" ? .loadCredential(encrypted: true) : nil
            case "resource-limit": ResourceLimit(rawValue: parameter).map(ValueKind.resourceLimit)
            case "system-calls": SystemCallListUse(rawValue: parameter).map(ValueKind.systemCalls)
            case "bpf-delegate": BPFDelegation(rawValue: parameter).map(ValueKind.bpfDelegate)
            case "memory-limit": MemoryLimitRule(rawValue: parameter).map(ValueKind.memoryLimit)
            case "io-limit": IOLimitUnit(rawValue: parameter).map(ValueKind.ioLimit)
            case "socket-listen": SocketEndpoint(rawValue: parameter).map(ValueKind.socketListen)
            case "timer": TimerBase(rawValue: parameter).map(ValueKind.timer)
            case "condition": ConditionKind(rawValue: parameter).map(ValueKind.condition)
            default: nil
            }
        guard let kind else { return nil }
        self = kind
    }

    /// A kind that takes no parameter, or takes its plainest one.
    private init?(word: String) {
        switch word {
        case "boolean": self = .boolean(fatal: false)
        case "tristate": self = .tristate(emptySince: 254)
        case "integer": self = .integer
        case "long-integer": self = .longInteger
        case "unsigned": self = .unsigned
        case "size": self = .size
        case "message-size": self = .messageSize
        case "mode": self = .mode
        case "time-span": self = .timeSpan(.seconds)
        case "signal": self = .signal
        case "exit-status": self = .exitStatus
        case "exit-statuses": self = .exitStatuses
        case "string": self = .string(specifiers: true)
        case "unread": self = .unread
        case "path": self = .path(fatal: false)
        case "paths": self = .paths
        case "namespace-paths": self = .namespacePaths
        case "search-paths": self = .searchPaths
        case "mount-dependencies": self = .mountDependencies
        case "working-directory": self = .workingDirectory
        case "pid-file": self = .pidFile
        case "mount-node": self = .mountNode
        case "bind-paths": self = .bindPaths
        case "temporary-file-systems": self = .temporaryFileSystems
        case "directory-quota": self = .directoryQuota
        case "open-file": self = .openFile
        case "unit-dependencies": self = .unitDependencies
        case "trigger-unit": self = .triggerUnit
        case "service-unit": self = .serviceUnit
        case "socket-units": self = .socketUnits
        case "slice-unit": self = .sliceUnit
        case "install-alias": self = .installAlias
        case "install-dependencies": self = .installDependencies
        case "install-also": self = .installAlso
        case "default-instance": self = .defaultInstance
        case "bus-name": self = .busName
        case "user-name": self = .userName
        case "user-names": self = .userNames
        case "fd-name": self = .fdName
        case "network-interface": self = .networkInterface
        case "bound-device": self = .boundDevice
        case "network-interfaces": self = .networkInterfaces
        case "log-namespace": self = .logNamespace
        case "luo-sessions": self = .luoSessions
        case "documentation": self = .documentation
        case "personality": self = .personality
        case "protect-hostname": self = .protectHostname
        case "reboot-argument": self = .rebootArgument
        case "exec-command": self = .execCommand
        case "environment": self = .environment
        case "environment-file": self = .environmentFile
        case "pass-environment": self = .passEnvironment
        case "unset-environment": self = .unsetEnvironment
        case "standard-input": self = .standardInput
        case "standard-output": self = .standardOutput
        case "standard-input-text": self = .standardInputText
        case "standard-input-data": self = .standardInputData
        case "terminal-size": self = .terminalSize
        case "log-extra-fields": self = .logExtraFields
        case "log-filter-patterns": self = .logFilterPatterns
        case "set-credential": self = .setCredential(encrypted: false)
        case "load-credential": self = .loadCredential(encrypted: false)
        case "import-credential": self = .importCredential
        case "refresh-on-reload": self = .refreshOnReload
        case "root-image-options": self = .rootImageOptions
        case "image-policy": self = .imagePolicy
        case "root-hash": self = .rootHash
        case "root-hash-signature": self = .rootHashSignature
        case "extension-images": self = .extensionImages
        case "mount-images": self = .mountImages
        case "nice": self = .nice
        case "oom-score-adjust": self = .oomScoreAdjust
        case "io-priority": self = .ioPriority
        case "cpu-scheduling-priority": self = .cpuSchedulingPriority
        case "cpu-affinity": self = .cpuAffinity
        case "cpu-set": self = .cpuSet
        case "numa-mask": self = .numaMask
        case "coredump-filter": self = .coredumpFilter
        case "secure-bits": self = .secureBits
        case "capabilities": self = .capabilities
        case "system-call-architectures": self = .systemCallArchitectures
        case "system-call-error-number": self = .systemCallErrorNumber
        case "namespaces": self = .namespaces
        case "address-families": self = .addressFamilies
        case "file-systems": self = .fileSystems
        case "selinux-context": self = .selinuxContext
        case "apparmor-profile": self = .apparmorProfile
        case "smack-process-label": self = .smackProcessLabel
        case "cpu-weight": self = .cpuWeight
        case "cpu-shares": self = .cpuShares
        case "cpu-quota": self = .cpuQuota
        case "io-weight": self = .ioWeight
        case "block-io-weight": self = .blockIOWeight
        case "memory-pressure-limit": self = .memoryPressureLimit
        case "tasks-max": self = .tasksMax
        case "device-allow": self = .deviceAllow
        case "io-device-weight": self = .ioDeviceWeight
        case "io-device-latency": self = .ioDeviceLatency
        case "block-io-device-weight": self = .blockIODeviceWeight
        case "block-io-bandwidth": self = .blockIOBandwidth
        case "delegate": self = .delegate
        case "delegate-subgroup": self = .delegateSubgroup
        case "controllers": self = .controllers
        case "address-prefixes": self = .addressPrefixes
        case "ip-filter-programs": self = .ipFilterPrograms
        case "bpf-program": self = .bpfProgram
        case "socket-bind-rules": self = .socketBindRules
        case "nft-set": self = .nftSet
        case "oom-rules": self = .oomRules
        case "concurrency-limit": self = .concurrencyLimit
        case "extended-attribute": self = .extendedAttribute
        case "swap-priority": self = .swapPriority
        case "job-mode-isolate": self = .jobModeIsolate
        default: return nil
        }
    }
}
