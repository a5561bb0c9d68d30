import ArgumentParser
import Foundation
import UnitCommands

/// `devtool generate`: writes the pages that are made of the program itself.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write docs/rules.md from the rules.")

    @Option(help: "The folder of the checkout.")
    var checkout = "."

    func run() throws {
        let page = URL(fileURLWithPath: checkout).appendingPathComponent("docs/rules.md")
        try Data(RulesPage.text.utf8).write(to: page)
        print("wrote \(page.path)")
    }
}
