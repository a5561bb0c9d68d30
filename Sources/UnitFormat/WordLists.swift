import UnitCatalog

/// The values that systemd cuts into words at blanks, so that it does not matter how
/// many blanks there are between two of them.
enum WordLists {
    /// Whether values of a kind are such lists; where it is not certain, they are not.
    static func contains(_ kind: ValueKind) -> Bool {
        switch kind {
        case .execCommand, .environment, .passEnvironment, .unsetEnvironment: true
        case .unitDependencies, .socketUnits, .installAlias, .installDependencies, .installAlso,
            .documentation, .userNames:
            true
        case .paths, .namespacePaths, .mountDependencies, .bindPaths, .temporaryFileSystems,
            .execDirectories:
            true
        case .capabilities, .systemCalls, .systemCallArchitectures, .addressFamilies,
            .fileSystems, .exitStatuses, .secureBits, .networkInterfaces, .controllers,
            .addressPrefixes:
            true
        default: false
        }
    }
}
