extension FeedTable {
    /// What the directives of systemd.exec(5) feed.
    static let exec: StaticString = """
        # directive              properties
        BindLogSockets           BindLogSockets ~CanLiveMount
        BindPaths                BindPaths ~CanLiveMount
        BindReadOnlyPaths        BindReadOnlyPaths ~CanLiveMount
        CPUSchedulingPolicy      CPUSchedulingPolicy ~CPUSchedulingPriority
        CacheDirectory           CacheDirectory CacheDirectorySymlink ~After ~CanClean \
            ~CanLiveMount ~RequiresMountsFor
        ConfigurationDirectory   ConfigurationDirectory ~After ~CanClean ~CanLiveMount \
            ~RequiresMountsFor
        DynamicUser              DynamicUser ~After ~CanLiveMount ~Group ~NoNewPrivileges \
            ~PrivateTmp ~PrivateTmpEx ~ProtectHome ~ProtectSystem ~RemoveIPC \
            ~RequiresMountsFor ~RestrictSUIDSGID ~SetLoginEnvironment ~User ~Wants \
            ~WantsMountsFor
        EnvironmentFile          EnvironmentFiles
        ExecPaths                ExecPaths ~CanLiveMount
        ExtensionDirectories     ExtensionDirectories ~CanLiveMount
        ExtensionImages          ExtensionImages ~CanLiveMount
        IPCNamespacePath         IPCNamespacePath ~CanLiveMount
        ImportCredential         ImportCredential ImportCredentialEx ~Type
        InaccessibleDirectories  InaccessiblePaths ~CanLiveMount
        InaccessiblePaths        InaccessiblePaths ~CanLiveMount
        LimitAS                  LimitAS LimitASSoft
        LimitCORE                LimitCORE LimitCORESoft
        LimitCPU                 LimitCPU LimitCPUSoft
        LimitDATA                LimitDATA LimitDATASoft
        LimitFSIZE               LimitFSIZE LimitFSIZESoft
        LimitLOCKS               LimitLOCKS LimitLOCKSSoft
        LimitMEMLOCK             LimitMEMLOCK LimitMEMLOCKSoft
        LimitMSGQUEUE            LimitMSGQUEUE LimitMSGQUEUESoft
        LimitNICE                LimitNICE LimitNICESoft
        LimitNOFILE              LimitNOFILE LimitNOFILESoft
        LimitNPROC               LimitNPROC LimitNPROCSoft
        LimitRSS                 LimitRSS LimitRSSSoft
        LimitRTPRIO              LimitRTPRIO LimitRTPRIOSoft
        LimitRTTIME              LimitRTTIME LimitRTTIMESoft
        LimitSIGPENDING          LimitSIGPENDING LimitSIGPENDINGSoft
        LimitSTACK               LimitSTACK LimitSTACKSoft
        LoadCredential           LoadCredential ~Type
        LoadCredentialEncrypted  LoadCredentialEncrypted ~Type
        LogNamespace             LogNamespace ~After ~BindLogSockets ~CanLiveMount ~Requires
        LogRateLimitIntervalSec  LogRateLimitIntervalUSec
        LogsDirectory            LogsDirectory LogsDirectorySymlink ~After ~CanClean \
            ~CanLiveMount ~RequiresMountsFor
        MountAPIVFS              MountAPIVFS ~BindLogSockets ~CanLiveMount
        MountFlags               MountFlags ~CanLiveMount
        MountImages              MountImages ~CanLiveMount
        NUMAMask                 NUMAMask ~NUMAPolicy
        NetworkNamespacePath     NetworkNamespacePath ~CanLiveMount
        NoExecPaths              NoExecPaths ~CanLiveMount
        PAMName                  PAMName ~SetLoginEnvironment
        PrivateBPF               PrivateBPF ~CanLiveMount
        PrivateDevices           PrivateDevices ~CanLiveMount ~CapabilityBoundingSet ~DevicePolicy
        PrivateIPC               PrivateIPC ~CanLiveMount
        PrivateMounts            PrivateMounts ~CanLiveMount
        PrivateNetwork           PrivateNetwork ~CanLiveMount
        PrivatePIDs              PrivatePIDs ~CanLiveMount
        PrivateTmp               PrivateTmp PrivateTmpEx ~After ~CanLiveMount \
            ~RequiresMountsFor ~Wants ~WantsMountsFor
        PrivateUsers             PrivateUsers PrivateUsersEx
        ProcSubset               ProcSubset ~CanLiveMount
        ProtectClock             ProtectClock ~CapabilityBoundingSet
        ProtectControlGroups     ProtectControlGroups ProtectControlGroupsEx ~CanLiveMount
        ProtectHome              ProtectHome ~CanLiveMount
        ProtectHostname          ProtectHostname ProtectHostnameEx
        ProtectKernelLogs        ProtectKernelLogs ~CanLiveMount ~CapabilityBoundingSet
        ProtectKernelModules     ProtectKernelModules ~CanLiveMount ~CapabilityBoundingSet
        ProtectKernelTunables    ProtectKernelTunables ~CanLiveMount
        ProtectProc              ProtectProc ~CanLiveMount
        ProtectSystem            ProtectSystem ~CanLiveMount
        ReadOnlyDirectories      ReadOnlyPaths ~CanLiveMount
        ReadOnlyPaths            ReadOnlyPaths ~CanLiveMount
        ReadWriteDirectories     ReadWritePaths ~CanLiveMount
        ReadWritePaths           ReadWritePaths ~CanLiveMount
        RootDirectory            RootDirectory ~After ~BindLogSockets ~CanLiveMount \
            ~MountAPIVFS ~RequiresMountsFor ~Wants ~WantsMountsFor
        RootHash                 RootHash RootHashPath
        RootHashSignature        RootHashSignature RootHashSignaturePath
        RootImage                RootImage ~After ~BindLogSockets ~CanLiveMount ~MountAPIVFS \
            ~RequiresMountsFor ~Wants ~WantsMountsFor
        RootMStack               RootMStack ~After ~BindLogSockets ~CanLiveMount ~MountAPIVFS \
            ~Wants ~WantsMountsFor
        RuntimeDirectory         RuntimeDirectory RuntimeDirectorySymlink ~After ~CanClean \
            ~CanLiveMount ~RequiresMountsFor
        SetCredential            SetCredential ~Type
        SetCredentialEncrypted   SetCredentialEncrypted ~Type
        StandardError            StandardError StandardErrorFileDescriptorName
        StandardInput            StandardInput StandardInputFileDescriptorName ~After \
            ~StandardOutput
        StandardInputData        StandardInputData ~StandardInput
        StandardInputText        StandardInputData ~StandardInput
        StandardOutput           StandardOutput StandardOutputFileDescriptorName ~After
        StateDirectory           StateDirectory StateDirectorySymlink ~After ~CanClean \
            ~CanLiveMount ~RequiresMountsFor
        SyslogFacility           SyslogFacility ~SyslogPriority
        SyslogLevel              SyslogLevel ~SyslogPriority
        TemporaryFileSystem      TemporaryFileSystem ~CanLiveMount
        TimeoutCleanSec          TimeoutCleanUSec
        User                     User ~SetLoginEnvironment
        WorkingDirectory         WorkingDirectory ~After ~Requires ~RequiresMountsFor \
            ~WantsMountsFor
        """
}
