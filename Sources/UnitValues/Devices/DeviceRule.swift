/// A device that may be used, and what for: `/dev/null rw`, `char-tty`.
public struct DeviceRule: Hashable, Sendable {
    /// The path of a device node, or `block-` or `char-` and a pattern of kernel names.
    public let device: String

    /// Letters of `rwm`: to read, to write, to make nodes; empty for all three.
    public let rights: String

    /// A rule for a device.
    public init(device: String, rights: String) {
        self.device = device
        self.rights = rights
    }

    /// Reads a device, which may be in quotes, and after blanks its rights.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for what is neither a device node
    ///   nor a class of devices, and for other letters.
    public static func parse(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> DeviceRule {
        var splitter = WordSplitter(text, rules: .unquote)
        let word: Word?
        do throws(WordError) {
            word = try splitter.next()
        } catch {
            throw ValueProblem(error)
        }
        guard let word else {
            throw ValueProblem("a device is missing", at: text.range)
        }
        let device = try device(of: word, in: context)
        let rights = splitter.rest ?? text[text.endIndex...]
        guard rights.allSatisfy("rwm".utf8.contains) else {
            throw ValueProblem(
                "\(quoted(rights)) are no rights; use letters of 'rwm'", at: rights.range)
        }
        return DeviceRule(device: device, rights: rights.string)
    }

    private static func device(
        of word: Word, in context: ValueContext
    ) throws(ValueProblem) -> String {
        let text = try SpecifierExpansion.expand(
            word.bytes, at: word.range, as: .path, in: context)[...]
        if text.hasPrefix("block-") || text.hasPrefix("char-") { return text.string }
        let path = try PathRequirement.any.simplified(text, at: word.range, for: context.version)
        let isNode = ["/dev", "/run/systemd/inaccessible"].contains { folder in
            path == folder || path.hasPrefix(folder + "/")
        }
        guard isNode else {
            throw ValueProblem(
                "\(quoted(path)) is no device; write a path below '/dev/', or 'block-' or 'char-' "
                    + "and a name of /proc/devices",
                at: word.range)
        }
        return path
    }
}
