extension ValueKind {
    /// The kind that the tables spell as a word of lower-case letters, with a
    /// parameter after a colon where it takes one.
    init?(spelling: UnsafeBufferPointer<UInt8>) {
        guard let colon = spelling.firstIndex(of: UInt8(ascii: ":")) else {
            guard let kind = KindWords.shared.value(of: spelling) else { return nil }
            self = kind
            return
        }
        let word = String(decoding: spelling[..<colon], as: UTF8.self)
        let parameter = String(decoding: spelling[(colon + 1)...], as: UTF8.self)
        self.init(word: word, parameter: parameter)
    }

    /// A kind that takes a parameter.
    private init?(word: String, parameter: String) {
        let kind: ValueKind? =
            switch word {
            case "boolean": parameter == "fatal" ? .boolean(fatal: true) : nil
            case "tristate": Int(parameter).map(ValueKind.tristate)
            case "time-span": TimeSpanRule(word: parameter).map(ValueKind.timeSpan)
            case "enum": EnumerationName(word: parameter).map(ValueKind.enumeration)
            case "string": parameter == "plain" ? .string(specifiers: false) : nil
            case "path": parameter == "fatal" ? .path(fatal: true) : nil
            case "watched-path": PathEvent(word: parameter).map(ValueKind.watchedPath)
            case "exec-directories":
                ExecDirectoryPurpose(word: parameter).map(ValueKind.execDirectories)
            case "set-credential": parameter == "encrypted" ? .setCredential(encrypted: true) : nil
            case "load-credential":
                parameter == "encrypted" ? .loadCredential(encrypted: true) : nil
            case "resource-limit": ResourceLimit(word: parameter).map(ValueKind.resourceLimit)
            case "system-calls": SystemCallListUse(word: parameter).map(ValueKind.systemCalls)
            case "bpf-delegate": BPFDelegation(word: parameter).map(ValueKind.bpfDelegate)
            case "memory-limit": MemoryLimitRule(word: parameter).map(ValueKind.memoryLimit)
            case "io-limit": IOLimitUnit(word: parameter).map(ValueKind.ioLimit)
            case "socket-listen": SocketEndpoint(word: parameter).map(ValueKind.socketListen)
            case "timer": TimerBase(word: parameter).map(ValueKind.timer)
            case "condition": ConditionKind(word: parameter).map(ValueKind.condition)
            default: nil
            }
        guard let kind else { return nil }
        self = kind
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// The case that a word names.
    ///
    /// What the compiler makes for many cases starts with a dictionary of them, which takes longer
    /// than the few look-ups of a table.
    fileprivate init?(word: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue == word }) else { return nil }
        self = known
    }
}

