extension JSONWriter {
    /// A key with a string.
    mutating func field(_ name: String, _ value: String) {
        key(name)
        self.value(value)
    }

    /// A key with a number.
    mutating func field(_ name: String, _ value: Int) {
        key(name)
        self.value(value)
    }

    /// A key with a truth value.
    mutating func field(_ name: String, _ value: Bool) {
        key(name)
        self.value(value)
    }

    /// A key with an object.
    mutating func field(_ name: String, object body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    /// A key with an array.
    mutating func field<Element>(
        _ name: String, array elements: some Sequence<Element>,
        _ body: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(elements, body)
    }
}
