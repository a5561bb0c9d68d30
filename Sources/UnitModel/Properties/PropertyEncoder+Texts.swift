import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// One text; of a boolean that is one word of several, the word.
    func string() -> PropertyValue? {
        switch last {
        case .text(let text), .word(let text): .text(text)
        case .path(let path): .text(path.text)
        case .workingDirectory(let folder): .text(folder.text)
        case .unitName(let name): .text(name.text)
        case .mountNode(let node): .text(node.path?.text ?? node.text)
        case .boolean(let flag): .text(flag ? "yes" : "no")
        default: nil
        }
    }

    /// Texts in the order of the files.
    func strings() -> PropertyValue? {
        let texts = listedTexts
        return texts.isEmpty ? nil : .texts(texts)
    }

    /// Names of units, each once and sorted, since their order means nothing.
    func unitNames() -> PropertyValue? {
        let names = Set(listedTexts)
        return names.isEmpty ? nil : .texts(names.sorted())
    }

    /// Bytes as they are, all assignments in a row.
    func byteArray() -> PropertyValue? {
        var bytes: [UInt8] = []
        for case .bytes(let more) in values { bytes += more }
        return bytes.isEmpty ? nil : .bytes(bytes)
    }

    /// The texts of all assignments in a row.
    var listedTexts: [String] {
        values.flatMap { value -> [String] in
            switch value {
            case .texts(let texts): texts
            case .text(let text), .word(let text): [text]
            case .paths(let paths): paths.map(\.text)
            case .namespacePaths(let paths): paths.map(\.text)
            case .unitNames(let names): names.map(\.text)
            default: []
            }
        }
    }
}
