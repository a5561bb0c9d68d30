extension AbsolutePath {
    /// The release from which on some paths may not lie below `/dev`, `/proc` or `/sys`.
    package static let checksAPIFileSystems: SystemdVersion = 257

    /// Whether the path is, or lies below, one of `/dev`, `/proc` and `/sys`.
    public var isBelowAPIFileSystem: Bool {
        let first = text.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }
        return first.elementsEqual("dev".utf8) || first.elementsEqual("proc".utf8)
            || first.elementsEqual("sys".utf8)
    }

    /// The path, moved from `/var/run` to `/run` when it is below that, with a remark that
    /// `systemd-analyze verify` makes since 257 and managers always made.
    ///
    /// - Parameters:
    ///   - range: Where the path stands in the value.
    ///   - context: Who reads it.
    /// - Returns: The path where it is now, with the remark.
    public func movedToRun(
        at range: Range<Int>, in context: ValueContext
    ) -> ValueReading<AbsolutePath> {
        guard text == "/var/run" || text.hasPrefix("/var/run/") else { return ValueReading(self) }
        let moved = AbsolutePath(
            unchecked: text == "/var/run" ? "/run/" : String(text.dropFirst(4)))
        guard context.version >= 257 else { return ValueReading(moved) }
        let remark = ValueProblem(
            "path \(quoted(text)) is below /var/run, which is only a link to /run", at: range,
            effect: .noted, help: "write \(quoted(moved.text))")
        return ValueReading(moved, problems: [remark])
    }
}
