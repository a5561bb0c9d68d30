/// A credential whose bytes are in the unit file, `SetCredential=` and `SetCredentialEncrypted=`.
public struct InlineCredential: Hashable, Sendable {
    /// The name that the service knows it by.
    public let name: CredentialName

    /// The bytes, still encrypted if ``isEncrypted``.
    public let data: [UInt8]

    /// Whether systemd has to decrypt the bytes.
    public let isEncrypted: Bool

    /// Reads `NAME:TEXT`, the text with C escapes, or encrypted in Base64.
    ///
    /// - Throws: ``ValueProblem`` when the colon is missing, for a bad name, and for bytes that
    ///   cannot be decoded.
    public init(
        _ text: ArraySlice<UInt8>, isEncrypted: Bool, in context: ValueContext
    ) throws(ValueProblem) {
        let parts = try NameAndRest(text)
        guard let rest = parts.rest, !rest.isEmpty || context.version < 250 else {
            throw ValueProblem(
                "\(quoted(text)) has no content; write NAME:CONTENT", at: text.range)
        }
        name = try CredentialName(
            expanding: parts.name.bytes[...], at: parts.name.range, in: context)
        data =
            isEncrypted
            ? try Base64.decoded(rest, in: context.version)
            : try CEscape.unescaped(rest, acceptsNull: true, in: context.version)
        self.isEncrypted = isEncrypted
    }
}

/// A credential that is read when the unit starts, `LoadCredential=` and `LoadCredentialEncrypted=`.
public struct LoadedCredential: Hashable, Sendable {
    /// The name that the service knows it by.
    public let name: CredentialName

    /// Where it comes from: an absolute path, or the name of a credential of the manager or in
    /// one of systemd's folders for them.
    public let source: String

    /// Whether systemd has to decrypt it.
    public let isEncrypted: Bool

    /// Reads `NAME:SOURCE`, or from 250 on also a name that is its own source.
    ///
    /// - Throws: ``ValueProblem`` for a missing or bad source, and for a bad name.
    public init(
        _ text: ArraySlice<UInt8>, isEncrypted: Bool, in context: ValueContext
    ) throws(ValueProblem) {
        let parts = try NameAndRest(text)
        let rest = parts.rest ?? []
        if rest.isEmpty, context.version < 250 {
            throw ValueProblem(
                "\(quoted(text)) has no source; write NAME:PATH", at: text.range)
        }
        name = try CredentialName(
            expanding: parts.name.bytes[...], at: parts.name.range, in: context)
        source = rest.isEmpty ? name.text : try Self.source(rest, in: context)
        self.isEncrypted = isEncrypted
    }

    private static func source(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> String {
        let source = try SpecifierExpansion.expand(text, at: text.range, as: .path, in: context)
        let isAccepted =
            source.first == UInt8(ascii: "/")
            ? PathText.isNormalized(source) : CredentialName.isValid(source)
        guard isAccepted else {
            throw ValueProblem(
                "\(quoted(source)) is no source of a credential; write an absolute path without "
                    + "'..', '.' and '//', or the name of a credential",
                at: text.range)
        }
        return String(decoding: source, as: UTF8.self)
    }
}

/// Credentials that are handed on from the manager, `ImportCredential=`.
public struct ImportedCredential: Hashable, Sendable {
    /// A name, or the start of one with `*` behind it.
    public let pattern: String

    /// What takes the place of the name, or of the part before the `*`; empty for nothing.
    public let newName: String

    /// Reads `PATTERN`, or from 257 on `PATTERN:NEWNAME`.
    ///
    /// - Throws: ``ValueProblem`` for a bad pattern or name.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        guard context.version >= 257 else {
            pattern = try Self.pattern(text, at: text.range, in: context)
            newName = ""
            return
        }
        let parts = try NameAndRest(text)
        pattern = try Self.pattern(parts.name.bytes[...], at: parts.name.range, in: context)
        let rest = parts.rest ?? []
        // A pattern names what comes before its asterisk, so the new name may end in one.
        guard rest.isEmpty || CredentialName.isValid(rest) else {
            throw ValueProblem("\(quoted(rest)) \(CredentialName.rule)", at: rest.range)
        }
        newName = rest.string
    }

    private static func pattern(
        _ text: ArraySlice<UInt8>, at range: Range<Int>, in context: ValueContext
    ) throws(ValueProblem) -> String {
        let pattern = try SpecifierExpansion.expand(
            text, at: range, as: .credentialName, in: context)
        let name = pattern.last == UInt8(ascii: "*") ? pattern.dropLast() : pattern[...]
        let isPattern =
            pattern == [UInt8(ascii: "*")]
            || CredentialName.isValid(name) && name.allSatisfy { !"*?[".utf8.contains($0) }
        guard isPattern else {
            throw ValueProblem(
                "\(quoted(pattern)) is no name of a credential, nor the start of one with '*' "
                    + "behind it",
                at: range)
        }
        return String(decoding: pattern, as: UTF8.self)
    }
}
