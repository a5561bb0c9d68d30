/// The name of a file descriptor that is passed to a process, sd_listen_fds_with_names(3).
public struct FileDescriptorName: Hashable, Sendable {
    /// The name.
    public let text: String

    /// A name.
    ///
    /// - Parameter name: The bytes; nil comes back unless all of them are printable ASCII, none is
    ///   a colon, and there are at most 255. An empty name is one as well.
    public init?(_ name: some Collection<UInt8>) {
        guard Self.isValid(name) else { return nil }
        text = String(decoding: name, as: UTF8.self)
    }

    static func isValid(_ name: some Collection<UInt8>) -> Bool {
        name.count <= 255
            && name.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: ":") }
    }
}
