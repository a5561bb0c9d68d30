import ArgumentParser
import UnitDeployment

/// `unitsmith plan`.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what 'apply' would change, and change nothing.",
        discussion: """
            EXAMPLES
              unitsmith plan web.service
              unitsmith plan --root /mnt/image units/

            EXIT STATUS
              0  here is the plan
              2  it could not be carried out, and why
            """)

    @OptionGroup var install: InstallArguments
    @OptionGroup var shared: DeployArguments

    func run() async throws {
        let session = DeploySession(
            arguments: shared, options: install.options(shared), verb: "plan")
        try await session.run { deployment in
            let plan = try await deployment.plan(DeploySession.sources(install.paths))
            return DeploymentOutput(
                verb: "plan", place: deployment.place, plan: plan, result: nil)
        }
    }
}
