import ArgumentParser

/// Findings that were there before, and are not to be reported again.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"))
    var baseline: String?

    @Flag(help: "Write what is found into the file of --baseline, and report nothing.")
    var writeBaseline = false

    func validate() throws {
        if writeBaseline, baseline == nil {
            throw ValidationError("--write-baseline needs --baseline FILE, the file to write.")
        }
    }
}
