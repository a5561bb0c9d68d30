/// A verb whose positional arguments are paths.
protocol TakesPaths {
    var paths: [String] { get set }
}

/// The arguments of a process, with most of a long row of paths at their end set apart.
///
/// The argument parser needs time in the square of the number of positional
/// arguments, so thousands of paths, as a shell's `*` gives them, are not shown to it.
struct PathArguments {
    /// What is parsed: every option, and enough paths to see that there are some.
    let parsed: [String]

    /// Paths that follow those that are parsed.
    let remaining: [String]

    init(_ arguments: [String]) {
        // What follows the last word with a dash is its value at most, and then paths only.
        let lastOption = arguments.lastIndex { $0.hasPrefix("-") } ?? 0
        let kept = lastOption + 16
        let takesPaths = arguments.first == "lint" || arguments.first == "fmt"
        guard arguments.count > kept, takesPaths, !arguments.contains("--") else {
            parsed = arguments
            remaining = []
            return
        }
        parsed = Array(arguments[..<kept])
        remaining = Array(arguments[kept...])
    }
}
