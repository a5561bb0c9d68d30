/// A file, or several, that a rule finds something in, or nothing.
///
/// One file is written as a text, several as a dictionary of their paths:
/// `["web.timer": "[Timer]…", "web.service": "[Service]…"]`.
public struct RuleExample: Sendable {
    /// The paths of the files, from a directory of units; nil for a rule's usual one.
    public let files: [(path: String?, text: String)]

    /// Each file by its path, with the usual one filled in.
    public func files(named usual: String) -> [(path: String, text: String)] {
        files.map { ($0.path ?? usual, $0.text) }
    }
}

extension RuleExample: ExpressibleByStringLiteral {
    /// An example of one file.
    public init(stringLiteral text: String) {
        files = [(nil, text)]
    }
}

extension RuleExample: ExpressibleByDictionaryLiteral {
    /// An example of several files.
    public init(dictionaryLiteral files: (String, String)...) {
        self.files = files.map { ($0, $1) }
    }
}
