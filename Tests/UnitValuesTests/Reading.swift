import UnitValues

/// A context of a release, for tests.
func context(_ release: Int, unit: String = "web@1.service") -> ValueContext {
    ValueContext(version: SystemdVersion(release), unitName: unit)
}

extension String {
    /// The bytes as a reader of values gets them.
    var value: ArraySlice<UInt8> { Array(utf8)[...] }
}

extension ValueProblem {
    /// The part of a value that the problem is about.
    func offending(_ value: String) -> String {
        String(decoding: Array(value.utf8)[range], as: UTF8.self)
    }
}
