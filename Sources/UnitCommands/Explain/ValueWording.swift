import UnitCatalog

/// What a directive takes, in a few words.
enum ValueWording {
    /// The words for a kind of value; nil where its name says it.
    static func text(of kind: ValueKind) -> String? {
        switch kind {
        case .boolean: "yes or no"
        case .tristate: "yes, no, or nothing for the default"
        case .integer, .longInteger: "a whole number"
        case .unsigned: "a whole number from 0"
        case .size: "bytes, with K, M, G, T, P or E for powers of 1024"
        case .mode: "mode bits in octal, up to 07777"
        case .timeSpan: "a time span, systemd.time(7): 90, 1min 30s, infinity"
        case .enumeration: "one word"
        case .signal: "a signal by name or number"
        case .string(let specifiers): specifiers ? "text with specifiers" : "text as it is"
        case .path: "an absolute path"
        case .paths, .namespacePaths: "absolute paths"
        case .unitDependencies: "names of units"
        case .execCommand: "a command line"
        case .environment: "assignments NAME=VALUE"
        case .userName: "a user or group by name or number"
        case .memoryLimit: "bytes, a share of the memory such as 50%, or infinity"
        case .tasksMax: "a number, a share such as 10%, or infinity"
        case .cpuQuota: "a share of CPU time such as 20%"
        case .resourceLimit: "a limit, or SOFT:HARD"
        case .capabilities: "capabilities; a ~ before them inverts the list"
        case .systemCalls: "system calls and @groups; a ~ before them inverts the list"
        case .timer(.calendar): "a calendar expression, systemd.time(7)"
        case .timer: "a time span after the event"
        case .condition: "what is tested, after | for one of several and ! for its contrary"
        case .socketListen: "an address or a path"
        default: nil
        }
    }
}
