/// Mount options of one partition of an image.
public struct PartitionOptions: Hashable, Sendable {
    /// The partition.
    public let partition: PartitionDesignator

    /// Options of mount(8), with commas between them.
    public let options: String

    /// Reads a list of `[PARTITION:]OPTIONS`, as `RootImageOptions=` has it.
    ///
    /// Words that cannot be taken apart cost the whole line, others only themselves.
    public static func readList(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[PartitionOptions]> {
        var pairs: [(fields: [[UInt8]], range: Range<Int>)] = []
        do throws(ValueProblem) {
            for word in try words(of: text) {
                let fields = try Self.fields(of: word, in: context.version)
                if !fields.isEmpty { pairs.append((fields, word.range)) }
            }
        } catch {
            return ValueReading(refused: error)
        }
        var reading = ValueReading<[PartitionOptions]>([])
        var options: [PartitionOptions] = []
        for (fields, range) in pairs {
            do {
                options.append(try PartitionOptions(fields, at: range, in: context))
            } catch {
                reading.problems.append(error)
            }
        }
        reading.value = options
        return reading
    }

    private static func words(of text: ArraySlice<UInt8>) throws(ValueProblem) -> [Word] {
        do {
            return try WordSplitter.words(of: text, rules: .tuples)
        } catch {
            throw ValueProblem(error)
        }
    }

    private static func fields(
        of word: Word, in version: SystemdVersion
    ) throws(ValueProblem) -> [[UInt8]] {
        var fields = ColonFields(word, acceptsEmpty: false, in: version)
        var result: [[UInt8]] = []
        while result.count < 2, let field = try fields.next() { result.append(field) }
        guard !fields.hasMore else {
            throw ValueProblem(
                "\(quoted(word.bytes)) has too many fields; write PARTITION:OPTIONS",
                at: word.range)
        }
        return result
    }

    /// Options after a partition, or alone for the root partition.
    init(
        _ fields: [[UInt8]], at range: Range<Int>, in context: ValueContext
    ) throws(ValueProblem) {
        let partition = fields.count > 1 ? fields[0] : nil
        if let partition {
            guard let designator = PartitionDesignator(partition, in: context.version) else {
                throw ValueProblem(
                    "\(quoted(partition)) is no partition of an image; write names such as root, "
                        + "usr, home, srv, var and tmp",
                    at: range)
            }
            self.partition = designator
        } else {
            self.partition = .root
        }
        let options = try SpecifierExpansion.expand(
            fields.last ?? [], at: range, as: .full, in: context)
        self.options = String(decoding: options, as: UTF8.self)
    }

    /// Reads `PARTITION:OPTIONS` again and again, and at last maybe options alone, as they
    /// follow the path of an image.
    static func readRest(
        _ fields: inout ColonFields, at range: Range<Int>, in context: ValueContext,
        problems: inout [ValueProblem]
    ) throws(ValueProblem) -> [PartitionOptions] {
        var options: [PartitionOptions] = []
        while let first = try fields.next() {
            let second = try fields.next()
            let pair = second.map { [first, $0] } ?? [first]
            do {
                options.append(try PartitionOptions(pair, at: range, in: context))
            } catch {
                problems.append(error)
            }
        }
        return options
    }
}
