import ArgumentParser
import UnitDeployment
import UnitValues

/// How a verb prints what it did.
enum ReportFormat: String, WordChoice {
    case text, json
}

/// A length of time on the command line: `90`, `1min 30s`, `500ms`.
struct DurationArgument: ExpressibleByArgument {
    let duration: Duration

    init(_ duration: Duration) { self.duration = duration }

    init?(argument: String) {
        guard let span = try? TimeSpan.parse(Array(argument.utf8)[...], in: 262),
            case .finite(let duration) = span
        else { return nil }
        self.duration = duration
    }

    var defaultValueDescription: String { "\(duration.components.seconds)s" }
}

/// Where units are installed and how, the same for every verb that does it.
struct DeployArguments: ParsableArguments {
    @Flag(help: "Act on the units of the user who runs this.")
    var user = false

    @Flag(help: "Act on the units of the system, as is done unless said otherwise.")
    var system = false

    @Flag(help: "Install until the next boot, below /run.")
    var runtime = false

    @Option(
        help: ArgumentHelp(
            "Act on the files and links of an image; no manager is asked.", valueName: "dir"))
    var root: String?

    @Flag(help: "Go on in spite of lint errors, and overwrite what others have changed.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "How long a unit may take to start or stop: 10s, 2min.", valueName: "time"))
    var timeout = DurationArgument(.seconds(90))

    @Option(
        help: ArgumentHelp("How long to wait for another deployment.", valueName: "time"))
    var lockTimeout = DurationArgument(.seconds(60))

    @Option(help: "How to print what was done.")
    var format = ReportFormat.text

    @Option(help: "When to colour text.")
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func validate() throws {
        if root != nil, user || runtime {
            throw ValidationError(
                "--root installs into an image for good; leave --user and --runtime out.")
        }
        if user && system { throw ValidationError("give one of --user and --system, at most.") }
        if root?.isEmpty == true { throw ValidationError("--root needs the folder of an image.") }
    }

    /// The place that the options name.
    func place(environment: [String: String]) throws(DeploymentError) -> DeploymentPlace {
        user
            ? try DeploymentPlace(userWith: environment, isRuntime: runtime)
            : DeploymentPlace(isRuntime: runtime, root: root)
    }

    /// The options of a deployment.
    var options: DeploymentOptions {
        var options = DeploymentOptions()
        options.force = force
        options.jobDeadline = timeout.duration
        options.lockPatience = lockTimeout.duration
        return options
    }
}

/// What `plan` and `apply` take beside.
struct InstallArguments: ParsableArguments {
    @Argument(help: "Unit files, drop-ins, or folders with some in them.")
    var paths: [String]

    @Flag(help: "Do not enable units.")
    var noEnable = false

    @Flag(help: "Neither start, restart nor reload units.")
    var noStart = false

    @Option(
        help: ArgumentHelp(
            "How long units have to stay up after the start: 500ms, 10s.", valueName: "time"))
    var stayUp = DurationArgument(.seconds(1))

    /// The options of a deployment.
    func options(_ shared: DeployArguments) -> DeploymentOptions {
        var options = shared.options
        options.enables = !noEnable
        options.starts = !noStart
        options.stayUp = stayUp.duration
        return options
    }
}
