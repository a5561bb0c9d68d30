/// A verb that may be given thousands of paths or units.
protocol TakesManyWords: SendableMetatype {
    /// Adds those that the argument parser has not seen.
    mutating func add(_ words: [String])
}

/// The arguments of a process, with most of a long row of paths or units at their end set apart.
///
/// The argument parser needs time in the square of the number of positional
/// arguments, so thousands of paths, as a shell's `*` gives them, are not shown to it.
struct ManyWords {
    /// What is parsed: every option, and enough words to see that there are some.
    let parsed: [String]

    /// Words that follow those that are parsed.
    let remaining: [String]

    init(_ arguments: [String]) {
        // What follows the last word with a dash is its value at most, and then words only.
        let lastOption = arguments.lastIndex { $0.hasPrefix("-") } ?? 0
        let kept = lastOption + 16
        let takesMany = ["lint", "fmt", "status"].contains(arguments.first)
        guard arguments.count > kept, takesMany, !arguments.contains("--") else {
            parsed = arguments
            remaining = []
            return
        }
        parsed = Array(arguments[..<kept])
        remaining = Array(arguments[kept...])
    }
}
