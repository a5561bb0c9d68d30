import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// One text; of a boolean that is one word of several, the word.
    func string() -> PropertyValue? {
        switch last {
        case .text(let text): .text(text)
        case .word(let word): .text(PropertyWords.canonical(word, for: property.name))
        case .boolean(let flag): .text(PropertyWords.word(for: flag, of: property.name))
        case .path(let path): .text(path.text)
        case .workingDirectory(let directory): .text(directory.text)
        case .unitName(let name): .text(name.text)
        case .rootHash(.path(let path)): .text(path)
        case .mountNode(let node): .text(source(of: node))
        case .standardInput(let input): streamText(input.word, name: input.descriptorName)
        case .standardOutput(let output): streamText(output.word, name: output.descriptorName)
        default: nil
        }
    }

    /// What is mounted, as it is written, or since 257 for a tag its link; what is swapped on,
    /// normalised.
    private func source(of node: MountNode) -> String {
        let isAsWritten = unit.kind == .mount && (release < 257 || node.text.hasPrefix("/"))
        return isAsWritten ? node.text : node.path?.text ?? node.text
    }

    /// Of a stream either the word or the name of the descriptor, as the property has it.
    private func streamText(_ word: String, name: String??) -> PropertyValue? {
        guard property.name.hasSuffix("FileDescriptorName") else { return .text(word) }
        guard let name else { return nil }
        let stream = property.name.dropLast("FileDescriptorName".count)
        let usual = ["StandardInput": "stdin", "StandardOutput": "stdout"][stream] ?? "stderr"
        return .text(name ?? usual)
    }

    /// Texts in the order of the files.
    func strings() -> PropertyValue? {
        if let directories = execDirectories() { return .texts(directories.map(\.path)) }
        if case .environment = values.first { return environment() }
        var texts = listedTexts
        switch property.name {
        case "DelegateControllers", "DisableControllers":
            return controllers()
        case "OOMRules", "IPIngressFilterPath", "IPEgressFilterPath", "PassEnvironment":
            texts = unique(texts)
        case "SystemCallArchitectures", "LUOSession":
            texts = Set(texts).sorted()
        default: break
        }
        return texts.isEmpty ? nil : .texts(texts)
    }

    /// Names of units, each once and sorted, since their order means nothing.
    ///
    /// A unit does not depend on itself, nothing waits for a device, and what cannot fail starts
    /// nothing when it does.
    func unitNames() -> PropertyValue? {
        var names = Set(listedTexts).subtracting([unit.context.unit.text])
        if property.name == "Before" { names = names.filter { !$0.hasSuffix(".device") } }
        // What cannot fail needs nothing for that case.
        if property.name == "OnFailure", [.slice, .device].contains(unit.kind) { names = [] }
        return names.isEmpty ? nil : .texts(names.sorted())
    }

    /// Bytes as they are, all assignments in a row.
    func byteArray() -> PropertyValue? {
        if case .rootHash(.bytes(let bytes)) = last { return .bytes(bytes) }
        var bytes: [UInt8] = []
        for case .bytes(let more) in values { bytes += more }
        return bytes.isEmpty ? nil : .bytes(bytes)
    }

    /// Texts as bytes.
    func byteStrings() -> PropertyValue? {
        var texts: [PropertyValue] = []
        for case .logFields(let fields) in values {
            texts += fields.map { .bytes(Array("\($0.name)=".utf8) + $0.value) }
        }
        return texts.isEmpty ? nil : .list(texts)
    }

    /// Texts, each where it stands first.
    private func unique(_ texts: [String]) -> [String] {
        var known: Set<String> = []
        return texts.filter { known.insert($0).inserted }
    }

    /// The texts of all assignments in a row.
    var listedTexts: [String] {
        values.flatMap { value -> [String] in
            switch value {
            case .texts(let texts): texts
            case .text(let text), .word(let text): [text]
            case .path(let path): [path.text]
            case .paths(let paths): paths.map(\.text)
            case .namespacePaths(let paths): paths.map(\.text)
            case .unitName(let name): [name.text]
            case .unitNames(let names): names.map(\.text)
            case .importedCredential(let credential): [credential.pattern]
            default: []
            }
        }
    }
}

extension StandardInput {
    /// The name that is asked for, when it is a descriptor that is passed on.
    fileprivate var descriptorName: String?? {
        guard case .fileDescriptor(let name) = self else { return nil }
        return .some(name)
    }
}

extension StandardOutput {
    /// The name that is asked for, when it is a descriptor that is passed on.
    fileprivate var descriptorName: String?? {
        guard case .fileDescriptor(let name) = self else { return nil }
        return .some(name)
    }
}
