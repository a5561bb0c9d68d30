extension UnitDocument {
    /// The logical line that holds a byte, in time logarithmic in the number of lines.
    ///
    /// - Parameter offset: A UTF-8 byte offset.
    /// - Returns: The line; the last one for an offset past the end, nil in an empty document.
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
