import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// Programs: path, arguments, flags, then what is known of the last run, which is nothing.
    ///
    /// - Parameter flags: How the property shows the flags.
    /// - Returns: Nil when there is no program.
    func execCommands(flags: (ExecCommandFlags) -> PropertyValue) -> PropertyValue? {
        var commands: [PropertyValue] = []
        for case .commands(let more) in values {
            commands += more.map { command in
                .list(
                    [
                        .text(command.path), .texts(command.arguments.map(\.text)),
                        flags(command.flags),
                    ] + Self.neverRun)
            }
        }
        return commands.isEmpty ? nil : .list(commands)
    }

    /// When a program started and ended, each by two clocks, its process, and how it ended.
    private static let neverRun = [PropertyValue](repeating: .number(0), count: 7)

    /// Files of variables, and whether each may be missing.
    func environmentFiles() -> PropertyValue? {
        var files: [PropertyValue] = []
        for case .environmentFile(let file) in values {
            files.append(.list([.text(file.path.text), .boolean(file.mayBeMissing)]))
        }
        return files.isEmpty ? nil : .list(files)
    }

    /// Variables, each once, with the value that was given last in the place of the first.
    func environment() -> PropertyValue? {
        var variables = KeyedList()
        for case .environment(let assignments) in values {
            for assignment in assignments {
                variables.set(assignment.name, to: .text(assignment.text))
            }
        }
        return variables.isEmpty ? nil : variables.value
    }
}
