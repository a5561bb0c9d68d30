public import UnitCatalog

/// The directives of a section that have a typed property; each is a ``Setting``.
public protocol SettingSchema: Sendable {
    /// Makes the schema, which has no state.
    init()

    /// The section that the directives stand in.
    static var section: SectionID { get }
}

/// A section of a unit with a typed property for each directive of its schema.
///
/// A property is nil while its directive is not set; giving it nil takes the directive away.
/// Every other directive is reached through ``settings``.
@dynamicMemberLookup
public struct TypedSection<Schema: SettingSchema>: Hashable, Sendable {
    /// All settings of the section, by the names of the directives.
    public var settings = SectionSettings(Schema.section)

    /// A section without settings.
    public init() {}

    /// The value of a directive.
    public subscript<Value>(dynamicMember setting: KeyPath<Schema, Setting<Value>>) -> Value? {
        get { self[Schema()[keyPath: setting]] }
        set { self[Schema()[keyPath: setting]] = newValue }
    }

    /// The value of a directive, by the setting that reads and writes it.
    public subscript<Value>(setting: Setting<Value>) -> Value? {
        get {
            let values = settings.readings(of: setting.name)
            return values.isEmpty ? nil : setting.read(values)
        }
        set { settings.set(setting.name, to: newValue.map(setting.write) ?? []) }
    }
}
