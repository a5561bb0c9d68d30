/// What lists of images have in common: a bad escape sequence ends the line, a bad path or
/// option costs only itself.
enum ImageList {
    /// Reads a list; words without any field are skipped.
    ///
    /// - Parameters:
    ///   - text: The value.
    ///   - context: Who reads it.
    ///   - image: Makes an image of the fields after the first, the first, and the word that
    ///     they are of; problems that do not cost the image are added to the last argument.
    /// - Returns: The images, and what is wrong.
    static func read<Image>(
        _ text: ArraySlice<UInt8>, in context: ValueContext,
        image: (inout ColonFields, [UInt8], Word, inout [ValueProblem]) throws(StoppingProblem)
            -> Image
    ) -> ValueReading<[Image]> {
        var problems: [ValueProblem] = []
        let reading = WordList.read(text, rules: .tuples) {
            (word) throws(StoppingProblem) in
            var fields = ColonFields(word, acceptsEmpty: false, in: context.version)
            let first = try stopping { () throws(ValueProblem) in try fields.next() }
            guard let first else { return Image?.none }
            return try image(&fields, first, word, &problems)
        }
        return ValueReading(reading.value, problems: problems + reading.problems)
    }

    /// A problem of it ends the line.
    static func stopping<Value>(
        _ read: () throws(ValueProblem) -> Value
    ) throws(StoppingProblem) -> Value {
        do {
            return try read()
        } catch {
            throw StoppingProblem(error, stops: true)
        }
    }

    /// A problem of it costs the image.
    static func going<Value>(
        _ read: () throws(ValueProblem) -> Value
    ) throws(StoppingProblem) -> Value {
        do {
            return try read()
        } catch {
            throw StoppingProblem(error, stops: false)
        }
    }

    /// The path of an image after an optional `-`, and whether that was there.
    static func source(
        _ text: [UInt8], at range: Range<Int>, allowsDevices: Bool, in context: ValueContext
    ) throws(ValueProblem) -> (AbsolutePath, Bool) {
        let isOptional = text.first == UInt8(ascii: "-")
        let path = try AbsolutePath(
            expanding: text.dropFirst(isOptional ? 1 : 0), at: range, in: context)
        try refuseKernelPath(path, at: range, allowsDevices: allowsDevices, in: context.version)
        return (path, isOptional)
    }

    /// Where an image is mounted.
    static func destination(
        _ text: [UInt8]?, of word: Word, in context: ValueContext
    ) throws(ValueProblem) -> AbsolutePath {
        guard let text, !text.isEmpty else {
            throw ValueProblem(
                "\(quoted(word.bytes)) has no place where it is mounted; write "
                    + "SOURCE:DESTINATION",
                at: word.range)
        }
        let path = try AbsolutePath(expanding: text[...], at: word.range, in: context)
        try refuseKernelPath(path, at: word.range, allowsDevices: true, in: context.version)
        return path
    }

    /// Images are no part of what the kernel shows of itself; 252 does not mind.
    private static func refuseKernelPath(
        _ path: AbsolutePath, at range: Range<Int>, allowsDevices: Bool, in version: SystemdVersion
    ) throws(ValueProblem) {
        let refused = allowsDevices ? ["proc", "sys"] : ["dev", "proc", "sys"]
        guard version >= 253, let top = path.components.first, refused.contains(String(top))
        else { return }
        throw ValueProblem(
            "path \(quoted(path.text)) is below /\(top), where no image can be", at: range)
    }
}
