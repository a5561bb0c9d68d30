/// Text as bytes, for output of many small parts: adding to a string takes several times as long.
extension [UInt8] {
    /// Adds a text in UTF-8.
    mutating func append(utf8 text: String) {
        let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable {
            append(contentsOf: $0)
        }
        if isAdded == nil { append(contentsOf: text.utf8) }
    }

    /// Adds a number that is not negative, with blanks before it up to some width.
    mutating func append(decimal number: Int, width: Int = 1) {
        var highest = 1
        var count = 1
        while number / highest >= 10 {
            highest *= 10
            count += 1
        }
        if count < width {
            append(contentsOf: repeatElement(UInt8(ascii: " "), count: width - count))
        }
        while highest > 0 {
            append(UInt8(ascii: "0") + UInt8(number / highest % 10))
            highest /= 10
        }
    }
}
