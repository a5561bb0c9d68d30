import ArgumentParser

/// What `lint` mends.
struct FixOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Mend what has a safe fix, and report what is left. With '-', the mended text goes to "
                + "standard output and the report to standard error."))
    var fix = false

    @Flag(help: "Mend what has any fix; look at the result. Goes with --diff, or implies --fix.")
    var unsafeFixes = false

    @Flag(help: "Print what --fix would change, and change nothing.")
    var diff = false

    /// What is to be done; nil when nothing is mended.
    var mode: FixMode? {
        guard fix || unsafeFixes || diff else { return nil }
        return FixMode(makesUnsafeFixes: unsafeFixes, writesFiles: !diff)
    }
}

/// How files are mended.
struct FixMode: Sendable {
    /// Whether fixes are made too that may change what the author meant.
    let makesUnsafeFixes: Bool
    /// Whether files are changed, or it is only shown how they would.
    let writesFiles: Bool
}
