extension UnitStatus {
    /// Whether it does what it was started for, or has done it.
    ///
    /// A service that ends by itself has only done its work when it is one of `Type=oneshot`. A unit
    /// whose conditions do not hold is up as far as it is meant to be.
    public var isUp: Bool {
        switch activeState {
        case .active, .reloading, .refreshing: true
        case .activating: subState != .autoRestart && subState != .autoRestartQueued
        case .inactive: hasDoneItsWork || conditionsHeld == false
        default: false
        }
    }

    /// Whether it is inactive because what it was started for is done.
    public var hasDoneItsWork: Bool {
        guard activeState == .inactive else { return false }
        guard let service else { return result.map { $0 == .success } ?? true }
        return service.type == "oneshot" && result == .success || result == .execCondition
    }
}
