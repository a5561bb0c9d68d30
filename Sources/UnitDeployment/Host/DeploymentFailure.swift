import SystemdBus

extension DeploymentFailure: Error {
    /// The failure that an error means, whatever it is.
    init(_ error: any Error) {
        switch error {
        case let failure as DeploymentFailure: self = failure
        case let error as BusError where error.name == .cancelled: self.init(CancellationError())
        case let error as BusError:
            self.init(
                reason: error.description, unit: error.subject, advice: error.advice,
                isPermission: error.isPermission, busError: error)
        case let error as DeploymentError:
            self.init(
                reason: error.description, advice: error.advice, isPermission: error.isPermission)
        case is CancellationError: self.init(reason: "the deployment was interrupted")
        default: self.init(reason: "\(error)")
        }
    }
}
