/// A pinned BPF program, and where in the kernel it is attached: `egress:/sys/fs/bpf/filter`.
public struct BPFAttachment: Hashable, Sendable {
    /// The name of the place.
    public let type: String

    /// The path of the program.
    public let path: AbsolutePath

    /// Reads the name of a place, a colon and a path.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for a part that is missing, a place
    ///   that there is not, and a path that is none.
    public static func parse(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> BPFAttachment {
        var splitter = WordSplitter(text, separators: [UInt8(ascii: ":")])
        let type: Word?
        do throws(WordError) {
            type = try splitter.next()
        } catch {
            throw ValueProblem(error)
        }
        guard let type, let path = splitter.rest, !path.isEmpty else {
            throw ValueProblem(
                "\(quoted(text)) has no path; write TYPE:PATH, such as 'egress:/sys/fs/bpf/filter'",
                at: text.range)
        }
        guard types.contains(where: type.bytes[...].matches) else {
            throw ValueProblem(
                "\(quoted(type.bytes)) is no place for a BPF program; use one such as ingress, "
                    + "egress, bind4 or connect6",
                at: type.range)
        }
        return BPFAttachment(
            type: type.text,
            path: try AbsolutePath(expanding: path, at: path.range, in: context))
    }

    private static let types: [StaticString] = [
        "ingress", "egress", "sock_create", "sock_ops", "device", "bind4", "bind6", "connect4",
        "connect6", "post_bind4", "post_bind6", "sendmsg4", "sendmsg6", "sysctl", "recvmsg4",
        "recvmsg6", "getsockopt", "setsockopt",
    ]
}
