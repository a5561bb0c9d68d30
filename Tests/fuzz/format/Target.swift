import UnitFormat
import UnitModel
import UnitSyntax

private let names = [
    "sample.service", "sample.socket", "sample.timer", "sample.mount", "sample.service.d/a.conf",
].compactMap { UnitFileName(path: $0) }

/// Formats any bytes: it ends, and the second time changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormat(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    let choice = Int(input.first ?? 0)
    let name = names[choice / 2 % names.count]
    let formatter = Formatter(sortsKeys: choice.isMultiple(of: 2))
    let file = UnitFile(UnitDocument(parsing: Array(input.dropFirst())), name: name)
    guard let once = try? formatter.format(file) else { return 0 }

    let twice = try? formatter.format(UnitFile(UnitDocument(parsing: once), name: name))

    claim(twice == once, "formatting twice is not formatting once")
    claim(!once.contains(13) && !once.contains(0), "CR or NUL is left")
    return 0
}
