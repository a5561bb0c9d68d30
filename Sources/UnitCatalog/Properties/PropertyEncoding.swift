/// How a property of `org.freedesktop.systemd1` carries its value: one case for each shape
/// that the D-Bus value, and so its JSON, has.
///
/// JSON is as `busctl --json=short` prints it: structures and arrays are both arrays. The
/// value of `infinity`, and mostly of "not set", is 18446744073709551615.
public enum PropertyEncoding: String, CaseIterable, Sendable {
    /// `b`: true or false.
    case boolean
    /// `i`: a number that may be negative.
    case i32
    /// `x`: the same with 64 bits.
    case i64
    /// `q`: a number up to 65535.
    case u16
    /// `u`: a number up to 4294967295.
    case u32
    /// `t`: a number up to 18446744073709551615, such as bytes, a mask or a weight.
    case u64
    /// `t`: microseconds.
    case usec
    /// `t`: nanoseconds.
    case nsec
    /// `s`: a text; empty for "not set".
    case string
    /// `as`: texts, in the order of the file.
    case strings
    /// `as`: names of units, in an order that means nothing.
    case unitNames = "unit-names"
    /// `ay`: bytes as they are.
    case bytes
    /// `ay`: a set of small numbers, bit 0 of the first byte for 0; a multiple of eight bytes.
    case bitmap
    /// `aay`: texts as bytes.
    case byteStrings = "byte-strings"
    /// `(ss)`: two texts.
    case stringPair = "string-pair"
    /// `a(ss)`: pairs of texts, such as a path and its options.
    case stringPairs = "string-pairs"
    /// `a(sst)`: what a timer of the wall clock is called, its expression, and its next elapse.
    case calendarTimers = "calendar-timers"
    /// `a(stt)`: what a timer counts from, how long, and its next elapse.
    case monotonicTimers = "monotonic-timers"
    /// `(bs)`: whether a failure is ignored (the prefix `-`), and a text.
    case label
    /// `(bas)`: whether the words are allowed (false: forbidden, the prefix `~`), and the words.
    case wordFilter = "word-filter"
    /// `a(bs)`: the same with one pattern each.
    case filterPatterns = "filter-patterns"
    /// `(aiai)`: exit statuses and signals, each as numbers.
    case exitStatuses = "exit-statuses"
    /// `a(sasbttttuii)`: path, arguments, whether failure is ignored, then when it was run last,
    /// by which process and how that ended.
    case execCommands = "exec-commands"
    /// `a(sasasttttuii)`: the same with the names of the flags in place of the boolean.
    case execCommandsEx = "exec-commands-ex"
    /// `a(sbbsi)`: name, whether it is triggering, whether it is negated, parameter, result.
    case conditions
    /// `a(sb)`: path, and whether the file may be missing.
    case environmentFiles = "environment-files"
    /// `a(ssbt)`: source, destination, whether the source may be missing, mount flags.
    case bindMounts = "bind-mounts"
    /// `a(sst)`: path, a name or second path for it, flags.
    case namedPaths = "named-paths"
    /// `a(sba(ss))`: path, whether it may be missing, mount options by partition.
    case extensionImages = "extension-images"
    /// `a(ssba(ss))`: the same with a destination after the path.
    case mountImages = "mount-images"
    /// `a(say)`: name, and content as bytes.
    case credentials
    /// `(tus)`: bytes, share of 4294967295, and how it is enforced.
    case quota
    /// `a(st)`: device, and a number for it.
    case deviceNumbers = "device-numbers"
    /// `a(iayu)`: address family, address as bytes, length of the prefix.
    case addressPrefixes = "address-prefixes"
    /// `a(iiqq)`: address family, protocol, number of ports, first port.
    case socketBindRules = "socket-bind-rules"
    /// `a(iiss)`: source, family, table, set.
    case nftSets = "nft-sets"

    /// The signature of the D-Bus value.
    public var signature: String {
        switch self {
        case .boolean: "b"
        case .i32: "i"
        case .i64: "x"
        case .u16: "q"
        case .u32: "u"
        case .u64, .usec, .nsec: "t"
        case .string: "s"
        case .strings, .unitNames: "as"
        case .bytes, .bitmap: "ay"
        case .byteStrings: "aay"
        case .stringPair: "(ss)"
        case .stringPairs: "a(ss)"
        case .calendarTimers: "a(sst)"
        case .monotonicTimers: "a(stt)"
        case .label: "(bs)"
        case .wordFilter: "(bas)"
        case .filterPatterns: "a(bs)"
        case .exitStatuses: "(aiai)"
        case .execCommands: "a(sasbttttuii)"
        case .execCommandsEx: "a(sasasttttuii)"
        case .conditions: "a(sbbsi)"
        case .environmentFiles: "a(sb)"
        case .bindMounts: "a(ssbt)"
        case .namedPaths: "a(sst)"
        case .extensionImages: "a(sba(ss))"
        case .mountImages: "a(ssba(ss))"
        case .credentials: "a(say)"
        case .quota: "(tus)"
        case .deviceNumbers: "a(st)"
        case .addressPrefixes: "a(iayu)"
        case .socketBindRules: "a(iiqq)"
        case .nftSets: "a(iiss)"
        }
    }
}
