import ArgumentParser

/// How `lint` prints what it found.
enum LintFormat: String, WordChoice {
    /// For people.
    case text
    /// For programs: schema 1 of ours.
    case json
    /// SARIF 2.1.0, which GitHub's code scanning and many editors read.
    case sarif
    /// Workflow commands of GitHub Actions, which become annotations of a change.
    case github
    /// A code quality report of GitLab.
    case gitlab
    /// JUnit's XML, which nearly every CI system shows.
    case junit
    /// Checkstyle's XML.
    case checkstyle
}

extension LintFormat {
    /// Everything that is printed about some files; `text` says how text for people looks.
    func render(_ outcome: LintOutcome, text: LintText) -> [UInt8] {
        switch self {
        case .text: text.text(of: outcome)
        case .json: Array(LintJSON.text(of: outcome).utf8)
        case .sarif: Array(LintSARIF(outcome).text().utf8)
        case .github: Array(LintGitHub.text(of: outcome).utf8)
        case .gitlab: Array(LintGitLab.text(of: outcome).utf8)
        case .junit: Array(LintJUnit.text(of: outcome).utf8)
        case .checkstyle: Array(LintCheckstyle.text(of: outcome).utf8)
        }
    }
}
