/// A link that was made or removed while unit files were enabled, masked or the like.
public struct UnitFileChange: Sendable, Hashable {
    /// What was done, or was not: `symlink`, `unlink`, `masked`, `dangling` and others.
    public let kind: String
    /// The link.
    public let path: String
    /// What it points to; empty when it was removed.
    public let source: String
}

/// What came of enabling unit files or the like.
public struct UnitFileOutcome: Sendable, Hashable {
    /// Whether the files say what enabling them means; false when they have no `[Install]` section,
    /// so that nothing was to be done.
    ///
    /// Nil where the release does not tell.
    public let carriesInstallInfo: Bool?
    /// What has changed; empty when everything was as it was to be.
    public let changes: [UnitFileChange]
}

extension SystemdManager {
    /// Enables unit files.
    ///
    /// Reload the manager afterwards.
    ///
    /// - Parameters:
    ///   - files: Unit names, or absolute paths of unit files to be linked first.
    ///   - isRuntime: Whether they are enabled until the next boot only.
    ///   - force: Whether links that are in the way are replaced.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` with ``BusError/Name/fileNotFound`` or another one.
    public func enable(
        _ files: [String], isRuntime: Bool = false, force: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        try await change(
            "EnableUnitFiles", "enable", files, [.boolean(isRuntime), .boolean(force)])
    }

    /// Disables unit files, then enables them: links that are not in `[Install]` any more go.
    ///
    /// - Parameters:
    ///   - files: Unit names.
    ///   - isRuntime: Whether they are enabled until the next boot only.
    ///   - force: Whether links that are in the way are replaced.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` with ``BusError/Name/fileNotFound`` or another one.
    public func reenable(
        _ files: [String], isRuntime: Bool = false, force: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        try await change(
            "ReenableUnitFiles", "reenable", files, [.boolean(isRuntime), .boolean(force)])
    }

    /// Removes the links that enabling made.
    ///
    /// Reload the manager afterwards.
    ///
    /// - Parameters:
    ///   - files: Unit names.
    ///   - isRuntime: Whether the links of ``enable(_:isRuntime:force:)`` until the next boot are
    ///     meant.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` with ``BusError/Name/fileNotFound`` or another one.
    public func disable(
        _ files: [String], isRuntime: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        do throws(BusError) {
            return try await change(
                "DisableUnitFilesWithFlagsAndInstallInfo", "disable", files,
                [.uint64(isRuntime ? 1 : 0)])
        } catch  where error.isUnsupported || error.isRefusedByBusPolicy {
            // Older than 253.
            return try await changeWithoutInfo(
                "DisableUnitFiles", "disable", files, [.boolean(isRuntime)])
        }
    }

    /// Makes it impossible to start units.
    ///
    /// Reload the manager afterwards.
    ///
    /// - Parameters:
    ///   - files: Unit names.
    ///   - isRuntime: Whether until the next boot only.
    ///   - force: Whether links that are in the way are replaced.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` with ``BusError/Name/unitExists`` when the unit file itself is where
    ///   the mask would be.
    public func mask(
        _ files: [String], isRuntime: Bool = false, force: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        try await changeWithoutInfo(
            "MaskUnitFiles", "mask", files, [.boolean(isRuntime), .boolean(force)])
    }

    /// Makes it possible again to start units.
    ///
    /// Reload the manager afterwards.
    ///
    /// - Parameters:
    ///   - files: Unit names.
    ///   - isRuntime: Whether a mask until the next boot is meant.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` when systemd cannot do it.
    public func unmask(
        _ files: [String], isRuntime: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        try await changeWithoutInfo("UnmaskUnitFiles", "unmask", files, [.boolean(isRuntime)])
    }

    /// Links unit files from elsewhere into the search path.
    ///
    /// - Parameters:
    ///   - files: Absolute paths.
    ///   - isRuntime: Whether until the next boot only.
    ///   - force: Whether links that are in the way are replaced.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` with ``BusError/Name/fileNotFound`` or another one.
    public func link(
        _ files: [String], isRuntime: Bool = false, force: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        try await changeWithoutInfo(
            "LinkUnitFiles", "link", files, [.boolean(isRuntime), .boolean(force)])
    }

