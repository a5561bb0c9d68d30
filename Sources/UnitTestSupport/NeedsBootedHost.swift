import Foundation
public import Testing

extension Trait where Self == ConditionTrait {
    /// Leaves a suite or test out when the run was asked to do without booted hosts
    /// (`UNITSMITH_NO_HOST=1`, which `bash Tests/run --no-host` sets and says).
    ///
    /// Without that wish, a test whose host is not there fails.
    public static var needsBootedHost: Self {
        .disabled(
            if: ProcessInfo.processInfo.environment["UNITSMITH_NO_HOST"] == "1",
            "needs a booted systemd, which this run was told to do without (UNITSMITH_NO_HOST=1)")
    }
}
