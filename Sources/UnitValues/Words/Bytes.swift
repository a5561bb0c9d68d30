extension UInt8 {
    /// Whether it is a space, a tab or an end of a line: what systemd takes for a blank.
    package var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

    /// Whether it is one of `0` to `9`.
    package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether it is an ASCII letter.
    package var isLetter: Bool { (lowercased >= 0x61 && lowercased <= 0x7A) }

    /// The byte, with ASCII letters in lower case.
    package var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are a text.
    package func matches(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && hasPrefix(text)
    }

    /// Whether the bytes are a text that is in lower case, in any case.
    package func matchesInAnyCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return elementsEqual(bytes) { $0.lowercased == $1 }
    }

    /// Whether the bytes start with a text.
    package func hasPrefix(_ text: StaticString) -> Bool {
        starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Whether the bytes end with a text.
    package func hasSuffix(_ text: StaticString) -> Bool {
        suffix(text.utf8CodeUnitCount).matches(text)
    }

    /// The bytes without the blanks at both ends.
    package var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }),
            let last = lastIndex(where: { !$0.isBlank })
        else { return self[endIndex...] }
        return self[first...last]
    }

    /// The bytes from the first that is no blank on.
    package var trimmedAtStart: ArraySlice<UInt8> { drop { $0.isBlank } }

    /// The bytes as text; what is not UTF-8 becomes U+FFFD.
    package var string: String { String(decoding: self, as: UTF8.self) }
}