/// The words for kinds that take no parameter, or take their plainest one.
private enum KindWords {
    static let shared = WordTable<ValueKind>([
        ("boolean", .boolean(fatal: false)),
        ("tristate", .tristate(emptySince: 254)),
        ("integer", .integer),
        ("long-integer", .longInteger),
        ("unsigned", .unsigned),
        ("size", .size),
        ("message-size", .messageSize),
        ("mode", .mode),
        ("time-span", .timeSpan(.seconds)),
        ("signal", .signal),
        ("exit-status", .exitStatus),
        ("exit-statuses", .exitStatuses),
        ("string", .string(specifiers: true)),
        ("unread", .unread),
        ("path", .path(fatal: false)),
        ("paths", .paths),
        ("namespace-paths", .namespacePaths),
        ("search-paths", .searchPaths),
        ("mount-dependencies", .mountDependencies),
        ("working-directory", .workingDirectory),
        ("pid-file", .pidFile),
        ("mount-node", .mountNode),
        ("bind-paths", .bindPaths),
        ("temporary-file-systems", .temporaryFileSystems),
        ("directory-quota", .directoryQuota),
        ("open-file", .openFile),
        ("unit-dependencies", .unitDependencies),
        ("trigger-unit", .triggerUnit),
        ("service-unit", .serviceUnit),
        ("socket-units", .socketUnits),
        ("slice-unit", .sliceUnit),
        ("install-alias", .installAlias),
        ("install-dependencies", .installDependencies),
        ("install-also", .installAlso),
        ("default-instance", .defaultInstance),
        ("bus-name", .busName),
        ("user-name", .userName),
        ("user-names", .userNames),
        ("fd-name", .fdName),
        ("network-interface", .networkInterface),
        ("bound-device", .boundDevice),
        ("network-interfaces", .networkInterfaces),
        ("log-namespace", .logNamespace),
        ("luo-sessions", .luoSessions),
        ("documentation", .documentation),
        ("personality", .personality),
        ("protect-hostname", .protectHostname),
        ("reboot-argument", .rebootArgument),
        ("exec-command", .execCommand),
        ("environment", .environment),
        ("environment-file", .environmentFile),
        ("pass-environment", .passEnvironment),
        ("unset-environment", .unsetEnvironment),
        ("standard-input", .standardInput),
        ("standard-output", .standardOutput),
        ("standard-input-text", .standardInputText),
        ("standard-input-data", .standardInputData),
        ("terminal-size", .terminalSize),
        ("log-extra-fields", .logExtraFields),
        ("log-filter-patterns", .logFilterPatterns),
        ("set-credential", .setCredential(encrypted: false)),
        ("load-credential", .loadCredential(encrypted: false)),
        ("import-credential", .importCredential),
        ("refresh-on-reload", .refreshOnReload),
        ("root-image-options", .rootImageOptions),
        ("image-policy", .imagePolicy),
        ("root-hash", .rootHash),
        ("root-hash-signature", .rootHashSignature),
        ("extension-images", .extensionImages),
        ("mount-images", .mountImages),
        ("nice", .nice),
        ("oom-score-adjust", .oomScoreAdjust),
        ("io-priority", .ioPriority),
        ("cpu-scheduling-priority", .cpuSchedulingPriority),
        ("cpu-affinity", .cpuAffinity),
        ("cpu-set", .cpuSet),
        ("numa-mask", .numaMask),
        ("coredump-filter", .coredumpFilter),
        ("secure-bits", .secureBits),
        ("capabilities", .capabilities),
        ("system-call-architectures", .systemCallArchitectures),
        ("system-call-error-number", .systemCallErrorNumber),
        ("namespaces", .namespaces),
        ("address-families", .addressFamilies),
        ("file-systems", .fileSystems),
        ("selinux-context", .selinuxContext),
        ("apparmor-profile", .apparmorProfile),
        ("smack-process-label", .smackProcessLabel),
        ("cpu-weight", .cpuWeight),
        ("cpu-shares", .cpuShares),
        ("cpu-quota", .cpuQuota),
        ("io-weight", .ioWeight),
        ("block-io-weight", .blockIOWeight),
        ("memory-pressure-limit", .memoryPressureLimit),
        ("tasks-max", .tasksMax),
        ("device-allow", .deviceAllow),
        ("io-device-weight", .ioDeviceWeight),
        ("io-device-latency", .ioDeviceLatency),
        ("block-io-device-weight", .blockIODeviceWeight),
        ("block-io-bandwidth", .blockIOBandwidth),
        ("delegate", .delegate),
        ("delegate-subgroup", .delegateSubgroup),
        ("controllers", .controllers),
        ("address-prefixes", .addressPrefixes),
        ("ip-filter-programs", .ipFilterPrograms),
        ("bpf-program", .bpfProgram),
        ("socket-bind-rules", .socketBindRules),
        ("nft-set", .nftSet),
        ("oom-rules", .oomRules),
        ("concurrency-limit", .concurrencyLimit),
        ("extended-attribute", .extendedAttribute),
        ("swap-priority", .swapPriority),
        ("job-mode-isolate", .jobModeIsolate),
    ])
}
