/// Colours and weights of text on a terminal; plain text everywhere else.
struct TextStyle {
    /// Whether escape sequences are written at all.
    let isColored: Bool

    /// How a piece of text looks: the parameters of the sequence that sets it.
    enum Look: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case green = "1;32"
        case dim = "2"
    }

    func bold(_ text: String) -> String { wrap(text, .bold) }
    func red(_ text: String) -> String { wrap(text, .red) }
    func yellow(_ text: String) -> String { wrap(text, .yellow) }
    func blue(_ text: String) -> String { wrap(text, .blue) }
    func green(_ text: String) -> String { wrap(text, .green) }
    func dim(_ text: String) -> String { wrap(text, .dim) }

    private func wrap(_ text: String, _ look: Look) -> String {
        isColored ? Self.start(look) + text + Self.end : text
    }

    /// Adds text to bytes.
    func append(_ text: String, _ look: Look, to bytes: inout [UInt8]) {
        append(look, to: &bytes) { $0.append(utf8: text) }
    }

    /// Adds to bytes what a function adds to them, so that it looks as it is told to.
    func append(_ look: Look, to bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
        if isColored { bytes += Self.start(look).utf8 }
        body(&bytes)
        if isColored { bytes += Self.end.utf8 }
    }

    private static let end = "\u{1B}[0m"

    private static func start(_ look: Look) -> String { "\u{1B}[\(look.rawValue)m" }
}
