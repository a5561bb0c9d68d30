import ArgumentParser
import UnitDeployment

/// `unitsmith uninstall`.
struct UninstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall",
        abstract: "Stop and disable units, and remove the files that 'apply' installed.",
        discussion: """
            EXAMPLES
              unitsmith uninstall web.service
              unitsmith uninstall --root /mnt/image web

            EXIT STATUS
              0  done
              1  something failed; all is as it was before
              2  it could not be begun, and why
              4  you are not permitted to
            """)

    @Argument(help: "Units that 'apply' has installed; '.service' is implied.")
    var units: [String]

    @OptionGroup var shared: DeployArguments

    func run() async throws {
        let session = DeploySession(
            arguments: shared, options: shared.options, verb: "uninstall")
        try await session.run { deployment in
            let names = try units.map(DeploySession.unit)
            let (plan, result) = try await deployment.uninstall(names)
            return DeploymentOutput(
                verb: "uninstall", place: deployment.place, plan: plan, result: result)
        }
    }
}
