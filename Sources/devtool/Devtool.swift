import ArgumentParser

/// The tool for people who work on Unitsmith.
@main
struct Devtool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devtool",
        abstract: "What people who work on Unitsmith need.",
        subcommands: [
            BenchCommand.self, GenerateCommand.self, RecordedCommand.self,
            RecordedPropertiesCommand.self,
        ])
}
