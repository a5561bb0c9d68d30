import UnitTestSupport

/// Values put together at random from pieces that mean something to a kind of value.
struct GeneratedValues {
    /// A directive, the section that it stands in, and what its values are made of.
    struct Recipe: Sendable, CustomStringConvertible {
        let section: String
        let directive: String
        let pieces: [String]

        var description: String { "[\(section)] \(directive)=" }

        /// The name of a file that is one of many: of a plain unit, an instance or a template.
        func fileName(_ number: Int, _ index: Int) -> String {
            let suffix = section == "Unit" ? "service" : section.lowercased()
            let instance = ["", "@in-st", "@", ""][index % 4]
            return "v-\(number)-x\(index)\(instance).\(suffix)"
        }

        /// A file with one line more.
        func file(with value: String) -> [UInt8] {
            // A path unit whose list was reset needs another path.
            let end = section == "Path" ? "PathExists=/z\n" : ""
            return Array((Self.bases[section, default: ""] + "\(directive)=\(value)\n" + end).utf8)
        }

        private static let bases = [
            "Service": "[Service]\nExecStart=/bin/true\n",
            "Unit": "[Service]\nExecStart=/bin/true\n[Unit]\n",
            "Timer": "[Timer]\nOnCalendar=daily\n", "Path": "[Path]\nPathExists=/a\n",
            "Socket": "[Socket]\nListenStream=/a\n",
        ]
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
        "\\ud83d", "\\u00fc", "\\ufffe",
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
        recipes("Service", ["ExecStartPre", "ExecStop", "ExecCondition"], command)
        + recipes("Service", ["Environment", "PassEnvironment", "UnsetEnvironment"], variables)
        + recipes("Service", ["EnvironmentFile", "WorkingDirectory", "RootDirectory"], paths)
        + recipes("Service", ["ReadWritePaths", "PIDFile", "TTYPath", "ExecSearchPath"], paths)
        + recipes("Service", ["User", "SupplementaryGroups"], users)
        + recipes("Service", ["Slice", "Sockets"], names)
        + recipes("Unit", ["After", "Wants", "OnFailure"], names)
        + recipes("Unit", ["RequiresMountsFor", "SourcePath"], paths)
        + recipes("Unit", ["Description", "RebootArgument"], [])
        + recipes("Timer", ["Unit"], names) + recipes("Path", ["Unit"], names)
        + recipes("Path", ["PathExists", "PathChanged"], paths)
        + recipes("Socket", ["Service"], names) + recipes("Socket", ["Symlinks"], paths)
        + recipes("Socket", ["SocketUser", "SocketGroup"], users)

    private static func recipes(
        _ section: String, _ directives: [String], _ pieces: [String]
    ) -> [Recipe] {
        directives.map {
            Recipe(section: section, directive: $0, pieces: pieces + quoting + specifiers)
        }
    }
}
