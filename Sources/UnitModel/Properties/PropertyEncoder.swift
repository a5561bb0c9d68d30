import UnitCatalog
import UnitValues

/// Makes the value of one property of the assignments that feed it.
struct PropertyEncoder {
    let property: UnitProperty
    let unit: EffectiveUnit

    /// The assignments, in the order in which they were read; at least one.
    let assignments: [EffectiveAssignment]

    /// The release, as a bare number.
    var release: Int { unit.context.version.number }

    init(_ property: UnitProperty, of unit: EffectiveUnit, _ assignments: [EffectiveAssignment]) {
        self.property = property
        self.unit = unit
        self.assignments = assignments
    }

    /// The value; nil when the assignments leave the default.
    func value() -> PropertyValue? {
        switch property.encoding {
        case .boolean: boolean()
        case .i32, .i64: signed()
        case .u16, .u32, .u64: unsigned()
        case .usec, .nsec: time()
        case .string: string()
        case .strings: strings()
        case .unitNames: unitNames()
        case .bytes: byteArray()
        case .byteStrings: byteStrings()
        case .stringPair, .stringPairs: stringPairs()
        case .calendarTimers: calendarTimers()
        case .monotonicTimers: monotonicTimers()
        case .label: label()
        case .wordFilter: wordFilter()
        case .filterPatterns: filterPatterns()
        case .exitStatuses: exitStatuses()
        case .conditions: conditions()
        case .credentials: credentials()
        case .bindMounts: bindMounts()
        case .namedPaths: namedPaths()
        case .extensionImages: extensionImages()
        case .mountImages: mountImages()
        case .quota: quota()
        case .execCommands: execCommands { .boolean($0.contains(.ignoresFailure)) }
        case .execCommandsEx: execCommands { .texts($0.names) }
        case .environmentFiles: environmentFiles()
        case .bitmap: bitmap()
        case .deviceNumbers: deviceNumbers()
        case .addressPrefixes: addressPrefixes()
        case .socketBindRules: socketBindRules()
        case .nftSets: nftSets()
        }
    }

    /// The value that counts, of a property that holds one.
    var last: DirectiveValue? { assignments.last?.value }

    /// The values of all assignments but the empty ones.
    var values: [DirectiveValue] { assignments.filter { !$0.isEmpty }.map(\.value) }
}
