/// A directory that systemd makes for a unit, `StateDirectory=` and the like.
public struct ExecDirectory: Hashable, Sendable {
    /// The directory, from where directories of its purpose are.
    public let path: String

    /// Where a symlink to it is made, from there as well; empty for none.
    public let link: String

    /// Whether the unit may only read it.
    public let isReadOnly: Bool

    /// Reads a list of `PATH[:LINK[:ro]]`.
    ///
    /// - Parameters:
    ///   - text: The value.
    ///   - acceptsLinks: Whether links are made to directories of this purpose.
    ///   - context: Who reads it. Links are read since 250, `ro` since 257.
    /// - Returns: The directories that are accepted, and what is wrong with the others.
    public static func readList(
        _ text: ArraySlice<UInt8>, acceptsLinks: Bool, in context: ValueContext
    ) -> ValueReading<[ExecDirectory]> {
        guard context.version >= 250 else {
            return WordList.read(text, rules: .unquote) { (word) throws(ValueProblem) in
                ExecDirectory(
                    path: try checked(word.bytes, at: word.range, in: context), link: "",
                    isReadOnly: false)
            }
        }
        return WordList.read(text, rules: .tuples) { (word) throws(StoppingProblem) in
            try ExecDirectory(word, acceptsLinks: acceptsLinks, in: context)
        }
    }

    private init(path: String, link: String, isReadOnly: Bool) {
        self.path = path
        self.link = link
        self.isReadOnly = isReadOnly
    }

    private init(
        _ word: Word, acceptsLinks: Bool, in context: ValueContext
    ) throws(StoppingProblem) {
        let hasFlags = context.version >= 257
        var fields = ColonFields(word, acceptsEmpty: hasFlags, in: context.version)
        let path: [UInt8]
        let link: [UInt8]
        let flags: [UInt8]
        do {
            path = try fields.next() ?? []
            link = try fields.next() ?? []
            flags = hasFlags ? try fields.next() ?? [] : []
        } catch {
            throw StoppingProblem(error, stops: true)
        }
        do throws(ValueProblem) {
            self.path = try Self.checked(path, at: word.range, in: context)
            guard acceptsLinks || link.isEmpty else {
                throw ValueProblem(
                    "no link is made to \(quoted(path)), which is a directory for configuration",
                    at: word.range, help: "leave out what follows the first colon")
            }
            self.link =
                link.isEmpty ? "" : try Self.expanded(link, at: word.range, in: context)
            guard flags.isEmpty || flags == Array("ro".utf8) else {
                throw ValueProblem(
                    "\(quoted(flags)) is no flag here; the only one is ro", at: word.range)
            }
            isReadOnly = !flags.isEmpty
        } catch {
            throw StoppingProblem(error, stops: false)
        }
    }

    /// A path without specifiers that is not one that systemd keeps for itself.
    private static func checked(
        _ text: [UInt8], at range: Range<Int>, in context: ValueContext
    ) throws(ValueProblem) -> String {
        let path = try expanded(text, at: range, in: context)
        guard path != "private", !path.hasPrefix("private/") else {
            throw ValueProblem(
                "\(quoted(path)) is where systemd keeps the directories of dynamic users",
                at: range)
        }
        return path
    }

    private static func expanded(
        _ text: [UInt8], at range: Range<Int>, in context: ValueContext
    ) throws(ValueProblem) -> String {
        let path = try SpecifierExpansion.expand(text, at: range, as: .path, in: context)
        return try PathRequirement.relative.simplified(path[...], at: range)
    }
}
