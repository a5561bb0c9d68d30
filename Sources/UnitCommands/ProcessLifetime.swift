/// What lives until the process ends.
///
/// To give back memory object by object, just before the system takes it back whole, is a
/// noticeable part of the time that linting a large tree takes.
enum ProcessLifetime {
    private final class Holder {
        let value: Any

        init(_ value: Any) {
            self.value = value
        }
    }

    /// Keeps a value, and all that it holds, until the process ends.
    ///
    /// Only for what is needed nearly until then anyway.
    static func keep(_ value: Any) {
        _ = Unmanaged.passRetained(Holder(value))
    }
}
