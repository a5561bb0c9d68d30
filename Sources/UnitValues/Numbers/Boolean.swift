extension Bool {
    /// Reads yes or no as systemd does; nil when the text is neither.
    ///
    /// `1`, `yes`, `y`, `true`, `t` and `on`, or `0`, `no`, `n`, `false`, `f` and `off`, in any case.
    public init?(unitValue text: ArraySlice<UInt8>) {
        let yes: [StaticString] = ["1", "yes", "y", "true", "t", "on"]
        let no: [StaticString] = ["0", "no", "n", "false", "f", "off"]
        guard text.count <= 5 else { return nil }
        if yes.contains(where: text.matchesInAnyCase) {
            self = true
        } else if no.contains(where: text.matchesInAnyCase) {
            self = false
        } else {
            return nil
        }
    }
}
