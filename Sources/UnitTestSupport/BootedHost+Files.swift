extension BootedHost {
    /// Writes a file inside the host; folders on its way are made.
    ///
    /// - Parameters:
    ///   - bytes: The whole content.
    ///   - path: Where, inside the host.
    ///   - mode: Who may do what, in octal.
    /// - Throws: ``BootedHostError`` when it cannot be written.
    public func write(
        _ bytes: [UInt8], to path: String, mode: String = "0644"
    ) throws(BootedHostError) {
        try output(of: ["install", "-D", "-m", mode, "/dev/stdin", path], input: bytes)
    }

    /// Writes a text file inside the host; folders on its way are made.
    ///
    /// - Parameters:
    ///   - text: The whole content.
    ///   - path: Where, inside the host.
    ///   - mode: Who may do what, in octal.
    /// - Throws: ``BootedHostError`` when it cannot be written.
    public func write(
        _ text: String, to path: String, mode: String = "0644"
    ) throws(BootedHostError) {
        try write(Array(text.utf8), to: path, mode: mode)
    }

    /// Removes a file or a whole folder inside the host; nothing happens when it is not there.
    ///
    /// - Parameter path: Where, inside the host.
    /// - Throws: ``BootedHostError`` when it cannot be removed.
    public func remove(_ path: String) throws(BootedHostError) {
        try output(of: ["rm", "-rf", "--", path])
    }

    /// Asks whether the host has an executable file at a path.
    ///
    /// - Parameter path: Where, inside the host.
    /// - Returns: Whether it is a regular file, or a link to one, that may be executed.
    /// - Throws: ``BootedHostError`` when the host cannot be asked.
    public func isExecutable(_ path: String) throws(BootedHostError) -> Bool {
        try run(["test", "-f", path, "-a", "-x", path]).status == 0
    }

    /// The directives that this release knows.
    ///
    /// - Returns: Section → directive → the hint that systemd prints for the value, such as
    ///   `BOOLEAN`.
    /// - Throws: ``BootedHostError`` when the host cannot be asked.
    public func dumpConfigurationItems() throws(BootedHostError) -> [String: [String: String]] {
        let text = try output(of: ["/lib/systemd/systemd", "--dump-configuration-items"])
        var items: [String: [String: String]] = [:]
        var section = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                section = String(line.dropFirst().dropLast())
            } else if let equals = line.firstIndex(of: "=") {
                let key = String(line[..<equals])
                items[section, default: [:]][key] = String(line[equals...].dropFirst())
            }
        }
        return items
    }
}
