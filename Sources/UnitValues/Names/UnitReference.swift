/// The name of another unit, as values speak of it: with specifiers, and for some directives as
/// a template of which the unit's own instance is meant.
public enum UnitReference {
    /// Reads the names of units that a unit depends on, separated by blanks.
    ///
    /// Quotes mean nothing. A template stands for the instance of the unit's own instance, or of
    /// its own prefix when it has none. Names that are not accepted are dropped.
    public static func dependencies(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[UnitName]> {
        WordList.read(text, rules: .keepBackslashes) { (word) throws(ValueProblem) in
            let name = try expand(word.bytes[...], at: word.range, in: context)
            return try loaded(instantiated(name, in: context), at: word.range)
        }
    }

    /// Reads the names of sockets that a service takes, separated by blanks.
    public static func sockets(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[UnitName]> {
        WordList.read(text, rules: []) { (word) throws(ValueProblem) in
            let name = try expand(word.bytes[...], at: word.range, in: context)
            try require(".socket", of: name, at: word.range)
            return try loaded(instantiated(name, in: context), at: word.range)
        }
    }

    /// Reads the name of the unit that a timer or path starts.
    ///
    /// - Throws: ``ValueProblem`` for what is no name, and for the unit's own.
    public static func trigger(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> UnitName {
        let range = text.startIndex..<text.endIndex
        let name = try expand(text, at: range, in: context)
        guard name != Array(context.unit.text.utf8) else {
            throw ValueProblem("a unit cannot trigger itself", at: range)
        }
        return try loaded(instantiated(name, in: context), at: range)
    }

    /// Reads the name of the service that a socket starts.
    ///
    /// - Throws: ``ValueProblem`` for what is no name of a service, and for a template.
    public static func service(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> UnitName {
        let range = text.startIndex..<text.endIndex
        let name = try expand(text, at: range, in: context)
        try require(".service", of: name, at: range)
        return try loaded(name, at: range)
    }

    /// Reads the name of the slice that a unit is put into.
    ///
    /// - Throws: ``ValueProblem`` for what is no name of a slice, for a template, and in a slice,
    ///   whose own name says where it lies.
    public static func slice(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> UnitName {
        let range = text.startIndex..<text.endIndex
        let name = try loaded(expand(text, at: range, in: context), at: range)
        try require(".slice", of: Array(name.text.utf8), at: range)
        guard context.unit.type != "slice" else {
            throw ValueProblem("a slice lies where its own name says", at: range)
        }
        return name
    }

    private static func expand(
        _ text: ArraySlice<UInt8>, at range: Range<Int>, in context: ValueContext
    ) throws(ValueProblem) -> [UInt8] {
        try SpecifierExpansion.expand(text, at: range, as: .unitName, in: context)
    }

    private static func require(
        _ suffix: String, of name: [UInt8], at range: Range<Int>
    ) throws(ValueProblem) {
        guard name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else {
            throw ValueProblem(
                "\(quoted(name)) is no \(suffix.dropFirst()); its name has to end with '\(suffix)'",
                at: range)
        }
    }

    /// A template's instance for a unit; any other name as it is.
    private static func instantiated(_ name: [UInt8], in context: ValueContext) -> [UInt8] {
        guard let template = UnitName(name), template.form == .template else { return name }
        let unit = context.unit
        let instance = unit.instance ?? unit.prefix
        return Array("\(template.prefix)@\(instance)\(template.suffix)".utf8)
    }

    /// The name of a unit that a manager can load.
    private static func loaded(
        _ text: [UInt8], at range: Range<Int>
    ) throws(ValueProblem) -> UnitName {
        guard let name = UnitName(text) else {
            throw ValueProblem(UnitName.mistake(in: text), at: range)
        }
        guard name.form != .template else {
            throw ValueProblem(
                "\(quoted(text)) is a template; name an instance of it, such as "
                    + quoted("\(name.prefix)@1\(name.suffix)"), at: range)
        }
        guard name.form == .plain || name.canBeInstance else {
            throw ValueProblem(
                "\(quoted(text)) is an instance, which a .\(name.type) unit cannot be", at: range)
        }
        return name
    }
}

extension UnitName {
    /// Whether the type has templates and instances.
    public var canBeInstance: Bool {
        switch type {
        case "service", "socket", "target", "timer", "path": true
        default: false
        }
    }

    /// Why a text is no name of a unit.
    static func mistake(in text: [UInt8]) -> String {
        guard !text.isEmpty else { return "the name of a unit is missing" }
        let dot = text.lastIndex(of: UInt8(ascii: "."))
        let type = dot.map { String(decoding: text[($0 + 1)...], as: UTF8.self) } ?? ""
        guard let dot, types.contains(type) else {
            return "\(quoted(text)) names no unit; it has to end with a suffix such as '.service'"
        }
        guard text.count <= longest else {
            return "\(quoted(text)) has \(text.count) bytes; a unit's name has at most \(longest)"
        }
        guard dot > 0, text.first != UInt8(ascii: "@") else {
            return "\(quoted(text)) names no unit; something has to stand before the suffix"
        }
        return "\(quoted(text)) names no unit; letters, digits and ':-_.\\@' are allowed"
    }
}
