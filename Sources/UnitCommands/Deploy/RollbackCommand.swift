import ArgumentParser
import UnitDeployment

/// `unitsmith rollback`.
struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Go back to the state before the last 'apply' or 'uninstall'.",
        discussion: """
            Files, links and what was running are put back. Doing it again goes one step further \
            back. What is left of an 'apply' that was killed is taken back first.

            EXIT STATUS
              0  done
              2  it could not be done, and why
              4  you are not permitted to
            """)

    @OptionGroup var shared: DeployArguments

    func run() async throws {
        let session = DeploySession(
            arguments: shared, options: shared.options, verb: "rollback")
        try await session.run { deployment in
            let result = try await deployment.rollBack()
            return DeploymentOutput(
                verb: "rollback", place: deployment.place, plan: nil, result: result)
        }
    }
}
