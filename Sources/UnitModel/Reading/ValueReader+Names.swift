import UnitCatalog
import UnitValues

extension ValueReader {
    /// A well-known D-Bus name.
    func busName() -> ValueReading<DirectiveValue> {
        named { (name: [UInt8]) throws(ValueProblem) in
            guard let name = BusName(name) else {
                throw problem(
                    "\(quoted(name)) is no bus name; it has parts with dots between them, of "
                        + "letters, digits, '-' and '_', none of which starts with a digit")
            }
            return .text(name.text)
        }
    }

    /// A name for file descriptors that are passed on.
    func fdName() -> ValueReading<DirectiveValue> {
        guard !bytes.isEmpty else { return ValueReading(.empty) }
        return named { (name: [UInt8]) throws(ValueProblem) in
            guard name.count <= 255, Self.isPrintable(name), !name.contains(UInt8(ascii: ":"))
            else {
                throw problem(
                    "\(quoted(name)) is no name for file descriptors; up to 255 printable ASCII "
                        + "characters other than ':' are")
            }
            return .text(String(decoding: name, as: UTF8.self))
        }
    }

    /// A list of names of sessions of the kernel's live update orchestrator.
    func luoSessions() -> ValueReading<DirectiveValue> {
        guard !bytes.isEmpty else { return ValueReading(.empty) }
        var splitter = WordSplitter(bytes)
        var reading = ValueReading<DirectiveValue>(nil)
        var names: [String] = []
        do {
            while let word = try splitter.next() {
                guard word.bytes.count <= 255, Self.isPrintable(word.bytes),
                    !word.bytes.contains(where: Self.refusedInSessions.contains)
                else {
                    reading.problems.append(
                        ValueProblem(
                            "\(quoted(word.bytes)) is no name of a live update session; up to 255 "
                                + "printable ASCII characters other than quotes, '\\', ':', '*', "
                                + "'?' and '[' are", at: word.range))
                    continue
                }
                names.append(word.text)
            }
        } catch {
            reading.problems.append(ValueProblem(error.message, at: error.range))
        }
        reading.value = .texts(names)
        return reading
    }

    private static let refusedInSessions = Array("\"'\\:*?[".utf8)

    /// A list of URIs.
    func documentation() -> ValueReading<DirectiveValue> {
        guard !bytes.isEmpty else { return ValueReading(.empty) }
        do {
            let text = try expanded()
            return text.isEmpty ? ValueReading(.empty) : documentation(text)
        } catch {
            return ValueReading(refused: error)
        }
    }

    private func documentation(_ text: [UInt8]) -> ValueReading<DirectiveValue> {
        let words: [Word]
        do {
            words = try WordSplitter.words(of: text[...], rules: [.unquote, .keepBackslashes])
        } catch {
            return ValueReading(refused: ValueProblem(error.message, at: located(error.range)))
        }
        var uris: [String] = []
        var problems: [ValueProblem] = []
        for word in words {
            if let uri = DocumentationURI(word.bytes) {
                uris.append(uri.text)
            } else {
                problems.append(
                    ValueProblem(
                        "\(quoted(word.bytes)) is no URI of documentation; start it with "
                            + "'https://', 'http://', 'file:/', 'info:' or 'man:'",
                        at: located(word.range)))
            }
        }
        return ValueReading(.texts(uris), problems: problems)
    }

    /// A boolean or a list of what a reload refreshes; a leading `~` inverts it.
    func refreshOnReload() -> ValueReading<DirectiveValue> {
        guard !bytes.isEmpty else { return ValueReading(.empty) }
        if let isOn = Bool(unitValue: bytes) {
            return ValueReading(.texts(isOn ? Self.refreshed : []))
        }
        let isInverted = bytes.first == UInt8(ascii: "~")
        let words: [Word]
        do {
            words = try WordSplitter.words(of: bytes.dropFirst(isInverted ? 1 : 0))
        } catch {
            return ValueReading(refused: ValueProblem(error.message, at: error.range))
        }
        if let stranger = words.first(where: { !Self.refreshed.contains($0.text) }) {
            return ValueReading(
                refused: ValueProblem(
                    "\(quoted(stranger.bytes)) is nothing that a reload refreshes; write yes, no, "
                        + "or some of \(sentenceList(Self.refreshed))", at: stranger.range))
        }
        let named = Set(words.map(\.text))
        // What is inverted is what managers refresh unless told otherwise.
        let refreshed =
            isInverted
            ? ["extensions"].filter { !named.contains($0) }
            : Self.refreshed.filter(named.contains)
        return ValueReading(.texts(refreshed))
    }

    private static let refreshed = ["extensions", "credentials"]

    /// `user.NAME=VALUE`, an attribute of a socket's inode.
    func extendedAttribute() -> ValueReading<DirectiveValue> {
        guard !bytes.isEmpty else { return ValueReading(.empty) }
        return named { (text: [UInt8]) throws(ValueProblem) in
            guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
                throw problem("\(quoted(text)) has no '='; write it as 'user.NAME=VALUE'")
            }
            let name = text[..<equals]
            guard name.hasPrefix("user.") else {
                throw problem(
                    "\(quoted(name)) is no name of an extended attribute that a unit can set; it "
                        + "has to start with 'user.'")
            }
            return .extendedAttribute(name: name.string, value: text[(equals + 1)...].string)
        }
    }

    // MARK: Parts

    /// What is made of the text with its specifiers replaced.
    private func named(
        _ value: ([UInt8]) throws(ValueProblem) -> DirectiveValue
    ) -> ValueReading<DirectiveValue> {
        judged { () throws(ValueProblem) in try value(try expanded()) }
    }

    /// A problem with the whole value.
    private func problem(_ message: String) -> ValueProblem {
        ValueProblem(message, at: whole)
    }

    /// A place in the value after expansion, as one in the value as it is written: the same
    /// one when nothing was expanded, and all of it otherwise.
    private func located(_ range: Range<Int>) -> Range<Int> {
        bytes.contains(UInt8(ascii: "%")) ? whole : range
    }

    private static func isPrintable(_ text: [UInt8]) -> Bool {
        text.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
