extension UnitDocument {
    /// The logical line that holds a byte; the last one for an offset past the end.
    ///
    /// Takes time in the logarithm of the number of lines. Nil in an empty document.
    ///
    /// - Parameter offset: A UTF-8 byte offset.
    public func line(at offset: Int) -> UnitLine? {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < lines.count ? lines[low] : lines.last
    }
}
