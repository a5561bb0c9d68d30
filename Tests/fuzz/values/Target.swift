import UnitCatalog
import UnitModel
import UnitValues

/// Every directive, so that the first two bytes choose one; the third chooses who reads it.
private let directives = SectionID.allCases.flatMap { Catalog.shared.directives(in: $0) }

private let contexts = [247, 252, 257, 262].flatMap { version in
    ["sample.service", #"a-b\x2dc@d-e.service"#, "sample@.timer", "a-b.mount"].map {
        ValueContext(version: SystemdVersion(version), unitName: $0)
    }
}

/// Reads any bytes as the value of any directive: it ends, and its problems lie in the value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzValues(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard count >= 3 else { return 0 }
    let directive = directives[(Int(input[0]) << 8 | Int(input[1])) % directives.count]
    let context = contexts[Int(input[2]) % contexts.count]
    let value = Array(input.dropFirst(3))

    let reading = ValueReader(directive, value: value, in: context).read()

    for problem in reading.problems {
        claim(
            problem.range.lowerBound >= 0 && problem.range.upperBound <= value.count,
            "\(directive): a problem outside the value")
        claim(!problem.message.isEmpty, "\(directive): a problem without a message")
    }
    // A regular expression that does not compile is dropped when the unit starts, and systemd does
    // not name the line then.
    claim(
        reading.value != nil || !reading.problems.isEmpty || directive.kind == .logFilterPatterns,
        "\(directive): a value that is dropped without a word")
    claimNames(of: value)
    return 0
}

/// What is escaped for the name of a unit can be taken back.
private func claimNames(of text: [UInt8]) {
    claim(
        UnitNameEscaping.unescaped(UnitNameEscaping.escaped(text).utf8) == text,
        "escaping loses something")
    if let name = UnitName(text) {
        claim(Array(name.text.utf8) == text, "a name that is another")
        claim(name.stem + name.suffix == name.text, "a name that is more than its parts")
    }
}
