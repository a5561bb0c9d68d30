import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

/// One linter for all inputs, for every release that the tests boot.
private let linter = Linter(targets: [247, 252, 257, 262])

/// Every type of unit has its own sections; the first byte chooses one, the rest is the file.
private let names = [
    "sample.service", "sample.socket", "sample.timer", "sample.mount", "sample.automount",
    "sample.swap", "sample.path", "sample.slice", "sample.scope", "sample.target", "sample.device",
    "sample@.service", "sample.service.d/sample.conf",
].compactMap { UnitFileName(path: $0) }

/// Lints any bytes: it ends, and what it finds and would change lies in the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLint(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    let bytes = Array(input.dropFirst())
    let name = names[Int(input.first ?? 0) % names.count]
    let document = UnitDocument(parsing: bytes)

    let report = linter.lint(UnitFile(document, name: name))

    for finding in report.findings {
        claim(
            finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes.count,
            "\(finding.rule): a finding outside the file")
        claim(finding.start <= finding.end, "\(finding.rule): a finding that ends first")
        claim(!finding.targets.isEmpty, "\(finding.rule): a finding for no release")
        if let fix = finding.fix {
            claim(
                (try? document.applying(fix.edits)) != nil,
                "\(finding.rule): a fix that cannot be made")
        }
    }
    return 0
}
