/// An image that is mounted for a service, `MountImages=`.
public struct MountedImage: Hashable, Sendable {
    /// The image.
    public let source: AbsolutePath

    /// Where it is mounted.
    public let destination: AbsolutePath

    /// Whether the image may be missing: a `-` stands before it.
    public let isOptional: Bool

    /// How its partitions are mounted.
    public let options: [PartitionOptions]

    /// Reads a list of `SOURCE:DESTINATION[:[PARTITION:]OPTIONS…]`.
    public static func readList(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[MountedImage]> {
        ImageList.read(text, in: context) {
            (fields, first, word, problems) throws(StoppingProblem) in
            let second = try ImageList.stopping { () throws(ValueProblem) in try fields.next() }
            let (source, isOptional) = try ImageList.going { () throws(ValueProblem) in
                try ImageList.source(first, at: word.range, allowsDevices: true, in: context)
            }
            let destination = try ImageList.going { () throws(ValueProblem) in
                try ImageList.destination(second, of: word, in: context)
            }
            let options = try ImageList.stopping { () throws(ValueProblem) in
                try PartitionOptions.readRest(
                    &fields, at: word.range, in: context, problems: &problems)
            }
            return MountedImage(
                source: source, destination: destination, isOptional: isOptional,
                options: options)
        }
    }
}

/// An image whose files are laid over those of the host, `ExtensionImages=`.
public struct ExtensionImage: Hashable, Sendable {
    /// The image.
    public let source: AbsolutePath

    /// Whether the image may be missing: a `-` stands before it.
    public let isOptional: Bool

    /// How its partitions are mounted.
    public let options: [PartitionOptions]

    /// Reads a list of `SOURCE[:[PARTITION:]OPTIONS…]`.
    public static func readList(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[ExtensionImage]> {
        ImageList.read(text, in: context) {
            (fields, first, word, problems) throws(StoppingProblem) in
            let (source, isOptional) = try ImageList.going { () throws(ValueProblem) in
                try ImageList.source(first, at: word.range, allowsDevices: false, in: context)
            }
            let options = try ImageList.stopping { () throws(ValueProblem) in
                try PartitionOptions.readRest(
                    &fields, at: word.range, in: context, problems: &problems)
            }
            return ExtensionImage(source: source, isOptional: isOptional, options: options)
        }
    }
}
