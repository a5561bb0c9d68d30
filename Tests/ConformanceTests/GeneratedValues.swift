import UnitTestSupport

/// Values put together at random from pieces that mean something to a kind of value.
struct GeneratedValues {
    /// A directive, the section that it stands in, and what its values are made of.
    struct Recipe: Sendable, CustomStringConvertible {
        let section: String
        let directive: String
        let pieces: [String]

        var description: String { "[\(section)] \(directive)=" }

        /// A service with one line more, the last one.
        func file(with value: String) -> [UInt8] {
            let header = section == "Service" ? "" : "[\(section)]\n"
            return Array("[Service]\nExecStart=/bin/true\n\(header)\(directive)=\(value)\n".utf8)
        }
    }

    private var generator = SeededGenerator()

    /// Up to six pieces of a recipe in a row.
    mutating func next(_ recipe: Recipe) -> String {
        (0..<Int.random(in: 1...6, using: &generator))
            .map { _ in recipe.pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }

    private static let quoting = [
        " ", " ", "\"", "'", "\\", "\\x41", "\\n", "\\q", "\\\\", "\\ ", "\t", "ü",
    ]
    private static let specifiers = [
        "%n", "%i", "%p", "%%", "%", "%z", "%t", "%f", "%j", "%D", "%A",
    ]
    private static let paths = [
        "/", "//", "/a", "/b/", ".", "..", "/../", "/./", "a", "~", "-", "+", ":",
    ]
    private static let command = [
        "/a", "b", "/bin/true ", "a/b ", ";", " ; ", " \\; ", " ;", "-", "@", ":", "+", "!", "!!",
        "|",
        "*", "[", "]", "?", "/", ".", "..", "$A", "${B}", "$$", "=",
    ]
    private static let variables = [
        "A", "B1", "_c", "1", "=", "=", "A=b", " C=d", "-", ".", "$A", "\"", " ",
    ]
    private static let names = [
        "a", "b-c", "@", "@", ".service", ".socket ", ".slice", ".mount", ".target ", ".timer",
        ".exe",
        "x@y.service ", "-", ".", ":", "\\x2d", "/", ";", ",",
    ]
    private static let users = [
        "root", "nobody", "0", "1", "65535", "4294967295", "-", ".", "..", "/", ":",
    ]

    /// Kinds of values that are texts, paths, names, command lines and environments.
    static let recipes: [Recipe] =
        service(
            ["ExecStartPre", "ExecStop", "ExecCondition"], command + quoting + specifiers)
        + service(
            ["Environment", "PassEnvironment", "UnsetEnvironment"], variables + quoting + specifiers
        )
        + service(
            [
                "EnvironmentFile", "WorkingDirectory", "RootDirectory", "ReadWritePaths", "PIDFile",
                "TTYPath", "ExecSearchPath",
            ], paths + quoting + specifiers)
        + service(["User", "SupplementaryGroups"], users + quoting + specifiers)
        + service(["Slice", "Sockets"], names + quoting + specifiers)
        + ["After", "Wants", "OnFailure"].map {
            Recipe(section: "Unit", directive: $0, pieces: names + quoting + specifiers)
        }
        + ["RequiresMountsFor", "SourcePath"].map {
            Recipe(section: "Unit", directive: $0, pieces: paths + quoting + specifiers)
        }
        + ["Description", "RebootArgument"].map {
            Recipe(section: "Unit", directive: $0, pieces: quoting + specifiers)
        }

    private static func service(_ directives: [String], _ pieces: [String]) -> [Recipe] {
        directives.map { Recipe(section: "Service", directive: $0, pieces: pieces) }
    }
}
