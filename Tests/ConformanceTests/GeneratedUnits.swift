import UnitTestSupport

/// Units whose lines are right and whose combination often is not, made from a seed.
struct GeneratedUnits {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Some files of each type, by name.
    mutating func next(_ count: Int) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for number in 0..<count {
            files["g\(number).service"] = file("Service", from: Self.service + Self.exec)
            files["g\(number).socket"] = file("Socket", from: Self.socket + Self.exec)
            files["g\(number).timer"] = file("Timer", from: Self.timer)
            files["g\(number).path"] = file("Path", from: Self.path)
            files["mnt-g\(number).mount"] = file(
                "Mount", from: Self.mount(number) + Self.exec)
            files["mnt-g\(number).automount"] = file(
                "Automount", from: Self.mount(number) + ["ExtraOptions=fd", "ExtraOptions=uid=1"])
            files["dev-g\(number).swap"] = file("Swap", from: Self.swap(number) + Self.exec)
        }
        return files
    }

    private mutating func file(_ section: String, from lines: [String]) -> [UInt8] {
        var text = "[\(section)]\n"
        for _ in 0..<Int.random(in: 1...7, using: &generator) {
            text += (lines.randomElement(using: &generator) ?? "") + "\n"
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            text += "[Unit]\n"
            for _ in 0..<3 { text += (Self.unit.randomElement(using: &generator) ?? "") + "\n" }
        }
        return Array(text.utf8)
    }

    private static let unit = [
        "OnFailure=x.target", "OnFailure=x.target y.target", "OnFailureJobMode=isolate",
        "OnFailureIsolate=yes", "OnSuccess=x.target y.target", "OnSuccessJobMode=isolate",
        "OnFailureJobMode=replace", "SuccessAction=exit", "SuccessAction=none",
        "JobTimeoutSec=5", "JobRunningTimeoutSec=10",
    ]

    private static let service = [
        "ExecStart=/bin/true", "ExecStart=/bin/true", "ExecStart=/bin/true ; /bin/false",
        "ExecStart=", "ExecStop=/bin/true", "ExecStartPost=/bin/true", "Type=oneshot",
        "Type=simple", "Type=forking", "BusName=a.%p", "Restart=always",
        "Restart=on-failure", "RestartForceExitStatus=1", "ExitType=cgroup", "ExitType=main",
        "RemainAfterExit=yes", "RuntimeMaxSec=5", "RuntimeRandomizedExtraSec=5", "RestartSteps=3",
        "RestartMaxDelaySec=5", "RestartSec=10", "SetCredential=a:b", "USBFunctionStrings=/a",
        "RefreshOnReload=extensions", "RefreshOnReload=credentials", "RefreshOnReload=yes",
    ]

    private static let exec = [
        "PAMName=x", "KillMode=process", "KillMode=mixed", "PrivatePIDs=yes", "DynamicUser=yes",
        "WorkingDirectory=~", "WorkingDirectory=/dev", "WorkingDirectory=", "PrivateTmp=yes",
        "PrivateDevices=yes", "ProtectSystem=yes", "ProtectSystem=no", "BindPaths=/a",
        "BindPaths=", "MountFlags=shared", "PrivateNetwork=yes", "PrivateMounts=no",
        "RootDirectory=/a", "MountAPIVFS=no", "StateDirectory=x", "PrivateUsers=managed",
        "PrivateUsers=yes", "User=root", "UserNamespacePath=/x", "ProcSubset=pid",
        "LogNamespace=x",
    ]

    private static let socket = [
        "ListenStream=/a", "ListenStream=80", "ListenStream=@a", "ListenFIFO=/f", "ListenStream=",
        "ListenDatagram=/d", "ListenSequentialPacket=/s", "ListenNetlink=route", "Accept=yes",
        "Accept=no", "MaxConnections=0", "MaxConnections=5", "Service=b.service",
        "DeferTrigger=yes", "Symlinks=/l", "Symlinks=",
    ]

    private static let timer = [
        "OnCalendar=daily", "OnCalendar=bogus", "OnBootSec=5", "OnBootSec=", "OnClockChange=yes",
        "OnClockChange=no", "Unit=b.service", "Unit=c.service", "Unit=", "Persistent=yes",
    ]

    private static let path = [
        "PathExists=/a", "PathExists=a", "PathChanged=", "DirectoryNotEmpty=/b",
        "MakeDirectory=yes", "Unit=b.service", "Unit=c.service",
    ]

    private static func mount(_ number: Int) -> [String] {
        ["What=/dev/a", "What=", "Where=/mnt/g\(number)", "Where=/mnt//g\(number)/", "Where=/b"]
    }

    private static func swap(_ number: Int) -> [String] {
        ["What=/dev/g\(number)", "What=", "What=/dev//g\(number)/", "What=/b", "Priority=5"]
    }
}
