import UnitLint
import UnitModel
import UnitSyntax
import UnitWorkspace

/// What fixes made of one file.
struct FixedFile: Sendable {
    let path: String
    /// Whether it came from standard input, so that its text goes to standard output.
    let isStandardInput: Bool
    let original: [UInt8]
    let result: [UInt8]
    /// The findings that were mended.
    let fixed: [Finding]
    /// The findings whose fix was taken back.
    let refused: [Finding]

    var isChanged: Bool { original != result }

    /// What a fixer made of a file.
    init(_ outcome: FixOutcome, of input: FileInput) {
        path = input.path
        isStandardInput = input.isStandardInput
        original = input.file.document.bytes
        result = outcome.file.document.bytes
        fixed = outcome.fixed
        refused = outcome.refused
    }

    /// Replaces the file, if there is one and anything changed.
    func write() throws(WorkspaceError) {
        guard isChanged, !isStandardInput else { return }
        try UnitFileWriter.replace(path, expecting: original, with: result)
    }
}
