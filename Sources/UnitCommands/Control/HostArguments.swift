import ArgumentParser
import SystemdBus

/// Which systemd a verb talks to, and how it prints; the same for every verb of control.
struct HostArguments: ParsableArguments {
    @Flag(help: "Talk to the manager of the user who runs this.")
    var user = false

    @Flag(help: "Talk to the system's manager, as is done unless said otherwise.")
    var system = false

    @Option(
        name: [.customShort("H"), .long],
        help: ArgumentHelp(
            "Talk to the systemd of another machine, over ssh.", valueName: "user@host"))
    var host: String?

    @Option(
        name: [.customShort("M"), .long],
        help: ArgumentHelp("Talk to the systemd of a local container.", valueName: "name"))
    var machine: String?

    @Option(
        help: ArgumentHelp(
            "Talk to the systemd at a D-Bus address, such as unix:path=/run/dbus/system_bus_socket.",
            valueName: "address"))
    var busAddress: String?

    @Option(help: "How to print what is told.")
    var format = ReportFormat.text

    @Option(help: "When to colour text.")
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func validate() throws {
        let places = [host, machine, busAddress].compactMap(\.self)
        guard places.count <= 1, !(user && system) else {
            throw ValidationError(
                "give one of -H, -M and --bus-address, and one of --user and --system, at most.")
        }
        guard !user || machine == nil && busAddress == nil else {
            throw ValidationError("--user goes with -H, and with neither -M nor --bus-address.")
        }
        guard !places.contains("") else {
            throw ValidationError("-H, -M and --bus-address need a value.")
        }
    }

    /// The systemd that the options name.
    var endpoint: SystemdEndpoint {
        if let host { return user ? .remoteUser(host) : .remote(host) }
        if let machine { return .container(machine) }
        if let busAddress { return .address(busAddress) }
        return user ? .user : .system
    }

    /// Whether files of the host are this machine's files.
    var isLocal: Bool { host == nil && machine == nil && busAddress == nil }

    var style: TextStyle {
        TextStyle(
            isColored: color == .always || color == .auto && Terminal.standardOutput.takesColor)
    }
}