    /// Removes drop-ins and copies that the administrator made, so that the vendor's file counts.
    ///
    /// - Parameter files: Unit names.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` when systemd cannot do it.
    public func revert(_ files: [String]) async throws(BusError) -> UnitFileOutcome {
        try await changeWithoutInfo("RevertUnitFiles", "revert", files, [])
    }

    /// Enables or disables unit files as the distribution's presets say.
    ///
    /// - Parameters:
    ///   - files: Unit names.
    ///   - mode: `full`, `enable-only` or `disable-only`.
    ///   - isRuntime: Whether until the next boot only.
    ///   - force: Whether links that are in the way are replaced.
    /// - Returns: What has changed.
    /// - Throws: ``BusError`` with ``BusError/Name/fileNotFound`` or another one.
    public func preset(
        _ files: [String], mode: String = "full", isRuntime: Bool = false, force: Bool = false
    ) async throws(BusError) -> UnitFileOutcome {
        try await change(
            "PresetUnitFilesWithMode", "preset", files,
            [.string(mode), .boolean(isRuntime), .boolean(force)])
    }

    /// Whether a unit file is enabled.
    ///
    /// - Parameter unit: The unit.
    /// - Returns: The state as the files are now; nil when there is no such file.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func unitFileState(of unit: BusUnitName) async throws(BusError) -> UnitFileState? {
        let call = BusCall(
            member: "GetUnitFileState", arguments: [.string(unit.rawValue)],
            operation: "read the unit file state of", subject: unit.rawValue)
        do throws(BusError) {
            return try await request(call, kind: .query) { (reply) throws(BusError) in
                UnitFileState(rawValue: try reply.readString())
            }
        } catch  where error.name == .fileNotFound || error.name == .noSuchUnit {
            return nil
        }
    }

    private func change(
        _ member: String, _ operation: String, _ files: [String], _ arguments: [BusValue]
    ) async throws(BusError) -> UnitFileOutcome {
        let call = try fileCall(member, operation, files, arguments)
        return try await request(call, kind: .unitFiles) { (reply) throws(BusError) in
            let carriesInstallInfo = try reply.readBool()
            return UnitFileOutcome(
                carriesInstallInfo: carriesInstallInfo, changes: try UnitFileChange.list(reply))
        }
    }

    private func changeWithoutInfo(
        _ member: String, _ operation: String, _ files: [String], _ arguments: [BusValue]
    ) async throws(BusError) -> UnitFileOutcome {
        let call = try fileCall(member, operation, files, arguments)
        return try await request(call, kind: .unitFiles) { (reply) throws(BusError) in
            UnitFileOutcome(carriesInstallInfo: nil, changes: try UnitFileChange.list(reply))
        }
    }

    private func fileCall(
        _ member: String, _ operation: String, _ files: [String], _ arguments: [BusValue]
    ) throws(BusError) -> BusCall {
        for file in files {
            guard file.hasPrefix("/") else {
                _ = try BusUnitName(file)
                continue
            }
            _ = try BusUnitName(file.split(separator: "/").last.map(String.init) ?? file)
        }
        return BusCall(
            member: member, arguments: [.strings(files)] + arguments, operation: operation,
            subject: files.count == 1 ? files[0] : "\(files.count) unit files")
    }
}

extension UnitFileChange {
    /// Reads `a(sss)`.
    fileprivate static func list(
        _ message: borrowing BusMessage
    ) throws(BusError) -> [UnitFileChange] {
        try message.readArray(of: "(sss)") { (message) throws(BusError) in
            try message.readStructure("sss") { (message) throws(BusError) in
                UnitFileChange(
                    kind: try message.readString(), path: try message.readString(),
                    source: try message.readString())
            }
        }
    }
}
