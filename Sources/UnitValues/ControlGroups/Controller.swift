/// A controller of control groups, or a BPF program that systemd counts as one.
public struct Controller: Hashable, Sendable {
    /// Its name, such as `memory`.
    public let name: String

    /// The controller with a name; nil when a release has none of that name.
    public init?(_ name: ArraySlice<UInt8>, in version: SystemdVersion) {
        guard
            let row = Self.table.first(where: {
                name.matches($0.name) && version >= SystemdVersion($0.since)
            })
        else { return nil }
        self.name = row.name.description
    }

    /// The names that a release has, in its own order.
    public static func names(in version: SystemdVersion) -> [String] {
        table.filter { version >= SystemdVersion($0.since) }.map(\.name.description)
    }

    private static let table: [(name: StaticString, since: Int)] = [
        ("cpu", 0), ("cpuacct", 0), ("cpuset", 0), ("io", 0), ("blkio", 0), ("memory", 0),
        ("devices", 0), ("pids", 0), ("bpf-firewall", 0), ("bpf-devices", 0),
        ("bpf-foreign", 249), ("bpf-socket-bind", 249), ("bpf-restrict-network-interfaces", 250),
        ("bpf-bind-network-interface", 260),
    ]
}

extension Controller {
    /// Reads the list of `Delegate=`; unknown names are dropped one by one.
    public static func readList(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> ValueReading<[Controller]> {
        WordList.read(text, rules: .unquote) { (word: Word) throws(ValueProblem) in
            guard let controller = Controller(word.bytes[...], in: version) else {
                throw unknown(word, in: version)
            }
            return controller
        }
    }

    /// Reads the list of `DisableControllers=`, in which unknown names pass in silence as long
    /// as one name is known.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`.
    public static func parseKnown(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> [Controller] {
        let words: [Word]
        do throws(WordError) {
            words = try WordSplitter.words(of: text)
        } catch {
            throw ValueProblem(error.message, at: error.range)
        }
        let known = words.compactMap { Controller($0.bytes[...], in: version) }
        guard let first = words.first, known.isEmpty else { return known }
        throw unknown(first, in: version)
    }

    private static func unknown(_ word: Word, in version: SystemdVersion) -> ValueProblem {
        ValueProblem(
            "\(quoted(word.bytes)) is no controller; use "
                + sentenceList(names(in: version), conjunction: "or"),
            at: word.range)
    }
}
