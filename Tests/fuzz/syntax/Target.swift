import UnitSyntax

/// Parses any bytes: nothing is lost, and every range lies in the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSyntax(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))

    let document = UnitDocument(parsing: bytes)

    claim(document.bytes == bytes, "the document has other bytes than the file")
    var end = 0
    var lastNumber = 0
    for line in document.lines {
        claim(line.range.lowerBound == end, "a gap between lines, or an overlap")
        claim(line.firstLineNumber > lastNumber, "line numbers that do not grow")
        claim(line.lastLineNumber >= line.firstLineNumber, "a line that ends above its start")
        claim(
            line.range.lowerBound <= line.textRange.lowerBound
                && line.textRange.upperBound <= line.range.upperBound, "text outside its line")
        read(line, of: document)
        end = line.range.upperBound
        lastNumber = line.lastLineNumber
    }
    claim(end == bytes.count, "bytes after the last line")
    return 0
}

private func read(_ line: UnitLine, of document: UnitDocument) {
    if case .assignment(let key, let value) = line.content {
        claim(key.upperBound < value.lowerBound, "a key that reaches into its value")
        let joined = document.bytes(in: value)
        claim(joined.count <= value.count, "a joined value longer than its lines")
        let source = document.sourceRange(of: 0..<joined.count, in: value)
        claim(
            value.lowerBound <= source.lowerBound && source.upperBound <= value.upperBound,
            "a part of a value that comes from outside it")
    }
    claim(
        document.position(of: line.range.lowerBound, in: line).line == line.firstLineNumber,
        "a line that starts on another line")
}
