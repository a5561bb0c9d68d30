/// The file in which a service leaves the number of its main process, `PIDFile=`.
public enum PIDFile {
    /// Reads the value; it may not be empty.
    ///
    /// A relative path counts from the manager's runtime folder, and one below `/var/run` is
    /// moved to `/run`. Any mistake but a bad specifier keeps the unit from being loaded.
    public static func read(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<AbsolutePath> {
        let range = text.startIndex..<text.endIndex
        do throws(ValueProblem) {
            var path = try SpecifierExpansion.expand(text, at: range, as: .path, in: context)
            if path.first != UInt8(ascii: "/") {
                path = Array((context.folders.runtime + "/").utf8) + path
            }
            let file = try AbsolutePath(path[...], at: range, effect: .fatal, for: context.version)
            if file.isBelowAPIFileSystem, context.version >= AbsolutePath.checksAPIFileSystems {
                throw ValueProblem(
                    "path \(quoted(file.text)) is below /dev, /proc or /sys, where no service "
                        + "leaves a file", at: range, effect: .fatal)
            }
            return file.movedToRun(at: range, in: context)
        } catch {
            var problem = error
            problem.refusal = .error
            return ValueReading(refused: problem)
        }
    }
}
