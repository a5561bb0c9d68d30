import SystemdBus

extension TransactionStep {
    /// The line of a record that says what it does and what was there.
    var recordLine: RecordLine {
        var line = RecordLine([kind])
        switch self {
        case .makeFolder(let path), .removeFolder(let path):
            line.append(path)
        case .writeFile(let path, let file, let before):
            line.append(path)
            line.append(.file(file))
            line.append(before)
        case .makeLink(let path, let target, let before):
            line.append(path)
            line.append(target)
            line.append(before)
        case .remove(let path, let before):
            line.append(path)
            line.append(before)
        case .reload: break
        case .control(_, let unit, let before):
            line.append(unit)
            line.append(before.rawValue)
        }
        return line
    }

    /// The step of a line; nil when it is none.
    init?(_ line: RecordLine) {
        guard let kind = line.text(0) else { return nil }
        if kind == "daemon-reload" {
            self = .reload
            return
        }
        guard let subject = line.text(1) else { return nil }
        if let verb = UnitVerb(rawValue: kind) {
            guard let before = line.text(2).flatMap(UnitActivity.init) else { return nil }
            self = .control(verb, unit: subject, before: before)
            return
        }
        switch kind {
        case "make-folder": self = .makeFolder(path: subject)
        case "remove-folder": self = .removeFolder(path: subject)
        case "write-file":
            guard case (.file(let file), let next)? = line.entry(at: 2),
                let (before, _) = line.entry(at: next)
            else { return nil }
            self = .writeFile(path: subject, file, before: before)
        case "make-link":
            guard let target = line.text(2), let (before, _) = line.entry(at: 3) else { return nil }
            self = .makeLink(path: subject, target: target, before: before)
        case "remove":
            guard let (before, _) = line.entry(at: 2) else { return nil }
            self = .remove(path: subject, before: before)
        default: return nil
        }
    }
}

extension RecordLine {
    fileprivate mutating func append(_ text: String) {
        words.append(Array(text.utf8))
    }

    fileprivate mutating func append(_ entry: HostEntry) {
        switch entry {
        case .absent: append("absent")
        case .folder: append("folder")
        case .other: append("other")
        case .link(let target):
            append("link")
            append(target)
        case .file(let file):
            append("file")
            append(String(file.mode, radix: 8))
            append(file.owner.map { "\($0.user):\($0.group)" } ?? "-")
            append(file.modified.map { String($0) } ?? "-")
            words.append(file.bytes)
        }
    }

    /// An entry that starts at a word, and the word after it.
    fileprivate func entry(at index: Int) -> (HostEntry, next: Int)? {
        switch text(index) {
        case "absent": return (.absent, index + 1)
        case "folder": return (.folder, index + 1)
        case "other": return (.other, index + 1)
        case "link": return text(index + 1).map { (.link(target: $0), index + 2) }
        case "file":
            guard let mode = text(index + 1).flatMap({ UInt32($0, radix: 8) }),
                words.indices.contains(index + 4)
            else { return nil }
            var file = HostFile(bytes: words[index + 4], mode: mode)
            let owner = text(index + 2)?.split(separator: ":").compactMap { UInt32($0) } ?? []
            if owner.count == 2 { file.owner = .init(user: owner[0], group: owner[1]) }
            file.modified = number(index + 3)
            return (.file(file), index + 5)
        default: return nil
        }
    }
}
