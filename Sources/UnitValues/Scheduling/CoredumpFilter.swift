/// Which memory a core dump contains, core(5).
public struct CoredumpFilter: Hashable, Sendable {
    /// The bits of `/proc/PID/coredump_filter`.
    public let mask: UInt64

    /// A filter of so many bits.
    public init(mask: UInt64) {
        self.mask = mask
    }

    /// Reads a list of names of memory segments, `default`, `all` and hexadecimal masks.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for any other word.
    public static func parse(_ text: ArraySlice<UInt8>) throws(ValueProblem) -> CoredumpFilter {
        var mask: UInt64 = 0
        let words: [Word]
        do throws(WordError) {
            words = try WordSplitter.words(of: text)
        } catch {
            throw ValueProblem(error.message, at: error.range)
        }
        for word in words {
            let bytes = word.bytes[...]
            if let bits = names.first(where: { bytes.matches($0.name) })?.mask {
                mask |= bits
            } else if let bits = UInt64(unitValue: bytes, radix: 16) {
                mask |= bits
            } else {
                throw ValueProblem(
                    "\(quoted(word.bytes)) is no kind of memory; use names such as "
                        + "private-anonymous, default, all or a hexadecimal mask",
                    at: word.range)
            }
        }
        return CoredumpFilter(mask: mask)
    }

    private static let names: [(name: StaticString, mask: UInt64)] = [
        ("private-anonymous", 1 << 0), ("shared-anonymous", 1 << 1),
        ("private-file-backed", 1 << 2), ("shared-file-backed", 1 << 3), ("elf-headers", 1 << 4),
        ("private-huge", 1 << 5), ("shared-huge", 1 << 6), ("private-dax", 1 << 7),
        ("shared-dax", 1 << 8), ("default", 0x33), ("all", 0xFFFF_FFFF),
    ]
}
