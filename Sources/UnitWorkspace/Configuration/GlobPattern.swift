/// A pattern of paths.
///
/// `*` and `?` match inside a name, `**` across folders, `[…]` one of some characters. Without
/// a `/` it is a pattern of names, in any folder.
struct GlobPattern: Hashable, Sendable {
    /// One step of the pattern.
    private enum Step: Hashable {
        case byte(UInt8)
        case anyByte
        case oneOf([ClosedRange<UInt8>], isInverted: Bool)
        case manyInName
        case manyAcrossFolders
    }

    private let steps: [Step]

    init(_ text: String) {
        let isName = !text.contains("/")
        let anchored = text.hasPrefix("/") ? String(text.dropFirst()) : text
        let whole = (isName ? "**/" : "") + anchored + (anchored.hasSuffix("/") ? "**" : "")
        steps = Self.steps(of: Array(whole.utf8))
    }

    /// Whether a path matches, in time at most proportional to its length times the pattern's.
    func matches(_ path: String) -> Bool {
        var reached = follow([0])
        for byte in path.utf8 {
            var next: Set<Int> = []
            for index in reached where index < steps.count {
                if accepts(byte, at: index) { next.insert(repeats(index) ? index : index + 1) }
            }
            reached = follow(next)
            if reached.isEmpty { return false }
        }
        return reached.contains(steps.count)
    }

    /// Steps that can be passed without a byte lead on to the next.
    private func follow(_ indices: Set<Int>) -> Set<Int> {
        var result = indices
        for start in indices {
            var index = start
            while index < steps.count, repeats(index) {
                index += 1
                result.insert(index)
            }
        }
        return result
    }

    private func repeats(_ index: Int) -> Bool {
        steps[index] == .manyInName || steps[index] == .manyAcrossFolders
    }

    private func accepts(_ byte: UInt8, at index: Int) -> Bool {
        let slash = UInt8(ascii: "/")
        return switch steps[index] {
        case .byte(let expected): byte == expected
        case .anyByte, .manyInName: byte != slash
        case .oneOf(let ranges, let isInverted):
            byte != slash && ranges.contains { $0.contains(byte) } != isInverted
        case .manyAcrossFolders: true
        }
    }

    // MARK: Reading

    private static func steps(of text: [UInt8]) -> [Step] {
        var steps: [Step] = []
        var offset = 0
        while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: "*"):
                let isDouble = offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "*")
                steps.append(isDouble ? .manyAcrossFolders : .manyInName)
                offset += isDouble ? 2 : 1
                // `**/` also matches no folder at all.
                if isDouble, offset < text.count, text[offset] == UInt8(ascii: "/") { offset += 1 }
            case UInt8(ascii: "?"):
                steps.append(.anyByte)
                offset += 1
            case UInt8(ascii: "["):
                guard let (step, end) = set(in: text, from: offset) else { fallthrough }
                steps.append(step)
                offset = end
            default:
                steps.append(.byte(text[offset]))
                offset += 1
            }
        }
        return steps
    }

    /// The set that a bracket opens and the offset behind it; nil when it is not closed.
    private static func set(in text: [UInt8], from start: Int) -> (Step, Int)? {
        var offset = start + 1
        let isInverted = offset < text.count && text[offset] == UInt8(ascii: "!")
        if isInverted { offset += 1 }
        var ranges: [ClosedRange<UInt8>] = []
        while offset < text.count, text[offset] != UInt8(ascii: "]") || ranges.isEmpty {
            let isRange =
                offset + 2 < text.count && text[offset + 1] == UInt8(ascii: "-")
                && text[offset + 2] != UInt8(ascii: "]")
            let last = isRange ? text[offset + 2] : text[offset]
            if text[offset] <= last { ranges.append(text[offset]...last) }
            offset += isRange ? 3 : 1
        }
        return offset < text.count ? (.oneOf(ranges, isInverted: isInverted), offset + 1) : nil
    }
}
