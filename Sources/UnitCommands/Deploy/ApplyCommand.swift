import ArgumentParser
import UnitDeployment

/// `unitsmith apply`.
struct ApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Install unit files, enable and start the units, or leave all as it was.",
        discussion: """
            One unit, several, or a folder with drop-ins is one transaction. The files are checked \
            first. They are written, the units are enabled, and what has changed is started, \
            restarted or reloaded. When a unit does not stay up, everything is put back: files, \
            links, and what was running. Applying the same again changes nothing.

            EXAMPLES
              unitsmith apply web.service
              unitsmith apply --dry-run units/
              unitsmith apply --root /mnt/image units/

            EXIT STATUS
              0  done, or nothing to do
              1  something failed; all is as it was before
              2  it could not be begun, and why
              4  you are not permitted to
            """)

    @OptionGroup var install: InstallArguments

    @Flag(help: "Only show what would be done, as 'plan' does.")
    var dryRun = false

    @OptionGroup var shared: DeployArguments

    func run() async throws {
        let session = DeploySession(
            arguments: shared, options: install.options(shared), verb: "apply")
        try await session.run { deployment in
            let sources = try DeploySession.sources(install.paths)
            guard !dryRun else {
                return DeploymentOutput(
                    verb: "apply", place: deployment.place,
                    plan: try await deployment.plan(sources),
                    result: nil)
            }
            let (plan, result) = try await deployment.apply(sources)
            return DeploymentOutput(
                verb: "apply", place: deployment.place, plan: plan, result: result)
        }
    }
}
