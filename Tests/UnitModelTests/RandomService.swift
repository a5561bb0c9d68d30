import UnitModel
import UnitValues

/// A service whose texts are as hostile as a file can hold.
struct RandomService {
    let description: String
    let command: ServiceCommand
    let environment: [EnvironmentAssignment]
    let restart: RestartPolicy
    let microseconds: UInt64
    let path: String

    init(using generator: inout some RandomNumberGenerator) {
        description = Self.line(using: &generator)
        command = ServiceCommand(
            "/bin/true",
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                Self.text(using: &generator)
            }, name: Bool.random(using: &generator) ? "n" + Self.text(using: &generator) : nil,
            flags: Bool.random(using: &generator) ? .ignoresFailure : [])
        environment = (0..<Int.random(in: 1...3, using: &generator)).map {
            EnvironmentAssignment(
                name: "V\($0)",
                value: Self.text(using: &generator).filter { $0 == "\n" || $0 == "\t" || $0 >= " " }
            )
        }
        restart = RestartPolicy.allCases.randomElement(using: &generator) ?? .no
        microseconds = UInt64.random(in: 0...10_000_000_000, using: &generator)
        path = "/p" + Self.word(using: &generator)
    }

    /// The service with all of it.
    var unit: ServiceUnit {
        var unit = ServiceUnit()
        unit.unit.description = description
        unit.service.execStart = [command]
        unit.service.environment = environment
        unit.service.restart = restart
        unit.service.restartDelay = .finite(.microseconds(Int64(microseconds)))
        unit.service.readWritePaths = [path]
        return unit
    }

    /// Text for which there are escapes.
    private static func text(using generator: inout some RandomNumberGenerator) -> String {
        let pieces = [
            "\"", "'", "%", "%n", "$", "${A}", ";", "\\", "\n", "\r", "\t", " ", "a", "é", "漢", "🦆",
            "\u{1}", "\u{85}", "\u{301}", "=", "#", "\\x41", "-", "",
        ]
        return (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    /// Text of a whole line: no blanks around it, no line break, no backslash at the end.
    private static func line(using generator: inout some RandomNumberGenerator) -> String {
        "<" + text(using: &generator).filter { !$0.isNewline } + ">"
    }

    /// A component of a path.
    private static func word(using generator: inout some RandomNumberGenerator) -> String {
        text(using: &generator).filter { !$0.isNewline && $0 >= " " && $0 != ":" } + "z"
    }
}
